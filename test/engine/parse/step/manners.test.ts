import { expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from '../fence/read-document.ts';

/** The certainty of the choice that each section is an option of. */
function choices(...titles: readonly string[]) {
  const sections = titles.map((title, at) => `### ${title}\n\n${fence(`acme run ${at}`)}`);
  const { items } = readRunbook('a.md', `# T\n\n## Work\n\n${sections.join('\n')}`);
  return items.filter((item) => item.kind === 'step').map(({ choice }) => choice?.certain);
}

it.each([
  [['1. Automatic rollback (recommended)', '2. Manual rollback']],
  [['Step 1: Graceful shutdown', 'Step 2: Forced shutdown']],
  [['Online resize', 'Offline resize']],
  [['Purge the disk with a Job', 'Purge the disk manually']],
  [['A. Install from a package', 'B. Install from source']],
])('suspects a choice between %s', (titles) => expect(choices(...titles)).toEqual([false, false]));

it.each([
  [['1. Partial deployment of the API', '2. Full deployment of the API']],
  [['1. Restart one pod', '2. Restart all pods']],
  [['Automated failover of the API', 'Switch the traffic', 'Manual failover of the cache']],
  [['Full backup', 'Incremental backup']],
  [['1. Scripted migration of the data', '2. Manual migration of the users']],
])('suspects none between %s', (titles) => expect(new Set(choices(...titles))).toEqual(new Set([undefined])));

it('takes what stands beside two ways for no way', () => {
  expect(choices('Check it', 'Automatic unseal', 'Manual unseal', 'Clean up')).toEqual([
    undefined,
    false,
    false,
    undefined,
  ]);
});

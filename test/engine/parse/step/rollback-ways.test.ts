import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const shell = (script: string) => `\`\`\`bash\n${script}\n\`\`\`\n`;
/** A rollback section with a sub-heading and a fence for each title. */
const rollback = (titles: readonly string[], intro = '') =>
  `# Shop\n\n## Deployment\n\n${shell('acme deploy')}\n## Rollback\n\n${intro}${titles
    .map((title, at) => `### ${title}\n\n${shell(`acme undo ${at + 1}`)}\n`)
    .join('')}`;
/** The options of the steps, with `?` where they are only suspected to exclude each other. */
const options = (text: string) =>
  readRunbook('a.md', text).items.flatMap((item) =>
    item.kind === 'step' && item.title !== 'Deployment'
      ? [item.choice === undefined ? '-' : `${item.choice.option}${item.choice.certain ? '' : '?'}`]
      : [],
  );

describe('rollbackWays', () => {
  it.each([
    [['Rollback application', 'Rollback database', 'Rollback infrastructure']],
    [['Quick rollback', 'Full rollback', 'Emergency rollback']],
    [['Quick rollback (5 minutes)', 'Database rollback', 'Infrastructure rollback']],
    [['Helm rollback', 'Docker Compose rollback', 'Database rollback']],
    [['Code-only rollback', 'Code and schema rollback', 'Rolling back the region']],
    [['Rollback without a schema change', 'Rollback with a schema change', 'Restore from a backup']],
    [['Roll back the release', 'Restore the database', 'Revert the DNS']],
    [['Quick rollback (5 minutes)', 'Database rollback', 'Complete disaster recovery']],
    [['1. Application rollback', '2. Database rollback', '3. Full rollback']],
  ])('suspects that %j exclude each other', (titles) => {
    expect(options(rollback(titles))).toEqual(['1?', '2?', '3?']);
  });

  it.each([
    ['numbers', ['1. Rollback application', '2. Rollback database', '3. Rollback infrastructure'], ''],
    ['steps with a number', ['Step 1: Roll back the app', 'Step 2: Roll back the schema'], ''],
    ['words of an order', ['First roll back the app', 'Then roll back the schema'], ''],
    ['words above', ['Rollback application', 'Rollback database'], 'Go back in this order:\n\n'],
    ['all of them meant', ['Rollback application', 'Rollback database'], 'Do all of the following.\n\n'],
    ['steps of another kind among them', ['Stop the traffic', 'Roll back the app', 'Roll back the schema'], ''],
    ['only one that goes back', ['Roll back the app', 'Rollback verification'], ''],
    ['what is told of it beside it', ['General rollback principles', 'Monitoring rollback'], ''],
    ['what is done beside it', ['Roll back the app', 'Rollback safety checklist', 'Rollback announcement'], ''],
  ])('takes them for parts with %s', (_, titles, intro) => {
    expect(options(rollback(titles, intro))).toEqual(titles.map(() => '-'));
  });

  it('leaves out what has a condition of its own', () => {
    expect(options(rollback(['Quick rollback', 'Database rollback (if needed)']))).toEqual(['-', '-']);
    expect(options(rollback(['Quick rollback', 'Full rollback', 'Wipe it (last resort)']))).toEqual(['1?', '2?', '-']);
  });

  it('suspects bold labels and the titles of a fence too, of which one goes back as a whole', () => {
    const choices = (body: string) =>
      readRunbook('a.md', `# T\n\n## Rollback\n\n${body}`).items.flatMap((item) =>
        item.kind === 'command' ? [item.choice === undefined ? '-' : `${item.choice.option}`] : [],
      );
    const labelled = ['Rollback application', 'Rollback database', 'Complete rollback'];
    expect(choices(labelled.map((title) => `**${title}:**\n\n${shell('acme undo')}\n`).join(''))).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(choices(shell(labelled.map((title) => `# ${title}\nacme undo\n`).join('\n')))).toEqual(['1', '2', '3']);
    expect(choices(shell('# Rollback application\nacme undo\n\n# Rollback database\nacme undo db'))).toEqual([
      '-',
      '-',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { rolesOfWords } from '../../../../engine/parse/section/roles-of-words.ts';
import { readTitleCondition } from '../../../../engine/parse/section/title-condition.ts';

describe('readTitleCondition', () => {
  it.each([
    ['Rollback — if the canary fails', 'Rollback', 'if the canary fails'],
    ['Revert in case of errors', 'Revert', 'in case of errors'],
    ['Rollback: only if phase 3 is stuck', 'Rollback', 'only if phase 3 is stuck'],
    ['Reload the proxy if the port has changed (STOP)', 'Reload the proxy', 'if the port has changed'],
    ['Move the leader unless it is idle', 'Move the leader', 'unless it is idle'],
  ])('splits %s', (title, head, condition) => expect(readTitleCondition(title)).toEqual({ head, condition }));

  it.each([
    'If it fails',
    'Check if it is up',
    'What to do if it fails',
    'Is it up? See if so',
    'Note the token in case it is needed',
    'Drain the node',
  ])('leaves %s whole', (title) => expect(readTitleCondition(title)).toBeUndefined());
});

describe('a heading that ends in a condition', () => {
  it.each(['Rollback — if step 2 fails', 'Quick rollback if checks are failing', 'Revert: in case of errors'])(
    'is still the way back: %s',
    (title) => expect(rolesOfWords(title)[0]).toBe('rollback'),
  );

  it('stays a failure where the way back is what fails', () =>
    expect(rolesOfWords('Rollback stuck if quorum is down')[0]).not.toBe('rollback'));

  it('gives a way back its condition, and makes other steps optional', () => {
    const text =
      '# Move\n\n## Procedure\n\n### 1. Copy\n\n```sh\ncp a b\n```\n\n### 2. Reload the proxy if the port has changed\n\n```sh\nnginx -s reload\n```\n\n## Rollback — if step 1 fails\n\n```sh\ncp b a\n```\n';
    const steps = readRunbook('a.md', text).items.filter((item) => item.kind === 'step');
    expect(steps).toMatchObject([
      { line: 5 },
      { line: 11, optional: true, condition: 'if the port has changed' },
      { line: 17, condition: 'if step 1 fails' },
    ]);
    expect(steps[2]).not.toHaveProperty('optional', true);
  });
});

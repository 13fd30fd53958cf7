import { describe, expect, it } from 'vitest';
import { conditionsOf } from '../../../../engine/model/conditions.ts';
import { commandsOf, expectationsOf, fence } from './read-document.ts';

const conditions = (comment: string) =>
  commandsOf(`acme apply # ${comment}\nacme status`).map((command) => conditionsOf(command));

describe('a comment at the end of the line says when the command may be run', () => {
  it.each([
    ["apply only after you've inspected the diff", "only after you've inspected the diff"],
    ['only after step 2 is green', 'only after step 2 is green'],
    ['only once all pods are ready', 'only once all pods are ready'],
    ['Run this only once the lock is gone', 'only once the lock is gone'],
    ['not before the backup is done', 'not before the backup is done'],
    ['never until the team agrees', 'never until the team agrees'],
  ])('%s', (comment, condition) => expect(conditions(comment)).toEqual([[condition], []]));

  it.each(['once per node', 'after the build', 'prints only the names', 'applies after the next restart', 'only once'])(
    'but not %s',
    (comment) => expect(conditions(comment)).toEqual([[], []]),
  );
});

describe('a comment at the end of the line says what is to have changed', () => {
  it.each(['verify generation advanced', 'confirm the lag dropped', 'make sure that serial increased'])(
    '%s',
    (comment) =>
      expect(expectationsOf(fence(`acme status # ${comment}`))).toMatchObject([{ check: 'judgement', text: comment }]),
  );
});

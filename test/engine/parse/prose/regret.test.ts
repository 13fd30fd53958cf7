import { describe, expect, it } from 'vitest';
import { namesTakingBack, readRegret } from '../../../../engine/parse/prose/regret.ts';

describe('readRegret', () => {
  it.each([
    ['To roll back, run:', 'To roll back'],
    ['To cancel the upgrade, delete the job:', 'To cancel the upgrade'],
    ['And to undo this:', 'to undo this'],
    ['To stop a move that you no longer want, remove the label:', 'To stop a move that you no longer want'],
  ])('%s', (text, words) => expect(readRegret(text)).toBe(words));

  it.each(['To stop the service, run:', 'Roll back the release:', 'To abort all stuck jobs, run:'])('not %s', (text) =>
    expect(readRegret(text)).toBeUndefined(),
  );

  it('knows headings that are about it', () => {
    expect(namesTakingBack('Rolling back a release')).toBe(true);
    expect(namesTakingBack('Upgrade')).toBe(false);
  });
});

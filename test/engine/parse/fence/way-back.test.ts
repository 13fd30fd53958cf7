import { describe, expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const conditions = (text: string) => readDocument(text).commands.map(({ condition }) => condition);
const doing = fence('helm upgrade web .');
const back = fence('helm rollback web');

describe('what takes back what was just done', () => {
  it.each([
    'To roll back, run:',
    'To undo the upgrade, use this command:',
    'To cancel an upgrade you no longer want, run:',
  ])('is asked where it stands behind it: %s', (lead) => {
    const [first, second] = conditions(`## Upgrade\n\nUpgrade it:\n\n${doing}\n${lead}\n\n${back}`);
    expect(first).toBeUndefined();
    expect(second).toMatch(/^To /);
  });

  it('is asked behind a comment', () => {
    expect(conditions(`## Label it\n\n${fence('# Start\nacme label a\n\n# To undo it\nacme unlabel a')}`)).toEqual([
      undefined,
      'To undo it',
    ]);
  });

  it.each(['Rollback', 'Undo a release', 'How to abort a migration'])('is what one came for under %s', (heading) => {
    expect(conditions(`## ${heading}\n\nLook first:\n\n${doing}\nTo roll back, run:\n\n${back}`)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is what one came for where nothing stands before it', () => {
    expect(conditions(`## Release\n\nTo roll back, run:\n\n${back}`)).toEqual([undefined]);
  });
});

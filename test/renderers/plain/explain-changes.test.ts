import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import { explainedLines } from '../../../renderers/plain/explain.ts';
import { explainChanges } from '../../../renderers/plain/explain-changes.ts';

const lines = (text: string) => explainedLines(readRunbook('kettle.md', text), { colour: false, width: 120 });
const changes = (before: string, after: string) =>
  explainChanges(lines(before), lines(after)).map((line) => line.replace(/ {3,}/g, ' | ').trim());

const BEFORE = '# Kettle\n\n## Procedure\n\n```bash\nboil\nls\n```\n\nWords.\n';

describe('explainChanges', () => {
  it('shows nothing where nothing changed', () => expect(changes(BEFORE, BEFORE)).toEqual([]));

  it('shows what is new, and nothing of what only moved down', () => {
    expect(changes(BEFORE, BEFORE.replace('## Procedure', 'A word.\n\n## Procedure'))).toEqual(['3  A word.', '4']);
  });

  it('shows a line whose text is the same and whose reading is not', () => {
    expect(changes(BEFORE, BEFORE.replace('```bash\n', '```bash\n# handrail: effect=read\n'))).toEqual([
      '| 1 line of before gone or changed',
      '6  # handrail: effect=read',
      "7  boil | command run, read by its author's word (else change)",
    ]);
  });

  it('says what is gone, and parts what is apart', () => {
    expect(changes(BEFORE, BEFORE.replace('boil\n', '').replace('Words.', 'Other words.'))).toEqual([
      '| 1 line of before gone or changed',
      '| 1 line of before gone or changed',
      '9  Other words.',
    ]);
  });
});

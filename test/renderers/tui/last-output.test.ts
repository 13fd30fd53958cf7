import { expect, it } from 'vitest';
import { describeAsWritten } from '../../../renderers/reading-text.ts';
import { textStyle } from '../../../renderers/text-style.ts';
import { lastOutput } from '../../../renderers/tui/last-output.ts';
import { OutputBuffer } from '../../../renderers/tui/output-buffer.ts';
import { FIRST_SCREEN } from '../../../renderers/tui/screen-state.ts';
import { GRAPH } from '../fixture-document.ts';

const shown = (...texts: readonly string[]) => {
  const outputs = texts.map((text, index) => {
    const buffer = new OutputBuffer();
    buffer.push('stdout', text);
    return [index === texts.length - 1 ? 's25/command@32' : `other-${index}`, buffer] as const;
  });
  return lastOutput(
    {
      graph: GRAPH,
      source: [],
      style: textStyle(false),
      describe: describeAsWritten,
      now: 0,
      waiting: 0,
      outputs: new Map(outputs),
      folder: '',
      startFolder: '',
      screen: FIRST_SCREEN,
    },
    40,
  );
};

it('leaves the end of what the last command printed, safe and no wider than the terminal', () => {
  expect(shown('before\n', 'rolled\u001b[2J back\n')).toEqual([
    'The last output, of line 32:',
    '  | rolled␛[2J back',
    '',
  ]);
  const many = shown(Array.from({ length: 20 }, (_, index) => `${index + 1} ${'x'.repeat(99)}\n`).join(''));
  expect(many[0]).toBe('The last output, of line 32 (12 lines before it):');
  expect(many[1]).toMatch(/^ {2}\| 13 x+…$/);
  expect(many).toHaveLength(10);
});

it('says nothing where nothing was printed', () => {
  expect(shown()).toEqual([]);
  expect(shown('')).toEqual([]);
});

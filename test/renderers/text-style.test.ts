import { describe, expect, it } from 'vitest';
import { textStyle, wantsColour } from '../../renderers/text-style.ts';

describe('wantsColour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('%j on a terminal %s: %s', (environment, isTerminal, wanted) =>
    expect(wantsColour(environment, isTerminal)).toBe(wanted),
  );
});

describe('textStyle', () => {
  it('nests', () => {
    const style = textStyle(true);
    expect(style.red(`a${style.bold('b')}c`)).toBe('\u001b[31ma\u001b[1mb\u001b[22mc\u001b[39m');
  });
  it('marks nothing without colour, and no empty text', () => {
    expect(textStyle(false).red('a')).toBe('a');
    expect(textStyle(true).red('')).toBe('');
  });
});

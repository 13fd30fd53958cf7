import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../engine/run/question.ts';
import { type Entry, entryProblem, openEntry, typeInto } from '../../../renderers/tui/entry.ts';
import type { KeyName, KeyPress } from '../../../renderers/tui/key-press.ts';
import { CONFIRM } from '../fixture-run.ts';

const named = (name: KeyName): KeyPress => ({ type: 'named', name });
const text = (typed: string): KeyPress => ({ type: 'text', text: typed });
const type = (entry: Entry, ...keys: readonly KeyPress[]) => keys.reduce(typeInto, entry);
const empty = (needs: Entry['needs']): Entry => ({ option: 'run', needs, text: '', cursor: 0 });

describe('typing', () => {
  it('edits at the cursor', () => {
    const entry = type(
      empty('value'),
      text('abd'),
      named('left'),
      text('c'),
      named('home'),
      text('>'),
      named('end'),
      text('e'),
    );
    expect(entry.text).toBe('>abcde');
  });

  it('erases whole graphemes', () => {
    expect(type(empty('value'), text('a👩‍🚒'), named('backspace')).text).toBe('a');
    expect(type(empty('value'), named('backspace')).text).toBe('');
  });

  it('takes several lines only in a script', () => {
    const pasted: KeyPress = { type: 'paste', text: 'one\r\n  two\u001b[2J' };
    expect(type(empty('script'), pasted, named('enter'), text('x')).text).toBe('one\n  two[2J\nx');
    expect(type(empty('value'), pasted, named('enter')).text).toBe('one two[2J');
  });

  it('moves between lines', () => {
    const script = type(empty('script'), text('long line'), named('enter'), text('ab'));
    expect(type(script, named('up'), text('|')).text).toBe('lo|ng line\nab');
    expect(type(script, named('up'), named('end'), named('down'), text('|')).text).toBe('long line\nab|');
    expect(type(script, named('down'), named('up'), named('up'), text('|')).text).toBe('lo|ng line\nab');
  });

  it('clears before the cursor', () => {
    expect(type(empty('value'), text('abc'), named('left'), { type: 'control', letter: 'u' }).text).toBe('c');
  });

  it('keeps its cursor in the text and its text free of controls, whatever is pressed', () => {
    const names: readonly KeyName[] = [
      'enter',
      'up',
      'down',
      'left',
      'right',
      'home',
      'end',
      'backspace',
      'delete',
      'tab',
    ];
    const keys = fc.array(
      fc.oneof(
        fc.constantFrom(...names).map(named),
        fc.string({ unit: fc.constantFrom('a', '日', '\u001b', '\r', '\n', '👩') }).map(text),
      ),
    );
    fc.assert(
      fc.property(keys, fc.constantFrom('value' as const, 'script' as const), (pressed, needs) => {
        const entry = type(empty(needs), ...pressed);
        expect(entry.cursor).toBeGreaterThanOrEqual(0);
        expect(entry.cursor).toBeLessThanOrEqual(entry.text.length);
        expect(entry.text).not.toMatch(needs === 'script' ? /(?!\n)[\u0000-\u001f]/ : /[\u0000-\u001f]/);
        expect(entry.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('entries', () => {
  const question: Question = { ...CONFIRM, default: 'offered', phrase: 'delete canary' };
  it.each([
    ['value', 'offered'],
    ['script', 'offered'],
    ['reason', ''],
    ['phrase', ''],
  ] as const)('begin for %s with %j', (needs, begun) =>
    expect(openEntry(question, { key: 'k', label: 'K', needs })).toMatchObject({ option: 'k', text: begun }),
  );

  it('count only when something, or exactly the phrase, was typed', () => {
    expect(entryProblem(type(empty('phrase'), text('delete')), question)).toContain('not the phrase');
    expect(entryProblem(type(empty('phrase'), text('delete canary ')), question)).toBeUndefined();
    expect(entryProblem(type(empty('reason'), text('  ')), question)).toContain('has to be typed');
    expect(entryProblem(type(empty('reason'), text('why')), question)).toBeUndefined();
    const { phrase: _, ...without } = question;
    expect(entryProblem(type(empty('phrase'), text('')), without)).toContain('not the phrase');
  });
});

import { describe, expect, it } from 'vitest';
import type { Question } from '../../../engine/run/question.ts';
import type { KeyPress } from '../../../renderers/tui/key-press.ts';
import { type Keyboard, type Pressed, press } from '../../../renderers/tui/keyboard.ts';
import { FIRST_SCREEN, questionShown } from '../../../renderers/tui/screen-state.ts';
import { CONFIRM } from '../fixture-run.ts';

const ENTER: KeyPress = { type: 'named', name: 'enter' };
const ESCAPE: KeyPress = { type: 'named', name: 'escape' };
const text = (typed: string): KeyPress => ({ type: 'text', text: typed });
const control = (letter: string): KeyPress => ({ type: 'control', letter });

const { preselected: _, ...WITHOUT_ENTER } = CONFIRM;
const DESTROY: Question = {
  ...WITHOUT_ENTER,
  options: [
    { key: 'run', label: 'Delete it', needs: 'phrase' },
    { key: 'edit', label: 'Edit it', needs: 'script' },
    { key: 'abort', label: 'Abort' },
  ],
  phrase: 'delete canary',
  default: 'kubectl delete pod canary',
};

const pane = { rows: 100, height: 10, top: 40 };

/** Presses keys at a question that was shown at 1000, at 2000 where nothing else is said. */
function at(question: Question | undefined, now = 2000) {
  const keyboard: Keyboard = {
    screen: questionShown(FIRST_SCREEN, question, 1000),
    ...(question === undefined ? {} : { question }),
    sizes: { document: pane, output: pane, question: pane },
    offered: ['s7/command@13'],
    now,
  };
  return (...keys: readonly KeyPress[]): Pressed =>
    keys.reduce<Pressed>((done, key) => press({ ...keyboard, screen: done.screen }, key), { screen: keyboard.screen });
}

describe('answering', () => {
  it('takes the letter of an option', () =>
    expect(at(WITHOUT_ENTER)(text('r')).answer).toEqual({ question: CONFIRM.id, option: 'run' }));
  it('takes Enter where an option is preselected', () =>
    expect(at(CONFIRM)(ENTER).answer).toMatchObject({ option: 'run' }));
  it('says how to leave when q is tried', () => {
    const done = at(CONFIRM)(text('q'));
    expect(done.answer).toBeUndefined();
    expect(done.screen.notice).toContain('Ctrl-C twice');
  });
  it('says of a letter that is no answer that it did nothing', () => {
    const done = at(CONFIRM)(text('z'));
    expect(done.answer).toBeUndefined();
    expect(done.screen.notice).toBe('z is no answer here, and did nothing.');
  });
  it('takes no Enter where none is', () => {
    const done = at(WITHOUT_ENTER)(ENTER);
    expect(done.answer).toBeUndefined();
    expect(done.screen.notice).toContain('press a letter');
  });
  it.each([text('x'), text('R'), text('rs'), text('run'), { type: 'paste', text: 'r' } as const, ESCAPE, control('r')])(
    'takes no %j',
    (key) => expect(at(CONFIRM)(key).answer).toBeUndefined(),
  );
  it('asks for a reason, and takes none that is empty', () => {
    expect(at(CONFIRM)(text('s'), ENTER).screen.entry?.problem).toContain('has to be typed');
    expect(at(CONFIRM)(text('s'), text(' not needed '), ENTER).answer).toEqual({
      question: CONFIRM.id,
      option: 'skip',
      reason: 'not needed',
    });
  });
  it('ends the run only for two presses', () => {
    expect(at(CONFIRM)(text('a')).answer).toBeUndefined();
    expect(at(CONFIRM)(text('a')).screen.notice).toContain('Press a again');
    expect(at(CONFIRM)(text('a'), text('a')).answer).toMatchObject({ option: 'abort' });
    expect(at(CONFIRM)(text('a'), text('x'), text('a')).answer).toBeUndefined();
  });
});

describe('destroying', () => {
  it('needs the phrase, exactly', () => {
    expect(at(DESTROY)(text('r')).answer).toBeUndefined();
    expect(at(DESTROY)(text('r'), ENTER).answer).toBeUndefined();
    expect(at(DESTROY)(text('r'), text('Delete canary'), ENTER).answer).toBeUndefined();
    expect(at(DESTROY)(text('r'), text('delete canary'), ENTER).answer).toMatchObject({
      option: 'run',
      value: 'delete canary',
    });
  });
  it('takes letters as text while it is typed, and Escape goes back', () => {
    expect(at(DESTROY)(text('r'), text('a'), text('a'), text('?')).screen.entry?.text).toBe('aa?');
    expect(at(DESTROY)(text('r'), text('delete canary'), ESCAPE, ENTER).answer).toBeUndefined();
  });
  it('edits the script, which Enter does not end', () => {
    const done = at(DESTROY)(text('e'), ENTER, text('x'), control('d'));
    expect(done.answer).toMatchObject({ option: 'edit', value: 'kubectl delete pod canary\nx' });
  });
});

describe('a value', () => {
  const VALUE: Question = {
    ...CONFIRM,
    type: 'parameter',
    options: [{ key: 'value', label: 'Use it', needs: 'value' }],
    preselected: 'value',
    default: 'v1',
  };
  it('is typed at once', () =>
    expect(at(VALUE)(text('.2'), ENTER).answer).toMatchObject({ option: 'value', value: 'v1.2' }));
});

describe('keys that came too early', () => {
  it.each([1000, 1200, 1499])('answer nothing at %i', (now) => {
    expect(at(CONFIRM, now)(ENTER).answer).toBeUndefined();
    expect(at(CONFIRM, now)(text('r')).answer).toBeUndefined();
    expect(at(CONFIRM, now)(text('r')).screen.notice).toContain('did nothing');
  });
  it('answer when the question could be read', () => expect(at(CONFIRM, 1500)(ENTER).answer).toBeDefined());
  it('hold the guard up, but not for ever', () => {
    const early = at(CONFIRM, 1499)(text('r')).screen;
    expect(early.guardedUntil).toBe(1749);
    const last = at(CONFIRM, 2999)(text('r'));
    expect(last.answer).toBeDefined();
  });
  it('type nothing either', () => {
    const VALUE: Question = {
      ...CONFIRM,
      options: [{ key: 'value', label: 'Use it', needs: 'value' }],
      preselected: 'value',
    };
    expect(at(VALUE, 1100)(text('rm'), ENTER).screen.entry?.text).toBe('');
  });
  it('interrupt all the same', () => expect(at(CONFIRM, 1000)(control('c')).interrupt).toBe(true));
  it('do not leave a rollback, also where a Ctrl-C was held', () => {
    const leave: Question = { ...CONFIRM, type: 'interrupt-rollback' };
    expect(at(leave, 1200)(control('c')).interrupt).toBeUndefined();
    expect(at(leave)(control('c')).interrupt).toBe(true);
  });
});

describe('panes', () => {
  it('are interrupted, scrolled and helped out of an entry too', () => {
    expect(at(DESTROY)(text('r'), control('c')).interrupt).toBe(true);
    expect(at(DESTROY)(text('r'), { type: 'named', name: 'page-down' }).screen.top.output).toBe(49);
  });
  it('scroll, and follow again at the end', () => {
    expect(at(CONFIRM)({ type: 'named', name: 'page-up' }).screen.top.output).toBe(31);
    expect(at(CONFIRM)({ type: 'named', name: 'page-up' }, text('G')).screen.top.output).toBeUndefined();
    expect(at(CONFIRM)(text('g')).screen.top.output).toBe(0);
  });
  it('change focus', () =>
    expect(at(CONFIRM)({ type: 'named', name: 'tab' }, text('g')).screen.top).toEqual({ question: 0 }));
  it('lie below help, which swallows one key', () => {
    const opened = at(CONFIRM)(text('?'));
    expect(opened.screen.overlay).toBe('help');
    const closed = at(CONFIRM)(text('?'), text('r'));
    expect(closed.answer).toBeUndefined();
    expect(closed.screen.overlay).toBeUndefined();
  });
  it('offer other commands by number', () => {
    expect(at(undefined)(text('o'), text('1')).offered).toBe('s7/command@13');
    expect(at(undefined)(text('o'), text('2')).offered).toBeUndefined();
    expect(at(undefined)(text('1')).offered).toBeUndefined();
  });
});

describe('another output', () => {
  it('is gone to as far as there are any, back and on', () => {
    const keyboard: Keyboard = {
      screen: FIRST_SCREEN,
      sizes: { document: pane, output: pane, question: pane },
      offered: [],
      outputs: { before: 1, after: 2 },
      now: 2000,
    };
    const back = (keys: string) =>
      [...keys].reduce((screen, key) => press({ ...keyboard, screen }, text(key)).screen, keyboard.screen).outputsBack;
    expect(back('[[[')).toBe(1);
    expect(back('[[[]')).toBe(0);
    expect(back(']]]]')).toBe(-2);
    expect(back(']]]][')).toBe(-1);
  });
});

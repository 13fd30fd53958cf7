import type { Key } from 'ink';

/** A key as the screen understands it: a named one, or text that was typed. */
export type KeyPress =
  | { readonly type: 'named'; readonly name: KeyName }
  /** With Ctrl held, by its letter. */
  | { readonly type: 'control'; readonly letter: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'paste'; readonly text: string };

export type KeyName =
  | 'enter'
  | 'escape'
  | 'tab'
  | 'back-tab'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'backspace'
  | 'delete';

/**
 * The keys of what Ink hands on at once. Text that arrives together with its Enter (`yes\r`) is several keys, and so are two
 * letters, as a slow line brings them together; longer text stays in one piece, so that no letter of it can answer anything.
 * Keys with Alt and those that are nothing here are none.
 */
export function keyPresses(input: string, key: Key): readonly KeyPress[] {
  const name = named(key);
  if (name !== undefined) return [{ type: 'named', name }];
  if (key.ctrl) return /^[a-z]$/.test(input) ? [{ type: 'control', letter: input }] : [];
  if (key.meta) return [];
  return input
    .split(/([\r\n\u0003\u007f])/)
    .filter((part) => part !== '')
    .flatMap((part) => CONTROLS.get(part) ?? ([...part].length === 2 ? [...part] : [part]).map(typed));
}

const typed = (text: string): KeyPress => ({ type: 'text', text });

const CONTROLS: ReadonlyMap<string, KeyPress> = new Map([
  ['\r', { type: 'named', name: 'enter' }],
  ['\n', { type: 'named', name: 'enter' }],
  ['\u0003', { type: 'control', letter: 'c' }],
  ['\u007f', { type: 'named', name: 'backspace' }],
]);

function named(key: Key): KeyName | undefined {
  if (key.tab) return key.shift ? 'back-tab' : 'tab';
  const names: readonly (readonly [boolean, KeyName])[] = [
    [key.return, 'enter'],
    [key.escape, 'escape'],
    [key.upArrow, 'up'],
    [key.downArrow, 'down'],
    [key.leftArrow, 'left'],
    [key.rightArrow, 'right'],
    [key.pageUp, 'page-up'],
    [key.pageDown, 'page-down'],
    [key.home, 'home'],
    [key.end, 'end'],
    [key.backspace, 'backspace'],
    [key.delete, 'delete'],
  ];
  return names.find(([pressed]) => pressed)?.[1];
}

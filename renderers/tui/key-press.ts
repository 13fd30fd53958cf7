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
    .split(/([\u0001-\u001a\u007f])/)
    .filter((part) => part !== '')
    .flatMap((part) => controlKey(part) ?? ([...part].length === 2 ? [...part] : [part]).map(typed));
}

const typed = (text: string): KeyPress => ({ type: 'text', text });

const NAMED_CONTROLS: ReadonlyMap<string, KeyName> = new Map([
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'tab'],
  ['\b', 'backspace'],
  ['\u007f', 'backspace'],
]);

/** The key of a control character that came together with others; `\u0003` is Ctrl-C. */
function controlKey(character: string): KeyPress | undefined {
  const name = NAMED_CONTROLS.get(character);
  if (name !== undefined) return { type: 'named', name };
  const code = character.charCodeAt(0);
  return code <= 26 ? { type: 'control', letter: String.fromCharCode(code + 96) } : undefined;
}

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

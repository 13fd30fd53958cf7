import {
  CHECKS,
  COMMENT_USES,
  EFFECTS,
  FENCE_USES,
  FLAGS,
  MODES,
  PASSAGE_USES,
  type PinKey,
  ROLES,
  RUNS,
  STEPS,
} from './pins.ts';

/** What can be pinned. `command`: one statement of a fence, by a comment above it or at its end. */
export type PinTarget = 'heading' | 'list-item' | 'paragraph' | 'table-row' | 'fence' | 'command';

/** What a key takes. */
export type PinValue =
  | { readonly type: 'word'; readonly words: readonly string[] }
  | { readonly type: 'duration' }
  | { readonly type: 'text' };

const ACTS: readonly PinTarget[] = ['fence', 'command', 'paragraph', 'list-item', 'table-row'];
const CHECKED: readonly PinTarget[] = ['fence', 'paragraph', 'list-item'];
const ANYWHERE: readonly PinTarget[] = ['heading', 'list-item', 'paragraph', 'table-row', 'fence'];

/** Which keys there are, and where each may stand. The set is closed: any other word is an error. */
export const PIN_TARGETS: Readonly<Record<PinKey, readonly PinTarget[]>> = {
  role: ['heading'],
  step: ['heading', 'list-item'],
  as: ['fence', 'command', 'paragraph', 'list-item', 'table-row'],
  file: ['fence'],
  run: ACTS,
  mode: ACTS,
  effect: ACTS,
  condition: ['heading', ...ACTS],
  choice: ['heading', 'fence', 'command'],
  option: ['heading', 'fence', 'command'],
  recommended: ['heading', 'fence', 'command'],
  beside: ['fence', 'command'],
  ask: ['fence', 'command'],
  timeout: ACTS,
  folder: ACTS,
  name: ['fence', 'command'],
  of: CHECKED,
  check: CHECKED,
  pattern: ['fence'],
  within: ['command', ...CHECKED],
  every: ['command', ...CHECKED],
  parameter: ANYWHERE,
  written: ANYWHERE,
  default: ANYWHERE,
  secret: ANYWHERE,
  verbatim: ANYWHERE,
};

/** What `as` takes; above a command in a fence it speaks of the comment that follows. */
const USES: Readonly<Partial<Record<PinTarget, readonly string[]>>> = {
  fence: FENCE_USES,
  command: COMMENT_USES,
  'table-row': ['prose'],
};

/** What a key takes where it stands: the same word can be something else before a fence than before a sentence. */
export function pinValueOf(key: PinKey, target: PinTarget): PinValue {
  const word = (words: readonly string[]): PinValue => ({ type: 'word', words });
  switch (key) {
    case 'role':
      return word(ROLES);
    case 'step':
      return word(STEPS);
    case 'as':
      return word(USES[target] ?? PASSAGE_USES);
    case 'run':
      return word(RUNS);
    case 'mode':
      return word(MODES);
    case 'effect':
      return word(EFFECTS);
    case 'check':
      return word(CHECKS);
    case 'recommended':
    case 'beside':
    case 'ask':
    case 'secret':
      return word(FLAGS);
    case 'timeout':
    case 'within':
    case 'every':
      return { type: 'duration' };
    default:
      return { type: 'text' };
  }
}

/** All keys. */
export const PIN_KEYS: readonly PinKey[] = Object.keys(PIN_TARGETS).filter(isPinKey);

/** Whether a word is a key. */
export function isPinKey(word: string): word is PinKey {
  return Object.hasOwn(PIN_TARGETS, word);
}

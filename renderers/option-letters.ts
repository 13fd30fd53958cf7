import type { Option } from '../engine/run/question.ts';

/** An option with the one character that chooses it. */
export interface LetteredOption {
  readonly letter: string;
  readonly option: Option;
}

/**
 * Letters of options that occur in many questions: they are the same everywhere, so that a hand that has learnt "t is
 * retry" does not roll back.
 */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['run', 'r'],
  ['write', 'r'],
  ['retry', 't'],
  ['edit', 'e'],
  ['edit-and-retry', 'e'],
  ['checks-only', 'c'],
  ['confirm', 'c'],
  ['done', 'd'],
  ['do', 'd'],
  ['mark-done', 'd'],
  ['skip', 's'],
  ['wrong', 'x'],
  ['failed', 'f'],
  ['rollback', 'b'],
  ['escalate', 'l'],
  ['leave', 'l'],
  ['abort', 'a'],
  ['stop', 'p'],
  ['yes', 'y'],
  ['approve', 'y'],
  ['no', 'n'],
  ['no-answer', 'n'],
  ['unsure', 'u'],
  ['value', 'v'],
]);

/** Letters that do something else on a screen: top of the output, line breaks, offered commands. */
const TAKEN = new Set(['g', 'w', 'o']);

/**
 * Gives each option a character of its own: the usual letter of its key, the number of a numbered one (`option-2`), the
 * next number for a section that is gone to, else a letter of its label, else one of the alphabet. A letter that usually
 * means something else is taken last: where `l` escalates elsewhere, it must not go anywhere else here.
 */
export function letteredOptions(options: readonly Option[]): readonly LetteredOption[] {
  const used = new Set(TAKEN);
  const fixed = options.map(({ key }) => {
    const letter = USUAL.get(key) ?? /-([1-9])$/.exec(key)?.[1];
    if (letter === undefined || used.has(letter)) return undefined;
    used.add(letter);
    return letter;
  });
  return options.map((option, index) => {
    const letter =
      fixed[index] ?? (option.key.startsWith('symptom-') ? freeNumber(used) : freeLetter(option.label, used));
    used.add(letter);
    return { letter, option };
  });
}

/** Beginnings of words first, as they are what the eye looks for. */
function freeLetter(label: string, used: ReadonlySet<string>): string {
  const words = label.toLowerCase().split(/[^a-z]+/);
  const wanted = [...words.map((word) => word.slice(0, 1)), ...words.join(''), ...ALPHABET].filter(
    (letter) => letter !== '' && !used.has(letter),
  );
  return wanted.find((letter) => !MEANT.has(letter)) ?? wanted[0] ?? '';
}

function freeNumber(used: ReadonlySet<string>): string {
  return [...'123456789'].find((number) => !used.has(number)) ?? freeLetter('', used);
}

/** Letters that mean something in many questions. */
const MEANT = new Set(USUAL.values());

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

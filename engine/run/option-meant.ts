import { slug } from '../graph/choices.ts';
import type { Option } from './question.ts';

/**
 * The option that an answer given beforehand means: by its key, its title, its number or letter, or a beginning of its title that no other has.
 * Nothing where none is meant, or several could be: an answer that is not understood is asked again, and never guessed.
 *
 * Example: of `Option A: Restart the pods` and `Option B: Drain the node`, `B`, `2`, `drain` and `option-2` mean the second.
 */
export function optionMeant(options: readonly Pick<Option, 'key' | 'label'>[], given: string): string | undefined {
  const word = given.trim().toLowerCase();
  const named = options.map(({ key, label }) => ({ key, label: label.toLowerCase(), ...headOf(label) }));
  type Named = (typeof named)[number];
  const begins = slug(word);
  const ways: readonly ((option: Named) => boolean)[] = [
    ({ key }) => key === given.trim(),
    ({ label }) => label === word,
    ({ mark }) => mark === word,
    ({ key }) => key === `option-${word}` || key === `option-${letterNumber(word)}`,
    ({ key }) => key === ALIASES[word],
    ({ label, rest }) => begins !== '' && (slug(label) === begins || slug(rest) === begins),
    ({ label, rest }) => begins !== '' && (slug(label).startsWith(begins) || slug(rest).startsWith(begins)),
  ];
  for (const isMeant of ways) {
    const found = named.filter(isMeant);
    if (found.length > 0) return found.length === 1 ? found[0]?.key : undefined;
  }
  return undefined;
}

/** What people type for a question that is asked in other words. */
const ALIASES: Readonly<Record<string, string>> = { y: 'yes', n: 'no' };

/** `Option B: Drain the node` → its mark `b` and the rest `Drain the node`. */
function headOf(label: string): { readonly mark?: string; readonly rest: string } {
  const head =
    /^(?:(?:option|method|alternative|approach|scenario|case|way|variant) #?(\d+|[a-z])(?:\W+|$)|(\d+|[a-z])[.):] )/i.exec(
      label,
    );
  const mark = (head?.[1] ?? head?.[2])?.toLowerCase();
  const rest = label.slice(head?.[0].length ?? 0);
  return mark === undefined ? { rest } : { mark, rest };
}

function letterNumber(word: string): number | undefined {
  return /^[a-z]$/.test(word) ? word.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : undefined;
}

import type { CompiledNumber } from '../compiled.ts';
import { LEXICON } from '../lexicon.ts';
import { numbersMeant } from '../number-meant.ts';
import type { Observed } from '../observed.ts';
import { quantityText, readQuantity } from '../quantity.ts';
import type { Accepted } from './accepted.ts';
import { edited, refused } from './accepted.ts';

/** The number that a text says it is becomes the one that was printed. A threshold is what its author allows, and stays. */
export function acceptNumber(text: string, compiled: CompiledNumber, observed: Observed): Accepted {
  const [bound, ...others] = compiled.bounds;
  if (bound === undefined || others.length > 0 || bound.op !== '=')
    return refused('a threshold is its author’s to change');
  const found = [...new Set(numbersMeant(compiled, observed.stdout).map(({ quantity }) => quantityText(quantity)))];
  const [printed, ...more] = found;
  if (printed === undefined || more.length > 0) return refused('which number is meant is not clear');
  const places = numbersIn(text).filter(({ value }) => value === bound.value);
  const [place, ...elsewhere] = places;
  if (place === undefined || elsewhere.length > 0) return refused('which number of the text is meant is not clear');
  return { status: 'changed', text: edited(text, [{ ...place, text: printed }]) };
}

/** Numbers of a text with their units, and those in words. */
function numbersIn(text: string): readonly { readonly start: number; readonly end: number; readonly value: number }[] {
  const words = text.matchAll(
    /(?<![\w./-])[-+]?\d[\d,]*(?:\.\d+)?(?: ?(?:%|[A-Za-zµ]{1,12}))?(?![\w/-])|[A-Za-z]{3,5}/g,
  );
  return [...words].flatMap((match) => {
    const word = match[0];
    const inWords = LEXICON.numbers.indexOf(word.toLowerCase());
    const [digits = '', unit] = word.split(' ');
    const whole = readQuantity(digits, unit);
    const value = inWords >= 0 ? inWords : whole?.value;
    const hasUnit = unit === undefined || whole?.unit === unit;
    const end = match.index + (hasUnit ? word.length : digits.length);
    return value === undefined ? [] : [{ start: match.index, end, value }];
  });
}

import type { Gate } from '../../model/item.ts';

/** A comparison with a number, where it stands in a text. */
export interface Comparison {
  readonly op: Gate['op'];
  readonly value: number;
  readonly unit?: string;
  /** Offsets in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** It is written as a sign; words such as `over` have other uses and need a subject that can be measured. */
  readonly sign: boolean;
  /** It is one end of a range (`between 10% and 80%`). */
  readonly range?: boolean;
}

/** All comparisons of a text: `< 1%`, `exceeds 80 %`, `at least 3`, `500ms maximum`. */
export function readComparisons(text: string): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const match of text.matchAll(BEFORE)) {
    const { sign, word, number = '', unit } = match.groups ?? {};
    if (sign !== undefined && /[-=<>]/.test(text.charAt(match.index - 1))) continue;
    const last = found.at(-1);
    // `> 5% for more than 10m` compares once, and says how long; so does `< 1% over 10 minutes`.
    if (last !== undefined && /\b(?:for|lasting)\s$/i.test(text.slice(0, match.index))) continue;
    if (last !== undefined && isWindow(word, unit) && text.slice(last.end, match.index).trim() === '') continue;
    const op = sign === undefined ? ofWords(word ?? '', text.slice(0, match.index)) : SIGNS[sign];
    if (op !== undefined) found.push(comparison(match, { op, number, unit, sign: sign !== undefined }));
  }
  found.push(...readRanges(text));
  for (const match of text.matchAll(BEHIND)) {
    const { number = '', unit, bound = '' } = match.groups ?? {};
    // `3 min` is a duration.
    if (unit === undefined && /^(?:min|max)$/i.test(bound)) continue;
    if (found.some(({ start, end }) => match.index < end && start < match.index + match[0].length)) continue;
    const op = /^(?:min|or (?:more|higher|greater|above))/i.test(bound) ? '>=' : '<=';
    found.push(comparison(match, { op, number, unit, sign: true }));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `over 10 minutes` right behind a comparison. */
function isWindow(word: string | undefined, unit: string | undefined): boolean {
  return /^over$/i.test(word ?? '') && /^(?:s|sec|m|min|h|hr|hour|d|day)/i.test(unit ?? '');
}

/** `between 10% and 80%` is two comparisons. */
function readRanges(text: string): readonly Comparison[] {
  return [...text.matchAll(RANGE)].flatMap((match): readonly Comparison[] => {
    const { low = '', high = '', lowUnit, highUnit } = match.groups ?? {};
    const unit = highUnit ?? lowUnit;
    return [
      { ...comparison(match, { op: '>=', number: low, unit: lowUnit ?? unit, sign: false }), range: true },
      { ...comparison(match, { op: '<=', number: high, unit, sign: false }), range: true },
    ];
  });
}

const SIGNS: Readonly<Record<string, Gate['op']>> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '≤': '<=',
  '≥': '>=',
  '=<': '<=',
  '=>': '>=',
  '==': '=',
  '=': '=',
  '!=': '!=',
  '≠': '!=',
};
const NUMBER = String.raw`(?<number>\d[\d,]*(?:\.\d+)?)`;
const UNIT = String.raw`\s?(?<unit>%|percent\b|ms\b|milliseconds?\b|s\b|secs?\b|seconds?\b|m\b|mins?\b|minutes?\b|h\b|hrs?\b|hours?\b|d\b|days?\b|[KMGT]i?B\b|bytes?\b|req(?:uests?)?\/s(?:ec)?\b|rps\b|qps\b|tps\b|pods?\b|replicas?\b|nodes?\b|x\b)?`;
const RANGE_UNIT = String.raw`(?:%|percent\b|ms\b|s\b|seconds?\b|minutes?\b|[KMGT]i?B\b)`;
const RANGE = new RegExp(
  String.raw`\bbetween\s(?<low>\d[\d,]*(?:\.\d+)?)\s?(?<lowUnit>${RANGE_UNIT})?\s(?:and|to)\s(?<high>\d[\d,]*(?:\.\d+)?)\s?(?<highUnit>${RANGE_UNIT})?(?!\w)`,
  'gi',
);
const WORDS =
  'less than|lower than|fewer than|smaller than|below|under|greater than|more than|higher than|larger than|longer than|above|over|exceed(?:s|ed|ing)?|at least|no less than|at most|no more than|no higher than|up to|reach(?:es|ed)?';
const SYMBOL = '<=|>=|==|!=|=<|=>|[<>≤≥≠=]';
const BEFORE = new RegExp(
  String.raw`(?:(?<sign>${SYMBOL})|\b(?<word>${WORDS}))\s?\$?${NUMBER}(?![\w.:/-]*\d)(?!-\w)${UNIT}(?![\w])`,
  'gi',
);
const BEHIND = new RegExp(
  String.raw`(?<![\w.])${NUMBER}${UNIT}\s(?<bound>minimum|maximum|min\b|max\b|or (?:less|more|higher|lower|below|above|greater|fewer))`,
  'gi',
);

function comparison(
  match: RegExpExecArray | RegExpMatchArray,
  { op, number, unit, sign }: { op: Gate['op']; number: string; unit: string | undefined; sign: boolean },
): Comparison {
  const value = Number(number.replaceAll(',', ''));
  const start = match.index ?? 0;
  const range = { start, end: start + match[0].length };
  return { op, value, ...range, sign, ...(unit === undefined ? {} : { unit: shortUnit(unit) }) };
}

/** The sign of words, turned round by a `not` before them (`must not exceed 80 %`). */
function ofWords(words: string, before: string): Gate['op'] | undefined {
  const low = words.toLowerCase();
  const negated = /\b(?:not|never|n't|no|without)\s*(?:be |go |get |rise |fall |drop )?$/i.test(before);
  if (/^(?:at least|no less)/.test(low)) return '>=';
  if (/^(?:at most|no more|no higher|up to)/.test(low)) return '<=';
  if (/^reach/.test(low)) return negated ? '<' : '>=';
  if (/^(?:less|lower|fewer|smaller|below|under)/.test(low)) return negated ? '>=' : '<';
  return negated ? '<=' : '>';
}

/** Units as metrics write them: `%`, `ms`, `s`, `min`, `h`, `d`, `GB`. */
function shortUnit(unit: string): string {
  const low = unit.toLowerCase();
  if (low === '%' || low === 'percent') return '%';
  if (/^(?:ms|milli)/.test(low)) return 'ms';
  if (/^(?:s|secs?|seconds?)$/.test(low)) return 's';
  if (/^(?:m|mins?|minutes?)$/.test(low)) return 'min';
  if (/^(?:h|hrs?|hours?)$/.test(low)) return 'h';
  if (/^(?:d|days?)$/.test(low)) return 'd';
  return unit;
}

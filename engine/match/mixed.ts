import { otherVersion } from './other-version.ts';
import { plainLines } from './output-text.ts';
import { cellSays } from './state-condition.ts';
import { stateNamed } from './state-lexicon.ts';
import { listedRows } from './state-rows.ts';

/**
 * Why an output that has a text need not show what it stands for: `Running` or `1/1` of some rows of a listing and not of others, `yes` beside a
 * `no`, another version of the same. The author names no row, and may have meant all of them. Nothing where the text is no such word, or all rows have it.
 */
export function saysOtherwise(texts: readonly string[], stdout: string): string | undefined {
  if (texts.every((text) => isRatio(text) || stateNamed(text) !== undefined)) {
    const rows = listedRows(stdout);
    const having = rows.filter(({ cells }) =>
      Object.values(cells).some((cell) => texts.some((text) => says(cell, text))),
    );
    if (having.length > 0 && having.length < rows.length) return `${having.length} of ${rows.length} rows have it`;
  }
  const [text = ''] = texts;
  const other = texts.length === 1 ? (otherValue(text, stdout) ?? otherVersion(text, stdout)) : undefined;
  if (other !== undefined) return `the output says ${other} as well`;
  const opposites = texts.flatMap((text) => OPPOSITES.get(text.toLowerCase()) ?? []);
  const fields = opposites.length === 0 ? [] : plainLines(stdout).flatMap((line) => [lastField(line), answerOf(line)]);
  const said = fields.find((field) => opposites.includes(field));
  return said === undefined ? undefined : `the output says ${said} as well`;
}

function isRatio(text: string): boolean {
  return /^\d{1,4}\/\d{1,4}$/.test(text);
}

function says(cell: string, text: string): boolean {
  if (isRatio(text)) return cell === text;
  return cellSays(cell, stateNamed(text) ?? text);
}

/** What a key has elsewhere in the output: `"status":"down"` beside `"status":"ok"`, `lag=7` beside `lag=0`. */
function otherValue(text: string, stdout: string): string | undefined {
  const [, key = '', value = ''] = /^["']?([\w.-]{1,60})["']?\s?[:=]\s?["']?([\w.+/@-]{1,100})["']?$/.exec(text) ?? [];
  if (key === '' || !stdout.includes(key)) return undefined;
  const found = stdout.matchAll(/["']?(?<![\w.-])([\w.-]{1,60})["']?\s?[:=]\s?["']?([\w.+/@-]{1,100})/g);
  for (const [whole, own, said = ''] of found) {
    if (own === key && said !== value && said.replace(/[.]$/, '') !== value) return whole;
  }
  return undefined;
}

/** Answers of two sides, in lower case; each is said by itself or at the end of a line. */
const PAIRS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['yes'], ['no']],
  [
    ['true', 't'],
    ['false', 'f'],
  ],
  [['on'], ['off']],
  [
    ['ok', 'pass', 'passed', 'success', 'successful', 'done'],
    ['fail', 'failed', 'failure', 'error', 'ko', 'not ok'],
  ],
  [['enabled'], ['disabled']],
  [
    ['active', 'running'],
    ['inactive', 'failed', 'dead', 'stopped'],
  ],
  [
    ['up', 'online'],
    ['down', 'offline'],
  ],
  [['healthy'], ['unhealthy', 'degraded']],
  [['valid'], ['invalid', 'expired']],
  [['connected'], ['disconnected']],
  [['reachable'], ['unreachable']],
  [['allowed'], ['denied']],
];

const OPPOSITES: ReadonlyMap<string, readonly string[]> = new Map(
  PAIRS.flatMap(([one, other]) => [
    ...one.map((word) => [word, other] as const),
    ...other.map((word) => [word, one] as const),
  ]),
);

/** The last word of a line, behind a blank, a mark or a border, in lower case and without its quotes. */
function lastField(line: string): string {
  return (/[^\s:=|,"'`([]{1,40}(?=["'`)\].,!|\s]*$)/.exec(line.slice(-60))?.[0] ?? '').toLowerCase();
}

/** The word that a line begins with, where it is all of an answer: `no - no policy matched`, `yes (no namespace given)`, `FAIL: web`; not `failed: 0`. */
function answerOf(line: string): string {
  const [, word = ''] =
    /^\s{0,20}["'`]?([A-Za-z]{1,40})(?=["'`]?(?:$|[,!(]| [-(–]|:(?!\s{0,8}(?:0|none|no)\b)))/.exec(line) ?? [];
  return word.toLowerCase();
}

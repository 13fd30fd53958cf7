import { comparisonAfter } from './comparison-words.ts';
import type { Bound, CompiledNumber, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { explainMismatch, shownOutput } from './explain/mismatch.ts';
import { HEDGE, unhedged } from './hedge.ts';
import type { FoundNumber } from './number-meant.ts';
import { numbersMeant } from './number-meant.ts';
import { readNumberWords } from './number-words.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held, person } from './observed.ts';
import { isBlank } from './output-text.ts';
import type { Quantity } from './quantity.ts';
import { arithmetic, quantityText, satisfies } from './quantity.ts';

/**
 * The one number that is meant satisfies the bounds: the one beside the subject's words, in the column of its name, the size
 * of a file, or the only one of the output. Where several are meant all of them decide; where none is clear, a person does.
 *
 * @example number
 * expected: Error count is 0
 * output: 0
 * held
 *
 * @example number
 * expected: Error count is 0
 * output: errors: 3, warnings: 0
 * failed 3 is not = 0: 3 too much, in: errors: 3
 *
 * @example number
 * expected: Backup file (> 0 bytes)
 * output: -rw-r--r-- 1 root root 1.2K Jan 15 10:00 backup.sql.gz
 * held
 *
 * @example number
 * expected: Backup file with reasonable size (> 0 bytes)
 * output: -rw-r--r-- 1 root root 0 Jan 15 10:00 backup.sql.gz
 * person
 *
 * @example number
 * expected: latency < 500ms
 * output: p50 latency: 0.7s
 * failed 0.7s is not < 500ms: 0.7s = 700ms, 200ms too much
 *
 * @example number
 * expected: between 1 and 5
 * output: 3
 * held
 *
 * @example number
 * expected: at least 2
 * output: listening on port 8080
 * person
 */
export function matchNumber(compiled: CompiledNumber, observed: Observed): MatchVerdict {
  if (isBlank(observed.stdout)) return failed(explain(compiled, observed, ['stdout is empty']));
  const bytes = bytesPrinted(observed);
  const meant = bytes === undefined || !isSize(compiled) ? numbersMeant(compiled, observed.stdout) : [bytes];
  const judged = meant
    .map((number) => ({ number, holds: holdsAll(number, compiled.bounds) }))
    .filter(({ holds }) => holds !== undefined);
  const wrong = judged.filter(({ holds }) => holds === false).map(({ number }) => number);
  const lines = wrong.map(({ quantity, line }) => `${workedOut(quantity, compiled.bounds)}, in: ${line.trim()}`);
  if (judged.length === 0) return person(explain(compiled, observed, ['which number is meant is not clear']));
  if (wrong.length === judged.length) return failed(explain(compiled, observed, lines));
  if (wrong.length > 0) return person(explain(compiled, observed, ['several numbers may be meant', ...lines]));
  return held(
    `found      ${judged
      .map(({ number }) => quantityText(number.quantity))
      .slice(0, 10)
      .join(', ')}`,
  );
}

/** All that is printed is a number, by a program that counts bytes. */
function bytesPrinted(observed: Observed): FoundNumber | undefined {
  const line = observed.stdout.trim();
  if (!/^\d{1,15}$/.test(line) || observed.truncated || observed.countsBytes !== true) return undefined;
  return { line, quantity: { value: Number(line), unit: 'B' } };
}

/** Only where it is said that bytes are meant, or many of them. */
function isSize({ bounds }: CompiledNumber): boolean {
  return bounds.every((bound) => bound.unit !== undefined && satisfies({ value: 1, unit: 'B' }, bound) !== undefined);
}

function workedOut(quantity: Quantity, bounds: readonly Bound[]): string {
  const missed = bounds.find((bound) => satisfies(quantity, bound) === false);
  return missed === undefined ? quantityText(quantity) : arithmetic(quantity, missed);
}

function holdsAll(number: FoundNumber, bounds: readonly Bound[]): boolean | undefined {
  const answers = bounds.map((bound) => satisfies(number.quantity, bound));
  return answers.includes(undefined) ? undefined : answers.every((answer) => answer === true);
}

function explain(compiled: CompiledNumber, observed: Observed, why: readonly string[]): string {
  return explainMismatch({
    expected: [describeNumber(compiled)],
    actual: shownOutput(observed.stdout, observed.stderr),
    why,
  });
}

/** Reads `Error count is 0`, `> 0 bytes`, `at least 2 replicas`, `between 1 and 5`, `3 or more`. */
export function compileNumber(text: string): CompiledNumber | NotCompiled {
  const { text: strict, hedged } = unhedged(
    text,
    (addition) => comparisonAfter(` ${addition.trim().toLowerCase()}`) !== undefined,
  );
  const words = readNumberWords(strict);
  if (typeof words === 'string') return notCompiled(words);
  const { subject, bounds } = words;
  return { type: 'number', ...(subject !== '' && { subject }), bounds, ...(hedged && { hedged }) };
}

/** The compiled form in words, for people. */
export function describeNumber(compiled: CompiledNumber): string {
  const subject =
    compiled.subject === undefined ? 'the number in the output' : `the number for "${compiled.subject}" in the output`;
  return `${subject} is ${boundsText(compiled.bounds)}`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatNumber(compiled: CompiledNumber): string {
  const subject = compiled.subject === undefined ? '' : `${compiled.subject} `;
  return `${subject}${boundsText(compiled.bounds)}${compiled.hedged ? ` ${HEDGE}` : ''}`;
}

function boundsText(bounds: readonly Bound[]): string {
  return bounds.map((bound) => `${bound.op} ${quantityText(bound)}`).join(' and ');
}

import type { CompiledLiteral, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { marksUnder } from './explain/aligned.ts';
import { clipped } from './explain/capped.ts';
import type { MismatchRow } from './explain/mismatch.ts';
import { explainMismatch, explainRows, shownOutput } from './explain/mismatch.ts';
import { nearestToken } from './explain/nearest.ts';
import { HEDGE, withoutAddition } from './hedge.ts';
import { deniedElsewhere, isAwaitedAt, isDeniedAt } from './literal-denied.ts';
import { saysOtherwise } from './mixed.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held, person } from './observed.ts';
import { collapse, isBlank, plainLines } from './output-text.ts';
import { findWhole } from './whole-token.ts';

/**
 * The output has a text as whole tokens, in the case in which it is written; white space counts as one space. Quotes round
 * it are optional. `(only)`: nothing else is printed, though it may be printed more than once. `"A" or "B"`: one is enough. It is looked for on
 * stdout, then on stderr, since a terminal shows both.
 *
 * @example literal
 * expected: "0.2.0"
 * output: "0.2.0"
 * held
 *
 * @example literal
 * expected: 200
 * output: 2000
 * failed 200 only inside 2000
 *
 * @example literal
 * expected: v0.2.0
 * output: image: app:v0.2.0-rc1
 * failed v0.2.0 only inside app:v0.2.0-rc1
 *
 * @example literal
 * expected: "healthy"
 * output: status: helthy
 * failed found "helthy" where "healthy" was expected
 *
 * @example literal
 * expected: healthy
 * output: the database is not healthy
 * person denies it
 *
 * @example literal
 * expected: healthy
 * output: {"healthy":false}
 * person denies it
 *
 * @example literal
 * expected: v1.28.4
 * output:
 * | Client Version: v1.28.4
 * | Server Version: v1.27.9
 * person version v1.27.9 as well
 *
 * @example literal
 * expected: Running
 * output:
 * | NAME   READY   STATUS
 * | a      1/1     Running
 * | b      0/1     Pending
 * person 1 of 2 rows have it
 *
 * @example literal
 * expected: app:v0.2.0 (only)
 * output:
 * | app:v0.2.0
 * | app:v0.1.0
 * failed app:v0.1.0
 *
 * @example literal
 * expected: "Paused" (stalled) or "Healthy" (steady)
 * output: Healthy
 * held
 */
export function matchLiteral(compiled: CompiledLiteral, observed: Observed): MatchVerdict {
  const streams = compiled.only ? [observed.stdout] : [observed.stdout, observed.stderr];
  const misses: string[] = [];
  let denied: string | undefined;
  const tokens: string[] = [];
  for (const text of streams) {
    const lines = plainLines(text)
      .map(collapse)
      .filter((line) => !isCount(line, compiled) && !(text === observed.stderr && isEcho(line)));
    const output = lines.join('\n');
    for (const alternative of compiled.alternatives) {
      const found = findWhole(output, alternative, (at) => {
        const denies = !compiled.only && (isDeniedAt(output, at, alternative) || isAwaitedAt(output, at));
        if (denies) denied ??= lines[output.slice(0, at).split('\n').length - 1];
        return denies;
      });
      if (found.type === 'inside') {
        misses.push(`${alternative} only inside ${found.token}`);
        tokens.push(found.token.replace(/^…/, ''));
      }
      if (found.type !== 'found') continue;
      const line = lines[output.slice(0, found.index).split('\n').length - 1] ?? '';
      if (compiled.only) return judgeOnly(compiled, lines);
      const mixed = deniedElsewhere(output, alternative) ?? saysOtherwise(compiled.alternatives, observed.stdout);
      if (mixed === undefined) return held(`found      ${clipped(line)}`);
      return person(explainRows(rowsOf(compiled, shownOutput(observed.stdout, observed.stderr), []), [mixed]));
    }
  }
  if (denied !== undefined)
    return person(explainRows(rowsOf(compiled, [denied], []), ['the output has it, and denies it']));
  const near = compiled.alternatives.flatMap((alternative) => {
    const token = nearestToken(streams.join('\n'), alternative);
    if (token !== undefined) tokens.push(token);
    return token === undefined || token === alternative ? [] : [`found "${token}" where "${alternative}" was expected`];
  });
  const why = [...misses, ...near, ...(misses.length + near.length > 0 ? [] : ['the output does not have it'])];
  return failed(explainRows(rowsOf(compiled, shownOutput(observed.stdout, observed.stderr), tokens), why));
}

/** The line that has what was probably meant, marked; else the first lines of the output. */
function rowsOf(
  compiled: CompiledLiteral,
  output: readonly string[],
  tokens: readonly string[],
): readonly MismatchRow[] {
  const expected = { label: 'expected', text: describeLiteral(compiled) } as const;
  const [token] = tokens;
  const line = token === undefined ? undefined : output.find((text) => text.includes(token));
  if (token === undefined || line === undefined) {
    const lines = output.length === 0 ? ['(no output)'] : output;
    return [expected, ...lines.map((text) => ({ label: 'actual' as const, text }))];
  }
  return [
    expected,
    { label: 'actual', text: line },
    { label: 'marks', text: marksUnder(line, tellingPart(token, compiled)) },
  ];
}

/** Of `registry/app:v0.2.0-rc1` the part that the text is in, where the text has none of the marks that part it. */
function tellingPart(token: string, { alternatives }: CompiledLiteral): string {
  return token.split(/[/:=@,"'()]/).find((part) => alternatives.some((text) => part.includes(text))) ?? token;
}

/** What was asked for and not what was answered: the commands that `set -x` shows, the lines of a request that `curl -v` sends. */
function isEcho(line: string): boolean {
  return /^(?:\++|>) /.test(line);
}

/** psql's `(1 row)` and `Time: 5 ms` are not what a query returned, unless they are what is looked for. */
function isCount(line: string, compiled: CompiledLiteral): boolean {
  if (/^Time: [\d.,]{1,20} ms\b/.test(line)) return !compiled.alternatives.some((text) => /time|ms$/i.test(text));
  return /^\(\d{1,18} rows?\)$/.test(line) && !compiled.alternatives.some((text) => text.includes('row'));
}

function judgeOnly(compiled: CompiledLiteral, lines: readonly string[]): MatchVerdict {
  const wanted = compiled.alternatives.flatMap((alternative) => [alternative, `"${alternative}"`, `'${alternative}'`]);
  const others = lines.filter((line) => line !== '' && !wanted.includes(line));
  if (others.length === 0) return held(`found      ${lines.find((line) => line !== '') ?? ''}, and nothing else`);
  return failed(
    explainMismatch({
      expected: [describeLiteral(compiled)],
      actual: lines,
      why: others.map((line) => `printed besides it: ${line}`),
    }),
  );
}

/** Reads a text to be printed, its quotes, alternatives and `(only)`. */
export function compileLiteral(text: string): CompiledLiteral | NotCompiled {
  const { text: whole, hedged } = withoutAddition(text);
  const without = whole.trim().replace(/[\s,]*\((?:and )?(?:only|nothing else)\)\s*$/i, '');
  const only = without.length < whole.trim().length;
  if (/^v?\d[\d.]{0,30}\.x$/i.test(without.trim())) return notCompiled('its x stands for a number');
  if (/^[~≈]\s?\d/.test(without.trim())) return notCompiled('about how much is not said');
  if (/\((?:e\.?g\.?|for example|such as)[\s,]/i.test(without)) return notCompiled('the value is only an example');
  const alternatives = alternativesOf(without).map((alternative) => collapse(unquoted(alternative)));
  if (alternatives.some((alternative) => isBlank(alternative) || without.includes('\n'))) {
    return notCompiled('there is no text to look for');
  }
  return { type: 'literal', alternatives, ...(only && { only }), ...(hedged && { hedged }) };
}

/** `"A" (when …) or "B"` and `200 or 204`: alternatives are quoted, or one word each. */
function alternativesOf(text: string): readonly string[] {
  const parts = text.split(/\s+or\s+/);
  if (parts.length === 1) return [withoutRemark(text)];
  const bare = parts.map((part) => withoutRemark(part).trim());
  return bare.every((part) => /^(?:"[^"]+"|'[^']+'|`[^`]+`)$/.test(part)) ||
    bare.every((part) => /^[^\s"'`]+$/.test(part))
    ? bare
    : [text];
}

/** `"Paused" (canary stalled)`: the remark after a quoted text is not part of it. */
function withoutRemark(text: string): string {
  return /^\s*("[^"]*"|'[^']*'|`[^`]*`)\s*\([^()]*\)\s*$/.exec(text)?.[1] ?? text;
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^(["'`])(.*)\1$/s.exec(trimmed)?.[2]?.trim() || trimmed;
}

/** The compiled form in words, for people. */
export function describeLiteral(compiled: CompiledLiteral): string {
  const texts = compiled.alternatives.map((alternative) => JSON.stringify(alternative)).join(' or ');
  return compiled.only ? `the output is ${texts} and nothing else` : `the output has ${texts} as a whole`;
}

/** The words that compile to it; its texts may hold anything but a line's end and their own quotes. */
export function formatLiteral(compiled: CompiledLiteral): string {
  const several = compiled.alternatives.length > 1;
  const texts = compiled.alternatives.map(quoted).join(several ? ' or ' : '');
  return `${texts}${compiled.only ? ' (only)' : ''}${compiled.hedged ? ` ${HEDGE}` : ''}`;
}

function quoted(text: string): string {
  const mark = ['"', "'", '`'].find((candidate) => !text.includes(candidate)) ?? '"';
  return `${mark}${text}${mark}`;
}

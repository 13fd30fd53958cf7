import type { CompiledEmpty, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { absentNouns, isPrintedByName, lineHas, nounStems, present, saysNone } from './empty-words.ts';
import { explainMismatch } from './explain/mismatch.ts';
import { HEDGE, unhedged } from './hedge.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held, person } from './observed.ts';
import { counted, plainLines, wordsOf } from './output-text.ts';
import { TROUBLE } from './pipeline-ends.ts';
import { isRule } from './table-grid.ts';
import { mayBeOneOf } from './trouble-words.ts';

/**
 * Nothing is printed, or nothing of a kind. After a filter (grep, `jq select`) any output breaks it; a lone `0` is a count of
 * none. Elsewhere the noun must not occur, in singular or plural (`no errors` and `errors: 0` are no errors). What stands in
 * rows without its name (`No failed pods`) is seen only where there are no rows; else a person looks. A command that failed
 * shows nothing by its silence.
 *
 * @example empty
 * expected: No errors
 * command: tail -100 app.log | grep -i error
 * output:
 * exit: 1
 * held
 *
 * @example empty
 * expected: No errors
 * command: tail -100 app.log | grep -i error
 * output: error: disk full
 * failed error: disk full
 *
 * @example empty
 * expected: No critical errors
 * command: tail -100 app.log | grep -i error
 * output: error: retried
 * person
 *
 * @example empty
 * expected: No errors
 * command: tail -100 app.log
 * output:
 * | started
 * | done, 0 errors
 * held
 *
 * @example empty
 * expected: No errors
 * command: tail -100 app.log
 * output: java.lang.RuntimeException: RuntimeError in cart
 * failed RuntimeError
 *
 * @example empty
 * expected: No errors
 * command: tail -100 app.log
 * output: FATAL: the disk is full
 * person
 *
 * @example empty
 * expected: No failed pods
 * command: kubectl get pods
 * output:
 * | NAME   READY   STATUS
 * | db-0   1/1     Running
 * person
 *
 * @example empty
 * expected: nothing
 * command: ./report
 * output:
 * exit: 1
 * failed its silence shows nothing
 */
export function matchEmpty(compiled: CompiledEmpty, observed: Observed): MatchVerdict {
  const lines = withoutNone(plainLines(observed.stdout).filter((line) => line.trim() !== ''));
  const broken = brokenPart(observed);
  if (broken !== undefined)
    return failed(explain(compiled, lines, `the command failed with ${broken}: its silence shows nothing`));
  const only = lines.length === 1 ? lines[0]?.trim() : undefined;
  if (only !== undefined && /^\d+$/.test(only)) {
    return Number(only) === 0 ? held('counted    0') : failed(explain(compiled, lines, `${only} were counted`));
  }
  if (
    only !== undefined &&
    compiled.nouns.length === 0 &&
    /^(?:null|none|nil|<none>|<nil>|\[\s*\]|\{\s*\}|""|'')$/i.test(only)
  ) {
    return person(explain(compiled, lines, `whether ${only} is how it says that there is nothing is not clear`));
  }
  const errors = plainLines(observed.stderr);
  const occurring =
    compiled.nouns.length === 0
      ? []
      : [...lines, ...errors].filter((line) => !isNoRow(line) && hasAny(line, compiled.nouns));
  if (occurring.length > 0) {
    return failed(explain(compiled, occurring, `occurs in ${counted(occurring.length, 'line')}`));
  }
  if (lines.length > 0 && (observed.filter || compiled.nouns.length === 0)) {
    return failed(explain(compiled, lines, `${counted(lines.length, 'line')} printed`));
  }
  const complaint = errors.find((line) => TROUBLE.test(lines.length === 0 ? line : present(line)));
  if (complaint !== undefined) {
    const printed = lines.length === 0 ? 'nothing' : 'none of it';
    return person(explain(compiled, [complaint], `${printed} was printed on stdout, and a complaint on stderr`));
  }
  if (lines.length === 0) return held('no output');
  return judgeOthers(compiled, lines);
}

/** Without what says that there is nothing: psql's header and rule over `(0 rows)`, kubectl's `No resources found`. */
function withoutNone(lines: readonly string[]): readonly string[] {
  const [header, rule, count] = lines;
  if (lines.length === 3 && header !== undefined && isRule(rule ?? '') && count === '(0 rows)') return [];
  return lines.filter(
    (line) => !/^(?:no (?:resources|rows|results|matches) found\b|\(0 rows\)$|0 rows\b)/i.test(line.trim()),
  );
}

/** There is output without the nouns: whether that shows that there are none. */
function judgeOthers(compiled: CompiledEmpty, lines: readonly string[]): MatchVerdict {
  const listed = compiled.nouns.filter((noun) => !isPrintedByName(noun));
  const partly = compiled.nouns.filter(
    (noun) => !listed.includes(noun) && lines.some((line) => lineHas(line, headOf(noun))),
  );
  if (partly.length > 0) {
    const shown = lines.filter((line) => partly.some((noun) => lineHas(line, headOf(noun))));
    return person(explain(compiled, shown, `whether these are ${partly.join(' or ')} is not clear`));
  }
  const kin = lines.filter((line) => compiled.nouns.some((noun) => mayBeOneOf(line, noun)));
  if (kin.length > 0) {
    return person(explain(compiled, kin, `whether these are ${compiled.nouns.join(' or ')} is not clear`));
  }
  const said = lines.find((line) => compiled.nouns.every((noun) => saysNone(line, noun)));
  if (said !== undefined) return held(`said       ${said.trim()}`);
  const rows = lines.filter((line) => !isNoRow(line));
  if (listed.length > 0 && rows.length > 0) {
    return person(
      explain(
        compiled,
        lines,
        `whether any of ${counted(rows.length, 'line')} is one of ${listed.join(' or ')} is not clear`,
      ),
    );
  }
  return held(`not in     ${counted(lines.length, 'line')} of output`);
}

function hasAny(line: string, nouns: readonly string[]): boolean {
  return nouns.some((noun) => nounStems(noun).every((stem) => lineHas(line, stem)));
}

function headOf(noun: string): string {
  return nounStems(noun).at(-1) ?? noun;
}

/** A header, a rule or a count of none. */
function isNoRow(line: string): boolean {
  const trimmed = line.trim();
  return wordsOf(trimmed).every((word) => /^[A-Z][A-Z0-9()%_-]*$/.test(word)) || isNone(trimmed);
}

function isNone(line: string): boolean {
  return line === '(0 rows)' || /^[\s|+-]+$/.test(line) || /\bno .{1,60} found\b/i.test(line);
}

/** The exit code of a part that failed; a filter's 1 and SIGPIPE before the end are none. */
function brokenPart(observed: Observed): number | undefined {
  const last = observed.filter && observed.exitCode === 1 ? 0 : observed.exitCode;
  const others = observed.pipeStatus.slice(0, -1).filter((code) => code !== 0 && code !== 141);
  // A grep before the end (`grep error | wc -l`) finds nothing with 1 as well; exit-status.ts tells which part is one.
  const failure = [last, ...others.filter((code) => code !== 1)].find((code) => code !== 0);
  return failure;
}

function explain(compiled: CompiledEmpty, lines: readonly string[], why: string): string {
  return explainMismatch({ expected: [describeEmpty(compiled)], actual: lines, why: [why] });
}

/** Reads `nothing`, `No output`, `No errors or warnings`. */
export function compileEmpty(text: string): CompiledEmpty | NotCompiled {
  const { text: strict, hedged } = unhedged(text);
  const nouns = absentNouns(strict.slice(0, 400));
  if (nouns === undefined) return notCompiled('what must not be there is not clear');
  // That there is one does not say whether it is a new one.
  const soft = hedged || /\bno (?:new|more|further|additional) /i.test(strict);
  return { type: 'empty', nouns, ...(soft && { hedged: soft }) };
}

/** The compiled form in words, for people. */
export function describeEmpty(compiled: CompiledEmpty): string {
  if (compiled.nouns.length === 0) return 'no output';
  return `no ${compiled.nouns.join(' or ')} in the output (of a filter: no output)`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatEmpty(compiled: CompiledEmpty): string {
  const text = compiled.nouns.length === 0 ? 'nothing' : `No ${compiled.nouns.join(' or ')}`;
  return `${text}${compiled.hedged ? ` ${HEDGE}` : ''}`;
}

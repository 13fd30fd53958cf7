import type { Command } from '../model/command.ts';
import type { Check, Expectation } from '../model/expectation.ts';
import type { Compiled, CompiledJudgement, NotCompiled } from './compiled.ts';
import { compileContains } from './contains.ts';
import { compileEmpty } from './empty.ts';
import { compileExit } from './exit.ts';
import { formatCompiled } from './format.ts';
import { printsMatches, probesConnection } from './grep-like.ts';
import { compileJson } from './json.ts';
import { hasWildcard } from './line-pattern.ts';
import { compileLines } from './lines.ts';
import { compileLiteral } from './literal.ts';
import { compileNumber } from './number.ts';
import { compileRegex } from './regex.ts';
import { compileState } from './state.ts';
import { compileStatus } from './status.ts';
import { compileTable } from './table.ts';

/** Longer texts are compiled only by the checks that compare output line by line. */
const WORDS = 4_000;

/**
 * Makes an expectation into what is checked. What cannot be made into the check that it was read as becomes a `judgement`
 * that says why, never a check that passes by itself; of a pinned check, `problem` says what is wrong with it.
 */
export function compileExpectation(expectation: Expectation, command: Pick<Command, 'script' | 'title'>): Compiled {
  const { check, text } = expectation;
  if (check === 'judgement') return { type: 'judgement', question: text };
  const tooLong = text.length > WORDS && !['lines', 'table', 'json', 'contains'].includes(check);
  const compiled: Compiled | NotCompiled = tooLong
    ? { type: 'not-compiled', why: 'it is too long to be read as one check' }
    : compileAs(check, text);
  if (compiled.type === 'not-compiled') return judgementOf(expectation, compiled.why);
  if (!meansTheSame(compiled)) return judgementOf(expectation, 'its words can be read in more than one way');
  return (
    countOfNothing(compiled, command.script) ??
    refusalOfProbe(compiled, command.script) ??
    rowsChosen(compiled, command.script) ??
    compiled
  );
}

/** `All web pods Running` of `kubectl get pods -l app=web`: the rows are of what is named, whatever they are called. */
function rowsChosen(compiled: Compiled, script: string): Compiled | undefined {
  if (compiled.type !== 'state' || compiled.subject === undefined) return undefined;
  const words = script.toLowerCase();
  return compiled.subject.split(' ').every((name) => words.includes(name)) ? { ...compiled, chosen: true } : undefined;
}

/** `should be denied` of a command that only tries whether there is a way (`nc -z`, `curl --max-time 5`): the connection is meant. */
function refusalOfProbe(compiled: Compiled, script: string): Compiled | undefined {
  if (compiled.type !== 'status' || compiled.wanted.type !== 'refusal' || !probesConnection(script)) return undefined;
  return { ...compiled, wanted: { type: 'refusal', refused: 'connection' } };
}

/**
 * What is compiled from sentences has to say the same when it is said in its own words: an author is shown those words, and they are what
 * an accepted output keeps. Words that do not (`be 5" NAME Running`) were not understood.
 */
function meansTheSame(compiled: Compiled): boolean {
  if (compiled.type !== 'number' && compiled.type !== 'empty' && compiled.type !== 'state') return true;
  return JSON.stringify(compileAs(compiled.type, formatCompiled(compiled))) === JSON.stringify(compiled);
}

function compileAs(check: Exclude<Check, 'judgement'>, text: string): Compiled | NotCompiled {
  switch (check) {
    case 'literal':
      return text.trim().includes('\n')
        ? compileLines(text)
        : hasWildcard(text)
          ? partOfLine(text)
          : compileLiteral(text);
    case 'lines':
      return compileLines(text);
    case 'table':
      return compileTable(text);
    case 'json':
      return compileJson(text);
    case 'number':
      return compileNumber(text);
    case 'empty':
      // That there are none is said by a column, not by the word.
      return /^(?:no|zero|0) restarts?$/i.test(text.trim()) ? compileState(`all ${text}`) : compileEmpty(text);
    case 'state':
      return compileState(text);
    case 'status':
      return compileStatus(text);
    case 'contains':
      return compileContains(text);
    case 'regex':
      return compileRegex(text);
    case 'exit':
      return compileExit(text);
  }
}

/** What stands for something else is no literal, but a line that has it, with anything before and after. */
function partOfLine(text: string): Compiled | NotCompiled {
  const whole = text.trim().replace(/^(["'`])(.*)\1$/, '$2');
  const said = compileLines(whole);
  return said.type === 'not-compiled' ? said : compileLines(`... ${whole} ...`);
}

function judgementOf(expectation: Expectation, why: string): CompiledJudgement {
  const { text, pinned } = expectation;
  return { type: 'judgement', question: text, ...(pinned === true ? { problem: why } : { why }) };
}

/** `Error count is 0` of a command that prints the errors themselves: that there are none is that it prints nothing. */
function countOfNothing(compiled: Compiled, script: string): Compiled | undefined {
  if (compiled.type !== 'number' || !printsMatches(script)) return undefined;
  const [bound] = compiled.bounds;
  const isNone = compiled.bounds.length === 1 && bound?.op === '=' && bound.value === 0 && bound.unit === undefined;
  const hedged = compiled.hedged === true;
  return isNone ? { type: 'empty', nouns: [], ...(hedged && { hedged }) } : undefined;
}

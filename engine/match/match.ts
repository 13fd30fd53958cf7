import type { Compiled } from './compiled.ts';
import { matchContains } from './contains.ts';
import { matchEmpty } from './empty.ts';
import { matchExit } from './exit.ts';
import { matchJson } from './json.ts';
import { matchJudgement } from './judgement.ts';
import { matchLines } from './lines.ts';
import { matchLiteral } from './literal.ts';
import { matchNumber } from './number.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, person } from './observed.ts';
import { isBlank } from './output-text.ts';
import { matchRegex } from './regex.ts';
import { matchState } from './state.ts';
import { matchStatus } from './status.ts';
import { matchTable } from './table.ts';
import { onTruncated } from './truncated.ts';

/** Judges an output by an expectation. Where the author left room, a strict form that does not hold is a person's to decide. */
export function matchOutput(compiled: Compiled, observed: Observed): MatchVerdict {
  const strict = seen(compiled, observed, matchStrict(compiled, observed));
  const verdict = observed.truncated ? onTruncated(compiled, strict) : strict;
  return compiled.hedged === true && verdict.status === 'failed'
    ? person(`${verdict.explanation}\nasked     the author leaves it to a person`)
    : verdict;
}

/**
 * Where nobody would see anything, nothing was verified: only that there is nothing (also no row in a state, of a filter) and a status can be
 * shown by it. It stands behind every matcher, so that none has to think of output that is only colours or zero-width characters.
 */
function seen(compiled: Compiled, observed: Observed, verdict: MatchVerdict): MatchVerdict {
  if (verdict.status !== 'held' || showsBySilence(compiled)) return verdict;
  return isBlank(observed.stdout) && isBlank(observed.stderr) ? failed('the output is empty') : verdict;
}

function showsBySilence(compiled: Compiled): boolean {
  return (
    ['empty', 'status', 'exit'].includes(compiled.type) ||
    (compiled.type === 'state' && compiled.quantifier.type === 'none')
  );
}

function matchStrict(compiled: Compiled, observed: Observed): MatchVerdict {
  switch (compiled.type) {
    case 'literal':
      return matchLiteral(compiled, observed);
    case 'lines':
      return matchLines(compiled, observed);
    case 'table':
      return matchTable(compiled, observed);
    case 'json':
      return matchJson(compiled, observed);
    case 'number':
      return matchNumber(compiled, observed);
    case 'empty':
      return matchEmpty(compiled, observed);
    case 'state':
      return matchState(compiled, observed);
    case 'status':
      return matchStatus(compiled, observed);
    case 'judgement':
      return matchJudgement(compiled, observed);
    case 'contains':
      return matchContains(compiled, observed);
    case 'regex':
      return matchRegex(compiled, observed);
    case 'exit':
      return matchExit(compiled, observed);
  }
}

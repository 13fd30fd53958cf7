import type { Compiled, NotCompiled } from '../compiled.ts';
import { matchOutput } from '../match.ts';
import type { Observed } from '../observed.ts';
import { acceptContains } from './accept-contains.ts';
import { acceptJson } from './accept-json.ts';
import { acceptLines } from './accept-lines.ts';
import { acceptLiteral } from './accept-literal.ts';
import { acceptNumber } from './accept-number.ts';
import { acceptState } from './accept-state.ts';
import { acceptExit, acceptStatus } from './accept-status.ts';
import { acceptTable } from './accept-table.ts';
import type { Accepted } from './accepted.ts';
import { refused } from './accepted.ts';

/** An expectation that did not hold, and what there was instead. */
export interface Unmet {
  /** The author's words, with the values of the run in them. */
  readonly text: string;
  /** How such words are compiled; of the same expectation each time. */
  readonly compile: (text: string) => Compiled | NotCompiled;
  readonly observed: Observed;
}

/** So many times what is still another is changed; each time there is less of it. */
const ROUNDS = 60;

/**
 * The author's words changed as little as makes them hold for an output: what matches stays as it was written, with its wildcards, its `...`, its ages and
 * hashes, its quotes and spaces; only what differs becomes what was printed. Thresholds, patterns, absences and questions are the author's to
 * change. What comes back as changed holds for the output.
 */
export function acceptOutput({ text, compile, observed }: Unmet): Accepted {
  if (observed.truncated) return refused('part of the output was not kept');
  let current = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const compiled = compile(current);
    if (compiled.type === 'not-compiled') return refused('nothing of it would be left to check');
    if (matchOutput(compiled, observed).status === 'held') {
      return current === text ? refused('it holds as it is') : { status: 'changed', text: current };
    }
    const step = acceptStep(current, compiled, observed);
    if (step.status === 'refused') return step;
    if (step.text === current) return refused('what would make it hold is not clear');
    current = step.text;
  }
  return refused('there is too much that differs');
}

function acceptStep(text: string, compiled: Compiled, observed: Observed): Accepted {
  switch (compiled.type) {
    case 'literal':
      return acceptLiteral(text, compiled, observed);
    case 'lines':
      return acceptLines(text, compiled, observed);
    case 'table':
      return acceptTable(text, compiled, observed);
    case 'json':
      return acceptJson(text, observed);
    case 'number':
      return acceptNumber(text, compiled, observed);
    case 'state':
      return acceptState(text, compiled, observed);
    case 'status':
      return acceptStatus(text, compiled, observed);
    case 'exit':
      return acceptExit(text, compiled, observed);
    case 'contains':
      return acceptContains(text, compiled, observed);
    case 'regex':
      return refused('a pattern is its author’s to change');
    case 'empty':
      return refused('that there is nothing is its author’s to change');
    case 'judgement':
      return refused('only a person can say whether it holds');
  }
}

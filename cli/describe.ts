import { compileExpectation } from '../engine/match/compile.ts';
import { describeCompiled } from '../engine/match/describe.ts';
import type { Command } from '../engine/model/command.ts';
import type { Expectation } from '../engine/model/expectation.ts';

/** What an expectation of a command was compiled to, in one line for people. */
export function describe(expectation: Expectation, command: Command): string {
  return describeCompiled(compileExpectation(expectation, command));
}

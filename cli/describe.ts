import { compileExpectation } from '../engine/match/compile.ts';
import { describeCompiled } from '../engine/match/describe.ts';
import { writtenCue, writtenForm } from '../engine/match/written.ts';
import type { Command } from '../engine/model/command.ts';
import type { Expectation } from '../engine/model/expectation.ts';

/** What an expectation of a command was compiled to, in one line for people. */
export function describe(expectation: Expectation, command: Command): string {
  return describeCompiled(compileExpectation(expectation, command));
}

/** What its author can write to have it checked so. */
export function write(expectation: Expectation, command: Command): string | undefined {
  return writtenCue(expectation, command);
}

/** Both, for machines. */
export function describeForms(expectation: Expectation, command: Command) {
  return { checked: describe(expectation, command), written: writtenForm(expectation, command) };
}

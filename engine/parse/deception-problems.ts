import type { Command } from '../model/command.ts';
import type { Problem } from '../model/problem.ts';

/** What in the commands of a document is not what it looks like, as problems; the same words stand in its confirmation. */
export function deceptionProblems(commands: readonly Command[]): readonly Problem[] {
  return commands.flatMap(({ line, endLine, deceptions = [] }) =>
    deceptions.map((message): Problem => ({ type: 'warning', rule: 'deceptive-command', line, endLine, message })),
  );
}

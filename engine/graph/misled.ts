import type { Problem } from '../model/problem.ts';
import type { GraphStep, StepGraph } from './step-graph.ts';

/**
 * What in a document makes one of its later commands mean something else than it says: told where it begins, at the command that it concerns,
 * and before the document is approved. The reading of it alone is seen by its author, and not by who runs it.
 */
export function misledOf(problems: readonly Problem[]): NonNullable<StepGraph['misled']> {
  return problems.flatMap(({ line, concerns, message }) =>
    concerns === undefined ? [] : [{ line, concerns, text: `${message}.` }],
  );
}

/** The steps with that as warnings of the commands and of files to create. */
export function withMisled(steps: readonly GraphStep[], misled: ReturnType<typeof misledOf>): readonly GraphStep[] {
  if (misled.length === 0) return steps;
  return steps.map((step) => ({
    ...step,
    actions: step.actions.map((action) => {
      const told = misled.filter(({ line, concerns }) => line === action.line || concerns.includes(action.line));
      return (action.type === 'command' || action.type === 'file') && told.length > 0
        ? { ...action, warnings: [...action.warnings, ...told.map(({ text }) => text)] }
        : action;
    }),
  }));
}

import type { GraphStep } from './step-graph.ts';

/**
 * Rollback steps that do the same as an option of the choice right before them are one more option of it: after a quick
 * rollback, a section for emergencies that ends in the same `undo` would flip everything back. It is suspected only, so that the
 * operator is asked; the sections after it, which check what was done, belong to all of them.
 */
export function withSameUndo(steps: readonly GraphStep[]): readonly GraphStep[] {
  const known: GraphStep[] = [];
  for (const step of steps) known.push(asOption(step, known));
  return known;
}

function asOption(step: GraphStep, before: readonly GraphStep[]): GraphStep {
  const choice = before.at(-1)?.choice;
  if (step.way !== 'rollback' || step.validates || choice === undefined) return step;
  if (step.choice !== undefined && step.choice.group !== choice.within?.group) return step;
  const options = before.filter((other) => other.way === 'rollback' && other.choice?.group === choice.group);
  const done = new Set(options.flatMap(changing));
  if (!changing(step).some((script) => done.has(script))) return step;
  const option = Math.max(...options.map((other) => other.choice?.option ?? 0)) + 1;
  const { within } = choice;
  return {
    ...step,
    choice: {
      group: choice.group,
      option,
      certain: false,
      label: step.title,
      ...(within === undefined ? {} : { within }),
    },
  };
}

function changing({ actions }: GraphStep): readonly string[] {
  return actions.flatMap((action) =>
    action.type === 'command' && action.command.impact !== 'read' ? [action.command.script] : [],
  );
}

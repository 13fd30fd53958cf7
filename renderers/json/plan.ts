import type { Action, CommandAction, GraphStep, StepGraph } from '../../engine/graph/step-graph.ts';
import { plannedQuestions } from '../plan-questions.ts';
import { type Describe, describeAsWritten } from '../reading-text.ts';
import { jsonDocument } from './json-text.ts';

/**
 * A plan for machines: `{"schema":"handrail.plan/1","path","title","digest","steps","edges",…}`, one step or edge a line.
 * Each step has what would be asked (`asks`); each command its `effect`, each expectation its compiled form (`expected`).
 */
export function planJson(graph: StepGraph, describe: Describe = describeAsWritten): string {
  const { path, title, digest, steps, impactOf: _, ...lists } = graph;
  return jsonDocument(
    { schema: 'handrail.plan/1', path, title, digest },
    { steps: steps.map((step) => planned(step, describe)), ...lists },
  );
}

function planned(step: GraphStep, describe: Describe): unknown {
  return {
    ...step,
    actions: step.actions.map((action) => plannedAction(action, describe)),
    offered: step.offered.map((action) => plannedCommand(action, describe)),
    asks: plannedQuestions(step),
  };
}

function plannedAction(action: Action, describe: Describe): unknown {
  if (action.type === 'command') return plannedCommand(action, describe);
  if (action.type !== 'file' || action.file.impact === undefined) return action;
  const { impact, ...file } = action.file;
  return { ...action, file: { ...file, effect: impact } };
}

function plannedCommand(action: CommandAction, describe: Describe): unknown {
  const { impact, ...command } = action.command;
  return {
    ...action,
    command: { ...command, effect: impact },
    expectations: action.expectations.map((expectation) => ({
      ...expectation,
      expected: describe(expectation, action.command),
    })),
  };
}

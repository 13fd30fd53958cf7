import type { Impact } from '../model/command.ts';
import type { Action, GraphStep } from './step-graph.ts';

/** What a step certainly does to the world when it is gone through, and what it may do. */
export function changesOf(step: GraphStep): 'never' | 'perhaps' | 'surely' {
  const changing = step.actions.filter(changes);
  if (changing.length === 0) return step.offered.some(changes) ? 'perhaps' : 'never';
  const sure = changing.some(
    (action) =>
      action.type === 'command' && action.command.condition === undefined && action.command.choice === undefined,
  );
  return sure && !step.optional && step.condition === undefined && step.choice === undefined ? 'surely' : 'perhaps';
}

/** The strongest of several impacts. */
export function strongest(impacts: readonly Impact[]): Impact {
  if (impacts.includes('destroy')) return 'destroy';
  return impacts.includes('change') ? 'change' : 'read';
}

function changes(action: Action): boolean {
  return action.type === 'command' && action.command.impact !== 'read' && action.command.keeps === undefined;
}

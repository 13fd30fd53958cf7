import type { Trigger } from '../model/item.ts';
import { type Layout, stepId } from './layout.ts';
import type { GraphStep, StepId } from './step-graph.ts';

/**
 * The triggers that are asked for after each step of the procedure. A trigger that stands in such a step is asked there.
 * Those of the whole document (`Rollback Triggers`, `Escalate if`) are asked after monitoring: at the last step of each
 * run of monitoring steps, or after the last step of the procedure where nothing is monitored. What a machine does by
 * itself leads nowhere, and what belongs to one failure scenario is read there.
 */
export function triggersByStep(
  { runbook, stepAt }: Layout,
  steps: readonly GraphStep[],
): ReadonlyMap<StepId, readonly Trigger[]> {
  const procedure = steps.filter(({ way }) => way === 'procedure');
  const places = placesToAsk(procedure);
  const asked = new Map<StepId, Trigger[]>();
  for (const trigger of runbook.items.filter((item) => item.kind === 'trigger')) {
    const holder = stepAt(trigger.line);
    const step = holder && steps.find(({ id }) => id === stepId(holder));
    if (trigger.automatic === true || step?.way === 'troubleshooting') continue;
    for (const id of step?.way === 'procedure' ? [step.id] : places) asked.set(id, [...(asked.get(id) ?? []), trigger]);
  }
  return asked;
}

function placesToAsk(procedure: readonly GraphStep[]): readonly StepId[] {
  const monitoring = procedure.filter(
    ({ role }, index) => role === 'monitoring' && procedure[index + 1]?.role !== 'monitoring',
  );
  return (monitoring.length > 0 ? monitoring : procedure.slice(-1)).map(({ id }) => id);
}

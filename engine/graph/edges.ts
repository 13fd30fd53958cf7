import { failedEdges, hasEscalation } from './failed-edges.ts';
import { stepAfter, stepsOnWay } from './order.ts';
import type { Edge, EdgeTarget, GraphStep, StepGraph } from './step-graph.ts';

/** All edges of a graph whose steps, contacts and symptoms are known. */
export function edgesOf(graph: Pick<StepGraph, 'steps' | 'contacts' | 'symptoms'>): readonly Edge[] {
  return [
    ...wayEdges(stepsOnWay(graph, 'procedure')),
    ...rollbackEdges(graph),
    ...failedEdges(graph),
    ...triggerEdges(graph),
    ...symptomEdges(graph),
  ];
}

/** `next` along a way; `choice` to each of several options; `skipped` round an optional step. */
function wayEdges(steps: readonly GraphStep[]): readonly Edge[] {
  return steps.flatMap((step, index): readonly Edge[] => {
    const follower = stepAfter(steps, step.id, ({ group, option }) =>
      step.choice?.group === group ? step.choice.option !== option : isPast(steps, index, group),
    );
    const to = target(follower);
    const entered = follower?.choice !== undefined && follower.choice.group !== step.choice?.group;
    const next = entered ? choiceEdges(step, steps, follower) : [{ type: 'next' as const, from: step.id, to }];
    if (!step.optional) return next;
    const label = step.condition === undefined ? 'optional' : step.condition;
    return [...next, { type: 'skipped', from: step.id, to, label }];
  });
}

/** The rollbacks of two procedures in one document are ways of their own. */
function rollbackEdges({ steps }: Pick<StepGraph, 'steps'>): readonly Edge[] {
  const ways = new Map(steps.flatMap(({ rollback }) => (rollback ? [[rollback.join(), rollback] as const] : [])));
  const edges = [...ways.values()].flatMap((way) => wayEdges(steps.filter(({ id }) => way.includes(id))));
  return [...new Map(edges.map((edge) => [JSON.stringify(edge), edge])).values()];
}

/** One edge to the first step of each option of the group that a step leads into. */
function choiceEdges(from: GraphStep, steps: readonly GraphStep[], into: GraphStep): readonly Edge[] {
  const options = Map.groupBy(
    steps.filter(({ choice }) => choice?.group === into.choice?.group),
    ({ choice }) => choice?.option,
  );
  return [...options.values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [{ type: 'choice', from: from.id, to: target(first), label: first.choice?.label ?? first.title }],
  );
}

function triggerEdges(graph: Pick<StepGraph, 'steps' | 'contacts'>): readonly Edge[] {
  const asking = graph.steps.filter(({ way }) => way === 'procedure' || way === 'troubleshooting');
  return asking.flatMap((step) =>
    step.triggers.map((trigger): Edge => {
      const [rollback] = step.rollback ?? [];
      const back: EdgeTarget =
        rollback === undefined
          ? { type: hasEscalation(graph) ? 'escalation' : 'abort' }
          : { type: 'step', step: rollback };
      const to: EdgeTarget = trigger.to === 'rollback' ? back : { type: 'escalation' };
      return { type: 'trigger', from: step.id, to, label: trigger.text };
    }),
  );
}

/** From each step of the procedure that runs something to what treats a failure whose words its output may hold. */
function symptomEdges(graph: Pick<StepGraph, 'steps' | 'symptoms'>): readonly Edge[] {
  const known = graph.symptoms.filter(({ patterns, step }) => patterns.length > 0 && treats(graph, step));
  return stepsOnWay(graph, 'procedure')
    .filter(({ actions }) => actions.some(({ type }) => type === 'command'))
    .flatMap(({ id }) =>
      known.flatMap(({ step, text }): Edge[] =>
        step === undefined ? [] : [{ type: 'symptom', from: id, to: { type: 'step', step }, label: text }],
      ),
    );
}

/** Only what stands beside the procedure is gone to for a symptom: a step of a way has its own time. */
function treats(graph: Pick<StepGraph, 'steps'>, id: string | undefined): boolean {
  return graph.steps.some((step) => step.id === id && (step.way === 'troubleshooting' || step.way === 'aside'));
}

/** A choice that was made before a step is not made again after it. */
function isPast(steps: readonly GraphStep[], index: number, group: string): boolean {
  return steps.slice(0, index).some(({ choice }) => choice?.group === group);
}

function target(step: GraphStep | undefined): EdgeTarget {
  return step === undefined ? { type: 'end' } : { type: 'step', step: step.id };
}

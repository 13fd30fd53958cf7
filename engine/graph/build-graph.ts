import type { Item } from '../model/item.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Choice, Step } from '../model/step.ts';
import { actionsOf, inlineOf } from './actions.ts';
import { choicesOf } from './choices.ts';
import { stepDigest } from './digest.ts';
import { edgesOf } from './edges.ts';
import { environmentOf, parametersOf, symptomsOf, toolsOf } from './inventory.ts';
import { stepsBefore } from './late-checklist.ts';
import { type Layout, layoutOf, stepId } from './layout.ts';
import { misledOf, withMisled } from './misled.ts';
import { comesFirst } from './order.ts';
import { rollbackOf } from './rollback.ts';
import { withSameUndo } from './same-undo.ts';
import { offeredScripts } from './scripts.ts';
import type { GraphStep, StepGraph, Way } from './step-graph.ts';
import { choicesWithTasks } from './task.ts';
import { triggersByStep } from './triggers.ts';
import { wayOf } from './way.ts';

/**
 * A runbook as something to walk: its steps on their ways, with what is to be done in each and what leads from one to
 * another. Pure, and never fails: a document with no step gives a graph with none.
 */
export function buildGraph(runbook: Runbook): StepGraph {
  const layout = layoutOf(runbook);
  const held = Map.groupBy(runbook.items, (item) => holderOf(layout, item));
  const choiceOf = choicesWithTasks(layout.steps);
  const plain = inOrder(
    withSameUndo(layout.steps.map((step) => graphStep(layout, step, { items: held.get(step) ?? [], choiceOf }))),
    ({ line }) => comesFirst(layout.sectionsAt(line)),
  );
  const triggers = triggersByStep(layout, plain);
  const misled = misledOf(runbook.problems);
  const steps = withMisled(plain, misled).map((step): GraphStep => {
    const rollback = rollbackOf(step, plain, ({ line }) => layout.sectionsAt(line));
    const own = step.way === 'procedure' ? (triggers.get(step.id) ?? []) : step.triggers;
    return { ...step, triggers: own, ...(rollback.length > 0 ? { rollback } : {}) };
  });
  const contacts = runbook.items.filter((item) => item.kind === 'contact');
  const symptoms = symptomsOf(layout);
  return {
    path: runbook.path,
    title: runbook.title,
    digest: runbook.digest,
    steps,
    edges: edgesOf({ steps, contacts, symptoms }),
    parameters: parametersOf(runbook, steps),
    environment: environmentOf(layout),
    tools: toolsOf(layout),
    exampleValues: runbook.exampleValues,
    choices: choicesOf(steps, ({ line }) => layout.sectionsAt(line)),
    contacts,
    symptoms,
    ...(misled.length === 0 ? {} : { misled }),
  };
}

/** What a step holds, and the choice that it is an option of. */
interface Placed {
  readonly items: readonly Item[];
  readonly choiceOf: (step: Step, way: Way) => Choice | undefined;
}

function graphStep({ runbook, sectionsAt }: Layout, step: Step, { items, choiceOf }: Placed): GraphStep {
  const id = stepId(step);
  const sections = sectionsAt(step.line);
  const expectations = runbook.items.filter((item) => item.kind === 'expectation');
  const files = items.filter((item) => item.kind === 'file');
  const role = sections.at(-1)?.role ?? 'procedure';
  const way = wayOf(step, sections);
  const choice = choiceOf(step, way);
  return {
    id,
    title: step.title,
    line: step.line,
    endLine: step.endLine,
    role,
    way,
    validates: role === 'validation',
    optional: step.optional === true,
    ...(step.condition === undefined ? {} : { condition: step.condition }),
    ...(choice === undefined ? {} : { choice }),
    actions: actionsOf(id, withoutForbidding(items), expectations),
    offered: [...inlineOf(id, items, expectations), ...offeredScripts(runbook, id, files)],
    triggers: items.filter((item) => item.kind === 'trigger').filter(({ automatic }) => automatic !== true),
    ...neverRunIn(items),
    digest: stepDigest(runbook, step, items),
  };
}

/** `Do not run this:` warns of the fence below it and is shown with that: before the next command it would forbid what is to be run. */
function withoutForbidding(items: readonly Item[]): readonly Item[] {
  const never = items.filter((item) => item.kind === 'config').filter(({ unwanted }) => unwanted !== undefined);
  return items.filter(
    (item) =>
      item.kind !== 'warning' ||
      !never.some(
        ({ line, unwanted }) => item.endLine < line && line - item.endLine <= 2 && unwanted?.why.includes(item.text),
      ),
  );
}

function neverRunIn(items: readonly Item[]): Pick<GraphStep, 'neverRun'> {
  const neverRun = items.flatMap((item) =>
    item.kind === 'config' && item.unwanted !== undefined ? [{ line: item.line, ...item.unwanted }] : [],
  );
  return neverRun.length === 0 ? {} : { neverRun };
}

/** An item belongs to the innermost step that holds its line; a warning above the first step of its section, to that. */
function holderOf({ sectionsAt, stepAt, steps }: Layout, item: Item): Step | undefined {
  if (item.kind === 'section' || item.kind === 'step') return undefined;
  const holder = stepAt(item.line);
  if (holder !== undefined || item.kind !== 'warning') return holder;
  const section = sectionsAt(item.line).at(-1);
  return steps.find(({ line }) => line > item.line && line <= (section?.endLine ?? 0));
}

/** Steps that come first are taken before the first that is no prerequisite, or behind what makes what they ask for, in the order that they have. */
function inOrder(steps: readonly GraphStep[], first: (step: GraphStep) => boolean): readonly GraphStep[] {
  const start = steps.findIndex((step) => step.way === 'procedure' && step.role !== 'prerequisites');
  if (start < 0) return steps;
  const late = steps.filter((step, index) => step.way === 'procedure' && index > start && first(step));
  const kept = steps.filter((step) => !late.includes(step));
  const procedure = kept.slice(start).filter(({ way }) => way === 'procedure');
  const placed = new Map(late.map((step) => [step, procedure[stepsBefore(step, procedure)]] as const));
  const moved = late.map((step) => ({ ...step, moved: true }));
  return [
    ...kept.slice(0, start),
    ...kept.slice(start).flatMap((step) => [...moved.filter((_, at) => placed.get(late[at] ?? step) === step), step]),
    ...moved.filter((_, at) => late[at] !== undefined && placed.get(late[at]) === undefined),
  ];
}

import type { GraphStep, Way } from '../../engine/graph/step-graph.ts';
import { cut } from '../fit.ts';
import { stepsByWay } from '../plan-order.ts';
import { sanitise } from '../sanitise.ts';
import { placeText, stepPlace, stepProgress } from '../step-place.ts';
import { MARKS, progressStyle } from '../verdict-mark.ts';
import { topFor, windowOf } from './pane.ts';
import { currentStep, type TuiView } from './view.ts';

const HEADINGS: Readonly<Record<Way, string>> = {
  procedure: 'Procedure',
  rollback: '⟲ Rollback',
  escalation: 'Escalation',
  troubleshooting: 'Troubleshooting',
  aside: 'Aside',
};

/** The list of steps, each with its mark; ways that the run may never take stand dimmed below. The current step is in view. */
export function stepsPane(view: TuiView, width: number, height: number): readonly string[] {
  const current = currentStep(view);
  const ways = stepsByWay(view.graph);
  const rows = ways.flatMap(({ way, steps }) => [
    ...(ways.length > 1 ? [{ line: view.style.bold(cut(HEADINGS[way], width)), id: undefined }] : []),
    ...steps.map((step, index) => ({ line: stepRow(view, { step, index, width, current }), id: step.id })),
  ]);
  const row = rows.findIndex(({ id }) => id !== undefined && id === current?.id);
  const lines = rows.map(({ line }) => line);
  return windowOf(lines, height, topFor(row, height)).lines;
}

/** The steps of the current way as one line of marks, with number and title of the current one. */
export function stepBar(view: TuiView, width: number): string {
  const current = currentStep(view) ?? view.graph.steps[0];
  const place = current === undefined ? undefined : stepPlace(view.graph, current.id);
  if (place === undefined) return 'no steps';
  const way = view.graph.steps.filter((step) => step.way === place.step.way);
  const room = Math.max(4, Math.floor(width / 3));
  const first = Math.max(0, Math.min(place.number - Math.ceil(room / 2), way.length - room));
  const marks = way.slice(first, first + room).map((step) => mark(view, step));
  return cut(`${marks.join('')}  ${view.style.bold(sanitise(`${placeText(place)}  ${place.step.title}`))}`, width);
}

function stepRow(
  view: TuiView,
  { step, index, width, current }: { step: GraphStep; index: number; width: number; current: GraphStep | undefined },
): string {
  const { style } = view;
  const isCurrent = step.id === current?.id;
  const text = cut(
    sanitise(
      `${String(index + 1).padStart(2)} ${step.title}${step.optional && !/optional/i.test(step.title) ? ' (optional)' : ''}`,
    ),
    width - 4,
  );
  const entered = view.state?.steps[step.id] !== undefined;
  const faint = !isCurrent && (step.way === 'aside' || (step.way !== 'procedure' && !entered));
  const pointer = isCurrent ? '›' : ' ';
  return `${pointer}${mark(view, step)} ${isCurrent ? style.bold(text) : faint ? style.dim(text) : text}`;
}

function mark(view: TuiView, step: GraphStep): string {
  const progress = stepProgress(view.state, step.id);
  const shape = progress === 'pending' && step.way === 'rollback' ? '⟲' : MARKS[progress];
  return progressStyle(progress, view.style)(shape);
}

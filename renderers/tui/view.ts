import type { ActionId, GraphStep, StepGraph } from '../../engine/graph/step-graph.ts';
import type { Question } from '../../engine/run/question.ts';
import type { RunState } from '../../engine/run/state.ts';
import type { Describe } from '../reading-text.ts';
import type { TextStyle } from '../text-style.ts';
import type { OutputBuffer } from './output-buffer.ts';
import type { ScreenState } from './screen-state.ts';

/** Everything that the screen shows; the screen is a function of it and of its size. */
export interface TuiView {
  readonly graph: StepGraph;
  /** Lines of the document, safe to show. */
  readonly source: readonly string[];
  readonly style: TextStyle;
  readonly describe: Describe;
  /** After the last event; absent before the first. */
  readonly state?: RunState;
  /** Times of the first and the last event, and now; milliseconds. */
  readonly startedAt?: number;
  readonly lastEventAt?: number;
  readonly now: number;
  /** The question that is to be answered. */
  readonly question?: Question;
  /** Questions behind it. */
  readonly waiting: number;
  /** Outputs in the order in which their commands began. */
  readonly outputs: ReadonlyMap<ActionId, OutputBuffer>;
  /** The command that runs in the foreground, and since when. */
  readonly running?: { readonly action: ActionId; readonly since: number };
  /** Working folder of the run. */
  readonly folder: string;
  /** The one that it began in. */
  readonly startFolder: string;
  readonly screen: ScreenState;
}

/** The step that the screen is about: that of the question, else the one that the run stands at, else the one that it left. */
export function currentStep({ graph, question, state }: TuiView): GraphStep | undefined {
  const id = question?.step ?? state?.current ?? state?.departures.at(-1);
  return graph.steps.find((step) => step.id === id);
}

/** The command of the document that an action is, wherever it stands. */
export function commandLine({ graph }: TuiView, action: ActionId): number | undefined {
  for (const { actions, offered } of graph.steps) {
    const found = [...actions, ...offered].find(({ id }) => id === action);
    if (found !== undefined) return found.line;
  }
  return undefined;
}

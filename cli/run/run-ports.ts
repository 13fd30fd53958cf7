import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { Question } from '../../engine/run/question.ts';
import type { Hands } from './hands.ts';
import type { Recorder } from './recorder.ts';
import type { Screen } from './screen.ts';
import type { ShownQuestion } from './shown-question.ts';

/** What a run is driven with. */
export interface RunPorts {
  readonly graph: StepGraph;
  readonly recorder: Recorder;
  readonly hands: Hands;
  readonly screen: Screen;
  /** The question without the secrets that are known by now, and what an answer to it means. */
  shown(question: Question): ShownQuestion;
  /** Aborts when this process is told to end: the run stops where it is, without another question. */
  readonly stop: AbortSignal;
  /** Whose answers are recorded. */
  readonly operator: string;
}

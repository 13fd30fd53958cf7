import type { ActionId, StepGraph } from '../graph/step-graph.ts';
import type { RunEvent } from './event.ts';
import type { Question } from './question.ts';
import type { RunState } from './state.ts';

/** What a renderer of a run is told. It never answers back. */
export interface RunSink {
  /** `at`: milliseconds since the epoch. */
  event(event: RunEvent, state: RunState, at: number): void;
  /** Output as it comes, redacted and decoded; for display only, the whole lies on disk. */
  output(action: ActionId, stream: 'stdout' | 'stderr', text: string): void;
  /** What follows is told of another text of the document; the ids of its graph count from here on. */
  document?(graph: StepGraph, text: string): void;
  /** A question is about to be asked. */
  question?(question: Question): void;
}

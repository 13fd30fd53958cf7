import type { StepGraph } from '../graph/step-graph.ts';
import type { RunEvent } from './event.ts';
import type { Input } from './input.ts';
import type { RunState } from './state.ts';

/** What an input means for a run; empty where it means nothing (an answer that is not among the options). */
export function decide(_graph: StepGraph, _state: RunState, _input: Input): readonly RunEvent[] {
  throw new Error('being written');
}

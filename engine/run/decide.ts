import type { StepGraph } from '../graph/step-graph.ts';
import type { RunEvent } from './event.ts';
import type { Input } from './input.ts';
import { neverStarted } from './never-started.ts';
import { next } from './next.ts';
import { answered } from './on/answer.ts';
import { actionOf, commandOf } from './position.ts';
import type { RunState } from './state.ts';

/** What an input means for a run; empty where it means nothing (an answer that is not among the options). */
export function decide(graph: StepGraph, state: RunState, input: Input): readonly RunEvent[] {
  if (state.outcome !== undefined) return [];
  switch (input.type) {
    case 'answer': {
      const effect = next(graph, state);
      return effect.type === 'ask' ? answered(graph, state, { ...input, question: effect.question }) : [];
    }
    case 'command-finished': {
      const command = state.commands[input.action];
      const awaited = command?.status === 'started' && command.attempt === input.attempt;
      if (!awaited && !state.panes.includes(input.action)) return [];
      const unstarted = command !== undefined && neverStarted(state, command.script, input.result);
      return [unstarted ? { ...input, neverStarted: true } : input];
    }
    case 'pane-opened':
      return state.commands[input.action]?.status === 'started' ? [input] : [];
    case 'file-written':
    case 'file-differs':
      return actionOf(graph, input.action)?.type === 'file' ? [input] : [];
    case 'file-failed': {
      const { action, reason } = input;
      return [{ type: 'action-settled', action, settlement: 'failed', reason }];
    }
    case 'value-evaluated':
      return state.evaluating?.name === input.name ? [input] : [];
    case 'tools-looked-up':
      return [input];
    case 'run-offered':
      return mayBeOffered(graph, state, input.action) ? [{ type: 'offered-chosen', action: input.action }] : [];
    case 'interrupt':
      return [{ type: 'interrupted', what: input.what }];
  }
}

/** An offered command runs when nothing else does but what goes on beside the steps, not twice at once, and only for a person. */
function mayBeOffered(graph: StepGraph, state: RunState, action: string): boolean {
  const offered = graph.steps.some((step) => step.offered.some(({ id }) => id === action));
  const busy = Object.entries(state.commands).some(
    ([id, { status }]) => status === 'started' && !isBeside(state, id, action),
  );
  return offered && !busy && state.attendance === 'attended' && commandOf(graph, action) !== undefined;
}

function isBeside({ panes }: RunState, id: string, action: string): boolean {
  return id !== action && panes.includes(id);
}

import type { Action, FileAction, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import { actionVerdict, isBad, isPassedOver } from '../action-verdict.ts';
import { checkOf, writeFileId, writeFileOf } from '../ask/check.ts';
import { endWatchOf } from '../ask/course.ts';
import { failureOf } from '../ask/failure.ts';
import { requirementsOf } from '../ask/requirements.ts';
import type { Effect } from '../effect.ts';
import type { RunEvent, Settlement } from '../event.ts';
import { fillFile } from '../fill-file.ts';
import { actionsSoFar } from '../offered.ts';
import { panesToClose } from '../pane-lifetime.ts';
import { commandOf } from '../position.ts';
import type { RunState } from '../state.ts';
import { stepVerdict } from '../step-verdict.ts';
import { isAnsweredByTool, lookedUp } from '../tool-requirement.ts';
import { commandEffect } from './command.ts';

/** What is to be done in the step that the run stands at: its first open action, or a failure, or its end. */
export function stepEffect(graph: StepGraph, state: RunState, step: GraphStep): Effect {
  for (const action of actionsSoFar(state, step)) {
    const verdict = actionVerdict(state, action);
    if (isBad(verdict) && !isPassedOver(state, action)) {
      return { type: 'ask', question: failureOf(graph, state, { step, action }) };
    }
    if (verdict === undefined && !state.panes.includes(action.id)) return actionEffect(graph, state, { step, action });
  }
  return endOfStep(graph, state, step);
}

function actionEffect(graph: StepGraph, state: RunState, at: { step: GraphStep; action: Action }): Effect {
  const { step, action } = at;
  switch (action.type) {
    case 'command':
      return commandEffect(graph, state, { step, action });
    case 'file':
      return fileEffect(graph, state, { step, action });
    case 'requirement': {
      const fact = lookedUp(state, action.requirement);
      const isAnswered = fact?.status !== 'present' || isAnsweredByTool(action.requirement);
      if (fact === undefined || !isAnswered) return { type: 'ask', question: requirementsOf(state, step, action) };
      return settle(action, fact.status === 'present' ? 'confirmed' : 'failed', fact.reason);
    }
    case 'manual':
    case 'checkbox':
    case 'gate':
      return { type: 'ask', question: checkOf(graph, state, { step, action }) };
  }
}

function fileEffect(graph: StepGraph, state: RunState, at: { step: GraphStep; action: FileAction }): Effect {
  const { step, action } = at;
  const filled = fillFile(graph, state, { step, action });
  switch (filled.status) {
    case 'asks':
      return { type: 'ask', question: filled.question };
    case 'failed':
      return settle(action, 'failed', filled.reason);
    case 'filled': {
      const { content } = filled;
      if (state.answers[writeFileId(state, action)]?.option !== 'write') {
        return { type: 'ask', question: writeFileOf(state, step, { action, content: filled.shown }) };
      }
      return { type: 'write-file', action, content, overwrite: state.differing.includes(action.id) };
    }
  }
}

/** What is watched is ended first; then the step has its verdict. */
function endOfStep(graph: StepGraph, state: RunState, step: GraphStep): Effect {
  const question = endWatchOf(graph, state, step);
  const watched = state.panes.some((pane) => commandOf(graph, pane)?.command.mode === 'watch');
  if (watched && state.attendance === 'attended' && state.answers[question.id] === undefined) {
    return { type: 'ask', question };
  }
  const actions = panesToClose(graph, state, step);
  if (actions.length > 0) return { type: 'close-panes', actions };
  return { type: 'record', events: [{ type: 'step-finished', step: step.id, ...stepVerdict(state, step) }] };
}

function settle(action: Action, settlement: Settlement, reason: string): Effect {
  const event: RunEvent = { type: 'action-settled', action: action.id, settlement, reason };
  return { type: 'record', events: [event] };
}

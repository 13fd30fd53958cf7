import type { RunEvent } from './event.ts';
import { actionChosen, actionRetried, settled } from './evolve/action.ts';
import {
  commandEdited,
  commandFinished,
  commandJudged,
  commandPolled,
  commandStarted,
  paneOpened,
} from './evolve/command.ts';
import {
  branchTaken,
  contactCalled,
  continued,
  interrupted,
  resumed,
  stepEntered,
  stepFinished,
  stepResumed,
} from './evolve/course.ts';
import { evaluationStarted, valueEvaluated } from './evolve/evaluation.ts';
import { documentRevised } from './evolve/revised.ts';
import { initialState } from './initial-state.ts';
import type { RunState } from './state.ts';

/** The state of a run after one more event. A fold: the same events give the same state, live or from a journal. */
export function evolve(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'run-started': {
      const { type: _, folder: __, conductor: ___, ...start } = event;
      return { ...initialState(), ...start };
    }
    case 'run-resumed':
      return resumed(state, event);
    case 'document-revised':
      return documentRevised(state, event);
    case 'parameter-set':
      return parameterSet(state, event);
    case 'evaluation-started':
      return evaluationStarted(state, event);
    case 'value-evaluated':
      return valueEvaluated(state, event);
    case 'example-replaced':
      return { ...state, replacements: { ...state.replacements, [event.value]: event.replacement } };
    case 'tools-looked-up':
      return { ...state, tools: event.tools, ...(event.unset === undefined ? {} : { unset: event.unset }) };
    case 'question-answered':
      return { ...state, answers: { ...state.answers, [event.answer.question]: event.answer } };
    case 'run-finished':
      return { ...state, phase: 'finished', outcome: event.outcome, reason: event.reason };
    case 'interrupted':
      return event.what === 'run' ? interrupted(state) : state;
    case 'contact-called':
      return contactCalled(state, event);
    case 'run-continued':
      return continued(state);
    case 'step-entered':
      return stepEntered(state, event);
    case 'step-finished':
      return stepFinished(state, event);
    case 'step-resumed':
      return stepResumed(state, event);
    case 'branch-taken':
      return branchTaken(state, event);
    case 'command-started':
      return commandStarted(state, event);
    case 'command-polled':
      return commandPolled(state, event);
    case 'command-finished':
      return commandFinished(state, event);
    case 'command-judged':
      return commandJudged(state, event);
    case 'pane-opened':
      return paneOpened(state, event);
    case 'action-settled':
      return settled(state, event);
    case 'action-retried':
      return actionRetried(state, event);
    case 'command-edited':
      return commandEdited(state, event);
    case 'offered-chosen':
      return actionChosen(state, event);
    case 'file-written':
      return settled(state, { action: event.action, settlement: 'confirmed' });
    case 'file-differs':
      return fileDiffers(state, event);
  }
}

function parameterSet(state: RunState, { name, value, secret }: RunEvent & { type: 'parameter-set' }): RunState {
  return {
    ...state,
    parameters: { ...state.parameters, [name]: value },
    secrets: secret === true ? [...new Set([...state.secrets, name])] : state.secrets,
  };
}

function fileDiffers(state: RunState, { action }: RunEvent & { type: 'file-differs' }): RunState {
  return { ...state, differing: [...new Set([...state.differing, action])] };
}

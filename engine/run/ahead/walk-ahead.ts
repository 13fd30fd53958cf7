import type { ActionId, FileAction, StepGraph, StepId } from '../../graph/step-graph.ts';
import type { Impact } from '../../model/command.ts';
import { decide } from '../decide.ts';
import type { Effect } from '../effect.ts';
import type { Answer, RunEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { Input } from '../input.ts';
import { next } from '../next.ts';
import { scriptsOf } from '../offered.ts';
import { own } from '../own.ts';
import { answerUnattended, type Policy } from '../policy.ts';
import { actionOf, attemptOf, stepOf } from '../position.ts';
import type { Question } from '../question.ts';
import type { RunState } from '../state.ts';
import type { CommandResult } from '../verdict.ts';

/** Something that a run without a person would stop for, and that can be said beforehand. */
export interface Need {
  readonly type:
    | 'parameter'
    | 'choice'
    | 'example-values'
    | 'condition'
    | 'optional'
    | 'refused'
    | 'barred'
    | 'script'
    | 'file';
  /** A parameter's name, a choice's group, a condition's question, an optional step's title; of a refused value, why it is; of what stops a run, its text. */
  readonly about: string;
  readonly step: StepId;
  readonly action?: ActionId;
  /** Of a command that may not run without a person. */
  readonly impact?: Impact;
  /** Keys of a choice's options, the one that was gone on with first. */
  readonly options: readonly string[];
}

/** What may happen without a person, and what is known of the place where it would. */
export interface PolicyAhead extends Policy {
  /** Whether a file of that path will not be written, whatever comes before; absent where nobody knows. */
  readonly refusesFile?: (path: string) => boolean;
}

/** What a walk came to. */
export interface WalkedAhead {
  readonly needs: readonly Need[];
  /** A command that `--allow` does not name, or a created script that nothing runs, where the run would stop after it had changed something. */
  readonly halfway?: Need;
  /** Where it ended: at the end of its way, or where only a person can go on. */
  readonly state: RunState;
}

/**
 * Goes the way of a run without a person before there is one, with commands that all end well and nothing done in the world: whatever the run
 * machine would stop for and could have been told is written down, and the walk goes on as if it had been. It ends where the run does, and where
 * it would stop for what nobody can say beforehand (a command that may not run, work for a person); what a command needs that may not run is no need.
 *
 * @param picks of a choice that nobody has answered, by the id of its question: the option to go on with; else its first.
 */
export function walkAhead(
  graph: StepGraph,
  from: RunState,
  { policy, picks = {} }: { readonly policy: PolicyAhead; readonly picks?: Readonly<Record<string, string>> },
): WalkedAhead {
  let state = from;
  let changed = false;
  const needs: Need[] = [];
  // Of what may not run in the end, nothing is needed.
  const open: Need[] = [];
  for (let turns = turnsAtMost(graph); turns > 0; turns -= 1) {
    const effect = next(graph, state);
    if (effect.type === 'finish') break;
    if (effect.type === 'run-command' || effect.type === 'write-file') needs.push(...open.splice(0));
    changed ||= changes(state, effect);
    if (effect.type === 'write-file' && policy.refusesFile?.(effect.action.file.path) === true)
      needs.push(fileAt(state, effect.action));
    const refused = refusedIn(graph, state, effect);
    if (refused !== undefined) return { needs: [...needs, ...open, refused], state };
    if (effect.type !== 'ask') {
      state = eventsOf(graph, state, effect).reduce(evolve, state);
      continue;
    }
    const { answer, need } = answerAhead(effect.question, policy, picks);
    if (need !== undefined) open.push(need);
    if (answer === undefined) {
      const halfway = changed ? stopAt(graph, effect.question) : undefined;
      return { needs, state, ...(halfway === undefined ? {} : { halfway }) };
    }
    state = decide(graph, state, { type: 'answer', answer, by: 'policy' }).reduce(evolve, state);
  }
  return { needs: [...needs, ...open], state };
}

function fileAt({ current = '' }: RunState, { id, file }: FileAction): Need {
  return { type: 'file', about: file.path, step: current, action: id, options: [] };
}

function changes({ commands }: RunState, effect: Effect): boolean {
  if (effect.type === 'write-file') return true;
  return effect.type === 'run-command' && commands[effect.action.id]?.impact !== 'read';
}

/** What a run would stop at that an operator could have known; not work that is meant for a person, and that somebody goes on from. */
function stopAt(
  graph: StepGraph,
  { type, step = '', action = '', body, impact = 'change' }: Question,
): Need | undefined {
  const at = { step, action, options: [] };
  if (type === 'confirm-command') return { ...at, type: 'barred', impact, about: body[0] ?? '' };
  const file = actionOf(graph, action);
  if (type === 'write-file' && file?.type === 'file')
    return { ...at, type: 'barred', impact, about: `write ${file.file.path}` };
  const script = type === 'manual' && action.endsWith('/offered') ? scriptIn(graph, step) : undefined;
  return script && { ...at, type: 'script', action: script.id, about: script.command.script.split(' ')[0] ?? '' };
}

function scriptIn(graph: StepGraph, id: StepId) {
  const step = stepOf(graph, id);
  return step === undefined ? undefined : scriptsOf(step)[0];
}

/** Each thing to do takes a question or two, its start, its end and its judgement. */
function turnsAtMost({ steps }: StepGraph): number {
  return 100 + 20 * steps.reduce((sum, { actions }) => sum + actions.length + 1, 0);
}

/** What the walk says to a question; without an answer it ends there. */
function answerAhead(
  question: Question,
  policy: Policy,
  picks: Readonly<Record<string, string>>,
): { readonly answer?: Answer; readonly need?: Need } {
  const answer = answerUnattended(question, policy);
  const { id, type, step = '', action, about = id } = question;
  const base = { step, options: [], ...(action === undefined ? {} : { action }) };
  if (type === 'condition' && answer.option === 'not-asked')
    return { answer, need: { ...base, type: 'condition', about: id } };
  // Of an optional step, only that nobody can tell whether it applies.
  if (type === 'optional-step' && question.body.length > 0 && own(policy.answers, id) === undefined)
    return { answer, need: { ...base, type: 'optional', about } };
  if (type === 'failure' || type === 'unknown-effect') return {};
  if (answer.option !== 'stop') return { answer };
  switch (type) {
    case 'parameter':
      return {
        answer: { question: id, option: 'value', value: question.default ?? STAND_IN },
        need: { ...base, type, about },
      };
    case 'choice': {
      const options = question.options.map(({ key }) => key).filter((key) => key.startsWith('option-'));
      const option = own(picks, id) ?? options[0];
      if (option === undefined) return {};
      const others = options.filter((key) => key !== option);
      const { action: _, ...ofStep } = base;
      return {
        answer: { question: id, option },
        need: { ...ofStep, type, about: id.slice('choice:'.length), options: [option, ...others] },
      };
    }
    case 'example-values': {
      const { action: _, ...ofStep } = base;
      return {
        answer: { question: id, option: 'confirm' },
        need: { ...ofStep, type, about: question.body.join('; ') },
      };
    }
    default:
      return {};
  }
}

/** A word that needs no quotes anywhere. */
const STAND_IN = 'value';

/** A value that was given and cannot stand where it would: the command would fail before it starts. */
function refusedIn(graph: StepGraph, { current = '' }: RunState, effect: Effect): Need | undefined {
  const [event] = effect.type === 'record' ? effect.events : [];
  if (event?.type !== 'action-settled' || event.settlement !== 'failed' || event.reason === undefined) return undefined;
  if (actionOf(graph, event.action)?.type === 'requirement') return undefined;
  return { type: 'refused', about: event.reason, step: current, action: event.action, options: [] };
}

/** What becomes of an effect where all goes well. */
function eventsOf(
  graph: StepGraph,
  state: RunState,
  effect: Exclude<Effect, { readonly type: 'ask' | 'finish' }>,
): readonly RunEvent[] {
  const told = (input: Input) => decide(graph, state, input);
  switch (effect.type) {
    case 'record':
      return effect.events;
    case 'run-command': {
      const { mode, action, attempt } = effect;
      return mode === 'watch' || mode === 'background'
        ? told({ type: 'pane-opened', action: action.id })
        : told({ type: 'command-finished', action: action.id, attempt, result: ENDED });
    }
    case 'judge': {
      const { action, attempt } = effect;
      return [
        {
          type: 'command-judged',
          action: action.id,
          attempt,
          judgements: [],
          verdict: 'passed',
          reason: 'Walked ahead.',
        },
      ];
    }
    case 'evaluate':
      return told({ type: 'value-evaluated', name: effect.name, value: STAND_IN });
    case 'write-file':
      return told({ type: 'file-written', action: effect.action.id, path: effect.action.file.path });
    case 'close-panes':
      return effect.actions.flatMap((action) =>
        told({ type: 'command-finished', action, attempt: attemptOf(state, action), result: ENDED }),
      );
  }
}

const NOTHING = { head: '', tail: '', bytes: 0 };

const ENDED: CommandResult = {
  status: 'exited',
  exitCode: 0,
  pipeStatus: [0],
  stdout: NOTHING,
  stderr: NOTHING,
  folder: '',
  milliseconds: 0,
  httpStatuses: [],
};

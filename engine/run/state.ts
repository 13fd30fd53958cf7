import type { ActionId, StepId } from '../graph/step-graph.ts';
import type { Impact, Keeping } from '../model/command.ts';
import type { Answer, Attendance, Entrance, RunEvent, Settlement, ToolFact } from './event.ts';
import type { CommandResult, CommandVerdict, Judgement, Outcome, StepVerdict } from './verdict.ts';

/** Which part of the document a run is in. */
export type Phase = 'procedure' | 'rollback' | 'escalation' | 'finished';

/** What is known of a command of the run; the last attempt's. */
export interface CommandState {
  readonly status: 'started' | 'finished' | 'judged' | 'settled';
  readonly attempt: number;
  readonly script: string;
  readonly impact: Impact;
  readonly keeps?: Keeping;
  /** Before it nothing had changed anything. */
  readonly firstChange?: boolean;
  /** The shell could not start it. */
  readonly neverStarted?: boolean;
  /** Of a command that is polled: how often it was, until when it goes on, and what did not hold yet. */
  readonly polled?: Pick<Extract<RunEvent, { readonly type: 'command-polled' }>, 'poll' | 'secondsLeft' | 'why'>;
  readonly result?: CommandResult;
  readonly judgements: readonly Judgement[];
  readonly verdict?: CommandVerdict;
  readonly reason?: string;
}

/** A `$(…)` that was started, and of whose end nothing is known yet. */
export type Evaluating = Omit<Extract<RunEvent, { readonly type: 'evaluation-started' }>, 'type'>;

/** What is known of a step of the run; the last attempt's. */
export interface StepState {
  readonly attempt: number;
  readonly entrance: Entrance;
  readonly verdict?: StepVerdict;
  readonly reason?: string;
}

/** All that is known of a run: the fold of its events. */
export interface RunState {
  readonly run: string;
  readonly path: string;
  readonly digest: string;
  readonly attendance: Attendance;
  readonly allow: readonly Impact[];
  readonly flow: boolean;
  readonly operator: string;
  readonly phase: Phase;
  /** The step that the run stands at. */
  readonly current?: StepId;
  /** Steps that were left for a branch, in order; the last is the nearest. */
  readonly departures: readonly StepId[];
  readonly steps: Readonly<Record<StepId, StepState>>;
  readonly commands: Readonly<Record<ActionId, CommandState>>;
  readonly settlements: Readonly<Record<ActionId, Settlement>>;
  /** Why something was settled as it was, where that was said. */
  readonly reasons: Readonly<Record<ActionId, string>>;
  /** By id of the question; the last answer to it. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of the parameters whose values are secret; a journal does not have them, so they are asked again on resume. */
  readonly secrets: readonly string[];
  readonly replacements: Readonly<Record<string, string>>;
  /** A command that changes or destroys, and not only keeps something, has started: there may be something to roll back. */
  readonly changing: boolean;
  /** Commands that go on beside the steps. */
  readonly panes: readonly ActionId[];
  /** Of what was done again: the attempt that is due. */
  readonly attempts: Readonly<Record<ActionId, number>>;
  /** Texts that the operator wrote in place of the author's. */
  readonly edits: Readonly<Record<ActionId, string>>;
  /** They may run without a person. */
  readonly allowEdited?: boolean;
  /** Names of the parameters whose `$(…)` was tried. */
  readonly evaluated: readonly string[];
  /** A `$(…)` that is being evaluated, and the command that it stands in. */
  readonly evaluating?: Evaluating;
  /** Name of the parameter whose `$(…)` only reads and was cut off last. */
  readonly cutOff?: string;
  readonly tools: readonly ToolFact[];
  /** Environment variables that the document reads, and that were not set when that was looked up. */
  readonly unset?: readonly string[];
  /** Files that are there already and differ. */
  readonly differing: readonly ActionId[];
  /** An offered command that is to run now. */
  readonly offered?: ActionId;
  /** Where the run is going to end, and why; panes are closed before. */
  readonly leaving?: { readonly to: 'abort' | 'stop' | 'interrupt'; readonly why: string; readonly sure: boolean };
  /** The last branch to a rollback or an escalation; a finished run that is taken up again goes on there. */
  readonly branch?: 'rollback' | 'escalation';
  /** Who was called for help, in order. */
  readonly calls?: readonly { readonly who: string; readonly answered: boolean }[];
  readonly outcome?: Outcome;
  readonly reason?: string;
}

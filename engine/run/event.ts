import type { ActionId, StepId } from '../graph/step-graph.ts';
import type { Impact, Keeping } from '../model/command.ts';
import type { CommandResult, CommandVerdict, Judgement, Outcome, StepVerdict } from './verdict.ts';

/** Who answers the questions of a run: a person, or the policy of `--auto --allow …`. */
export type Attendance = 'attended' | 'unattended';

/** The process that conducts a run. */
export interface Conductor {
  readonly host: string;
  readonly pid: number;
}
/** How it was agreed that the document may be run: asked right before, by an approval that is kept, or by `--trust`. */
export type Consent = 'asked' | 'earlier' | 'option';

/** Who had conducted a run that somebody takes up. */
export interface HandOver extends Partial<Conductor> {
  readonly operator: string;
  /**
   * How they left it: they gave the lock back; they did, or somebody took it from them, and the run had no end; their process is gone and had not; or it cannot be seen from here whether it
   * is, and whoever takes it up said so.
   */
  readonly lock: 'given-back' | 'unfinished' | 'gone' | 'unseen';
}

/** Why a step was entered. */
export type Entrance = 'next' | 'failed' | 'trigger' | 'choice' | 'symptom' | 'retry' | 'chosen';

/** What happened in a run, in the past tense. A journal is a list of these; the state of a run is a fold of them. */
export type RunEvent =
  | {
      readonly type: 'run-started';
      readonly run: string;
      readonly path: string;
      /** Of the document, SHA-256 in hex. */
      readonly digest: string;
      readonly attendance: Attendance;
      readonly allow: readonly Impact[];
      /** Read commands are run without asking. */
      readonly flow: boolean;
      readonly operator: string;
      /** Where its commands start and its files are written, absolute; absent in journals from before it was kept. */
      readonly folder?: string;
      readonly conductor?: Conductor;
      /** Absent in journals of before there were approvals. */
      readonly consent?: Consent;
    }
  | {
      readonly type: 'run-resumed';
      readonly operator: string;
      readonly digest: string;
      /** Where its commands go on. */
      readonly folder?: string;
      readonly conductor?: Conductor;
      readonly handOver?: HandOver;
      /** A person may take up what stopped without one; as the run was started where these are absent. */
      readonly attendance?: Attendance;
      readonly allow?: readonly Impact[];
      readonly flow?: boolean;
      /** Texts that a person wrote in place of the author's may run without one. */
      readonly allowEdited?: boolean;
    }
  /**
   * The run goes on with another text of its document, which is kept as `copy` in the run's folder. What was done is known by
   * its place there: old ids to new ones, options of choices as `GROUP/NUMBER`.
   */
  | {
      readonly type: 'document-revised';
      /** Of the new text, SHA-256 in hex. */
      readonly digest: string;
      readonly copy: string;
      readonly steps: Readonly<Record<StepId, StepId>>;
      readonly actions: Readonly<Record<ActionId, ActionId>>;
      readonly options: Readonly<Record<string, string>>;
      /** What reads differently now, done or not; the ids from here on are new ones. */
      readonly rewritten: readonly ActionId[];
      /** What was done and is to be done again as it reads now. */
      readonly again: readonly ActionId[];
      /** Steps that had come to an end and are open again. */
      readonly reopened: readonly StepId[];
      /** The run goes back to the first step that is due, and then on where it stood. */
      readonly back: boolean;
    }
  | { readonly type: 'parameter-set'; readonly name: string; readonly value: string; readonly secret?: boolean }
  | { readonly type: 'example-replaced'; readonly value: string; readonly replacement: string }
  | { readonly type: 'step-entered'; readonly step: StepId; readonly attempt: number; readonly why: Entrance }
  | { readonly type: 'question-answered'; readonly answer: Answer; readonly by: string }
  | {
      readonly type: 'command-started';
      readonly action: ActionId;
      readonly attempt: number;
      /** As the shell gets it, parameters filled in (redacted where they are secret). */
      readonly script: string;
      readonly impact: Impact;
      /** All that it changes is kept beside what runs: no rollback is due for it. */
      readonly keeps?: Keeping;
    }
  /** One attempt of a command that is polled did not hold; the next one follows. Only the last one's output is kept. */
  | {
      readonly type: 'command-polled';
      readonly action: ActionId;
      readonly attempt: number;
      /** 1 for the first. */
      readonly poll: number;
      /** Until the next one, and until there is none any more. */
      readonly secondsToNext: number;
      readonly secondsLeft: number;
      /** What does not hold yet, in one sentence. */
      readonly why: string;
    }
  | {
      readonly type: 'command-finished';
      readonly action: ActionId;
      readonly attempt: number;
      readonly result: CommandResult;
      /** The shell could not start it: it changed nothing. */
      readonly neverStarted?: boolean;
    }
  | {
      readonly type: 'command-judged';
      readonly action: ActionId;
      readonly attempt: number;
      readonly judgements: readonly Judgement[];
      readonly verdict: CommandVerdict;
      /** Why it is so, in one sentence. */
      readonly reason: string;
    }
  /** A command that goes on beside the others was started; its end is a `command-finished`. */
  | { readonly type: 'pane-opened'; readonly action: ActionId }
  | { readonly type: 'file-written'; readonly action: ActionId; readonly path: string }
  /** A file of that name is there already and differs; it is never replaced without asking. */
  | { readonly type: 'file-differs'; readonly action: ActionId; readonly path: string }
  | {
      readonly type: 'action-settled';
      readonly action: ActionId;
      readonly settlement: Settlement;
      readonly reason?: string;
      /** A person did it, and it changes the world (a command for another shell). */
      readonly changed?: boolean;
    }
  /** What became of it is dropped, and it is done again as `attempt`. */
  | { readonly type: 'action-retried'; readonly action: ActionId; readonly attempt: number }
  /** The operator wrote another text in place of the author's; it is confirmed again before it runs. */
  | { readonly type: 'command-edited'; readonly action: ActionId; readonly script: string }
  /** A command that is only offered was chosen to run now. */
  | { readonly type: 'offered-chosen'; readonly action: ActionId }
  /** The `$(…)` of a command that makes a parameter is about to be evaluated, before the command starts. */
  | {
      readonly type: 'evaluation-started';
      readonly action: ActionId;
      readonly attempt: number;
      readonly name: string;
      /** With its marks, parameters filled in (redacted where they are secret). */
      readonly script: string;
      readonly impact: Impact;
    }
  /** It was evaluated, once; without `value` it could not be, or was `cutOff` before its end. */
  | { readonly type: 'value-evaluated'; readonly name: string; readonly value?: string; readonly cutOff?: boolean }
  | {
      readonly type: 'tools-looked-up';
      readonly tools: readonly ToolFact[];
      /** Environment variables that the document reads, and that were not set. */
      readonly unset?: readonly string[];
    }
  /** The run came back to a step that it had left; what was done there stands. */
  | { readonly type: 'step-resumed'; readonly step: StepId }
  | { readonly type: 'step-finished'; readonly step: StepId; readonly verdict: StepVerdict; readonly reason: string }
  | { readonly type: 'branch-taken'; readonly from: StepId; readonly to: Branch; readonly why: string }
  /** Somebody was called for help; whether they answered is the operator's word. */
  | { readonly type: 'contact-called'; readonly who: string; readonly answered: boolean }
  /** The run, in a rollback: only asked for; a second one, or the answer to the question, makes it sure. */
  | { readonly type: 'interrupted'; readonly what: 'command' | 'run' }
  /** The operator was asked whether to leave a rollback, and stays. */
  | { readonly type: 'run-continued' }
  | { readonly type: 'run-finished'; readonly outcome: Outcome; readonly reason: string };

/** Where a run goes when it leaves the path. */
export type Branch =
  | { readonly type: 'rollback' }
  | { readonly type: 'escalation' }
  | { readonly type: 'abort' }
  /** Ends here, undone nothing; can be resumed. */
  | { readonly type: 'stop' }
  | { readonly type: 'step'; readonly step: StepId };

/**
 * How something to do ended that no output judges: `confirmed` by a person, `failed` by a person's word; `not-asked` as
 * there was no person; `not-chosen` of several options; `not-applicable`: its condition does not hold; `blocked`: not
 * allowed without a person; `done-by-hand`: a person says so, and it was not checked; `left-to-checks`: only the other
 * checks of its step count.
 */
export type Settlement =
  | 'confirmed'
  | 'failed'
  | 'skipped'
  | 'not-asked'
  | 'not-chosen'
  | 'not-applicable'
  | 'blocked'
  | 'done-by-hand'
  | 'left-to-checks';

/** What a look at the machine says of a tool that the document needs. */
export interface ToolFact {
  readonly tool: string;
  readonly status: 'present' | 'missing' | 'wrong-version';
  readonly version?: string;
}

/** What an operator, or the policy in their place, chose. */
export interface Answer {
  /** Id of the question. */
  readonly question: string;
  /** Key of the chosen option. */
  readonly option: string;
  /** What was typed, where the option asks for it. */
  readonly value?: string;
  readonly reason?: string;
}

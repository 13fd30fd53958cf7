/**
 * Verdict of a step; architecture.md, "Verdict, flow, outcome", and two more: `ran`, all commands ended well and none was
 * checked; `started`, something was left running, and how it ends is not known.
 */
export type StepVerdict =
  | 'passed'
  | 'ran'
  | 'started'
  | 'failed'
  | 'timed-out'
  | 'unresolved'
  | 'skipped'
  | 'blocked'
  | 'cancelled'
  | 'unknown-effect';

/** Verdict of a command. `ran`: it ended well, and the document does not say what is to be seen. */
export type CommandVerdict = StepVerdict;

/** Outcome of a run. */
export type Outcome =
  | 'succeeded'
  | 'failed'
  | 'rolled-back'
  | 'rollback-failed'
  | 'escalated'
  | 'aborted'
  | 'interrupted'
  | 'inconclusive';

/** The part of a stream that is kept in memory: all of it, or its head and its tail. */
export interface StreamExcerpt {
  readonly head: string;
  /** Empty where `head` is all of it. */
  readonly tail: string;
  /** Bytes of the whole stream. */
  readonly bytes: number;
}

/** How a command ended, as the host saw it. */
export interface CommandResult {
  readonly status: 'exited' | 'timed-out' | 'cancelled' | 'killed' | 'not-started';
  /** As the shell gives it (128 + signal for a killed one); absent where it was not started. */
  readonly exitCode?: number;
  /** Exit code of each part of its last pipeline. */
  readonly pipeStatus: readonly number[];
  readonly stdout: StreamExcerpt;
  readonly stderr: StreamExcerpt;
  /** Working folder afterwards. */
  readonly folder: string;
  readonly milliseconds: number;
  /** HTTP status codes that curl saw, in order. */
  readonly httpStatuses: readonly number[];
  /** It has a curl whose status was not seen; `printed`: its options have it print its status. */
  readonly unseenHttp?: 'untold' | 'printed';
  /** What the host has to say of it, such as why it was not started. */
  readonly note?: string;
}

/** What became of one expectation. */
export interface Judgement {
  /** First line of the expectation in the document; 0 for the exit code. */
  readonly line: number;
  /** `person`: only a person can say. */
  readonly status: 'held' | 'failed' | 'person';
  /** The compiled form, for people. */
  readonly expected: string;
  /** Why it did not hold, or what is to be judged; several lines, aligned. */
  readonly explanation: string;
}

/** The reason of a verdict that the output did not give. */
export const PERSON_SAYS_SO = 'A person says so.';

import type { CommandResult, StreamExcerpt } from '../../run/verdict.ts';

/**
 * The shell that all statements of a run share: what one command sets, the next one finds. A command that fails, exits,
 * or kills its shell is a result; the promises of this interface reject only where the host itself cannot go on (no
 * bash, no room for its private folder) or where it is used wrongly (two commands at once, a closed session).
 */
export interface ShellSession {
  /** Runs one command to its end. Only one at a time. */
  run(command: SessionCommand): Promise<SessionResult>;
  /** Ctrl-C for the running command: INT, 300 ms, TERM, 600 ms, KILL. What earlier commands left running goes on. */
  cancel(): void;
  /** Starts a command beside the session, with the state that the session has now. */
  openPane(command: SessionCommand): Promise<Pane>;
  /** Runs a command on the real terminal, with the session's state, which it may change. Its output is not kept. */
  runInteractive(command: { readonly script: string }): Promise<SessionResult>;
  /** Processes of the shell as it is now; another one when the shell had to be started again. */
  readonly group: ProcessGroup;
  /** Ends the session and all that it started, but for what was started to outlive it (`nohup`). */
  close(): Promise<void>;
}

export interface SessionCommand {
  /** Shell text as it is run. */
  readonly script: string;
  readonly timeoutSeconds: number;
  /** Where its whole output is written, up to the session's limit; an empty stream has no file. */
  readonly stdoutPath: string;
  readonly stderrPath: string;
  /** Gets the output as it comes; also what its background jobs write after its end. The bytes are good during the call. */
  onOutput?(stream: StreamName, chunk: Uint8Array): void;
  /** Gets head and tail of what it wrote as it was before the filter, right before its result is there. Not to be kept. */
  onSeen?(seen: { readonly stdout: StreamExcerpt; readonly stderr: StreamExcerpt }): void;
  /** Makes a filter for each stream; what it gives back is what is kept, written and handed on. For redaction. */
  filter?(stream: StreamName): StreamFilter;
}

export type StreamName = 'stdout' | 'stderr';

/** Changes a stream on its way. It may keep bytes back until it has seen what follows. */
export interface StreamFilter {
  push(chunk: Uint8Array): Uint8Array;
  /** What was kept back; called at the end of the command. */
  flush(): Uint8Array;
}

/** How a command ended; `exitCode` is 128 + signal where a signal ended it. Never `not-started`. */
export interface SessionResult extends CommandResult {
  readonly status: 'exited' | 'timed-out' | 'cancelled' | 'killed';
  readonly exitCode: number;
}

/** A command that runs beside the others. It never outlives its session, nor Handrail. */
export interface Pane {
  readonly group: ProcessGroup;
  readonly running: boolean;
  /** Its end, by itself or by `close`. Output comes through the command's `onOutput`. */
  readonly finished: Promise<SessionResult>;
  close(): Promise<SessionResult>;
}

/** Names the processes of a shell beyond the life of Handrail; numbers are used again, so the start time is part of it. */
export interface ProcessGroup {
  /** Number of the shell, which is that of its session and its process group. */
  readonly id: number;
  /** Opaque; compared as text. */
  readonly startTime: string;
  /** It leads no session of its own, as it has the terminal: it and what it started are meant. */
  readonly onTerminal?: true;
}

/** Where and how a session is opened. */
export interface SessionOptions {
  /** Folder that its first command starts in. */
  readonly folder: string;
  /** A folder of the run that only its owner may enter (0700). Made where missing; the session leaves nothing in it. */
  readonly privateFolder: string;
  /** All of the shell's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Path or name of bash, 3.2 or later. */
  readonly bash?: string;
  /**
   * Is told of the session's variables that are secret by their name, or that were read without an echo, whenever a command
   * may have set one: before its result is there, and before what a filter kept back until then is let go. Says whether one of
   * them is new; then the command's output is filtered once more.
   */
  onSecrets?(variables: readonly { readonly name: string; readonly value: string }[]): boolean;
  /** Told, before anything runs there, of all groups whose processes might outlive Handrail; again whenever that changes. */
  readonly onGroups?: (groups: readonly ProcessGroup[]) => void;
  /** Bytes of each stream of a command that are written to disk; the rest is counted only. Default 4 GiB. */
  readonly outputLimit?: number;
}

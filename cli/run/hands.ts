import type { ActionId, CommandAction, FileAction } from '../../engine/graph/step-graph.ts';
import type { CommandResult } from '../../engine/run/verdict.ts';
import type { SeenOutput } from './judge-seen.ts';

/** A command as the run machine wants it run. */
export interface Order {
  readonly action: CommandAction;
  readonly attempt: number;
  /** With every parameter filled in. */
  readonly script: string;
  /** 0: none. */
  readonly timeoutSeconds: number;
}

/** What came of writing a file. */
export type Written =
  | { readonly status: 'written' | 'differs'; readonly path: string }
  | { readonly status: 'failed'; readonly reason: string };

/** What came of a `$(…)`: its value; none, as it failed; or nothing that is known, as it was cut off. */
export type Evaluated =
  | { readonly status: 'value'; readonly value: string }
  | { readonly status: 'failed' | 'cut-off' };

/** Everything that a run does to the world. The driver says what, this says how; a failing command is a result, never an exception. */
export interface Hands {
  run(order: Order): Promise<CommandResult>;
  /** Gives it the terminal. */
  runInteractively(order: Order): Promise<CommandResult>;
  /** Starts what goes on beside the steps; resolves when it is up (or over). `ended` is called once, when it ends. */
  openPane(order: Order, ended: (result: CommandResult) => void): Promise<void>;
  /** Ends it; its `ended` is called before this resolves. */
  closePane(action: ActionId): Promise<void>;
  /** What the shell makes of a `$(…)`. */
  evaluate(script: string, timeoutSeconds: number): Promise<Evaluated>;
  writeFile(action: FileAction, content: string, overwrite: boolean): Promise<Written>;
  /** What a command of this run wrote last, with its secrets, to judge it by; absent once it was taken. */
  seen(action: ActionId): SeenOutput | undefined;
  /** It was judged. */
  forgetSeen(action: ActionId): void;
  /** Waits; false when it was cut short by `cancel`. */
  pause(milliseconds: number): Promise<boolean>;
  /** Interrupts the command that runs now, or the pause. */
  cancel(): void;
}

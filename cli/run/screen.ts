import type { ActionId } from '../../engine/graph/step-graph.ts';
import type { Operator } from '../../engine/run/operator.ts';
import type { RunSink } from '../../engine/run/sink.ts';

/** What an operator has in front of them: the full screen, plain lines, or nothing but a log. */
export interface Screen {
  readonly sink: RunSink;
  readonly operator: Operator;
  /** Ctrl-C: once is the command that runs, twice is the run. */
  onInterrupt(listener: (what: 'command' | 'run') => void): void;
  /** The operator wants a command that the step offers to run now. */
  onOffered(listener: (action: ActionId) => void): void;
  /** Gives the real terminal away while `use` runs. */
  lend<Result>(use: () => Promise<Result>): Promise<Result>;
  /** Puts the terminal back as it was, and says in a few lines how the run ended. */
  close(): Promise<void>;
}

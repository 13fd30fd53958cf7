import type { ActionId, CommandAction, FileAction } from '../graph/step-graph.ts';
import type { RunEvent } from './event.ts';
import type { Question } from './question.ts';
import type { Outcome } from './verdict.ts';

/** What the run machine asks of the world next; the driver in `cli/` carries it out and hands back events. */
export type Effect =
  /** Nothing to do in the world: append these and go on. */
  | { readonly type: 'record'; readonly events: readonly RunEvent[] }
  | { readonly type: 'ask'; readonly question: Question }
  | {
      readonly type: 'run-command';
      readonly action: CommandAction;
      readonly attempt: number;
      /** With every placeholder filled in. */
      readonly script: string;
      /** 0: none (what goes on beside the steps, and what has the terminal). */
      readonly timeoutSeconds: number;
      /** `watch` and `background`: open a pane, hand back `pane-opened` at once, and `command-finished` when it ends. */
      readonly mode: 'run' | 'watch' | 'background' | 'interactive';
      /** Run it again until its expectations hold, this long and this often; only the last result is handed back. */
      readonly poll?: { readonly withinSeconds: number; readonly everySeconds: number };
    }
  /**
   * Evaluate a `$(…)` of a confirmed command in the session (its `evaluation-started` is recorded already), and hand back
   * `value-evaluated`.
   */
  | {
      readonly type: 'evaluate';
      readonly action: CommandAction;
      readonly name: string;
      readonly script: string;
      readonly timeoutSeconds: number;
    }
  /** The expectations of a command are to be judged by its output; `engine/run/judge.ts` does. */
  | { readonly type: 'judge'; readonly action: CommandAction; readonly attempt: number }
  | { readonly type: 'write-file'; readonly action: FileAction; readonly content: string; readonly overwrite: boolean }
  /** End these commands that go on beside the steps; hand back `command-finished` with `cancelled` for each. */
  | { readonly type: 'close-panes'; readonly actions: readonly ActionId[] }
  | { readonly type: 'finish'; readonly outcome: Outcome; readonly reason: string };

import type { CommandAction, FileAction } from '../graph/step-graph.ts';
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
      readonly timeoutSeconds: number;
    }
  /** The expectations of a command are to be judged by its output; `engine/run/judge.ts` does. */
  | { readonly type: 'judge'; readonly action: CommandAction; readonly attempt: number }
  | { readonly type: 'write-file'; readonly action: FileAction; readonly content: string }
  /** End all commands that go on beside the steps. */
  | { readonly type: 'close-panes' }
  | { readonly type: 'finish'; readonly outcome: Outcome; readonly reason: string };

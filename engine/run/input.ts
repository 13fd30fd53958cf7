import type { ActionId } from '../graph/step-graph.ts';
import type { Answer, ToolFact } from './event.ts';
import type { CommandResult } from './verdict.ts';

/** What the driver tells the run machine: what a person said, and what the world did. */
export type Input =
  | { readonly type: 'answer'; readonly answer: Answer; readonly by: string }
  /** Of a `run-command` effect, or of a pane that ended or was closed. */
  | {
      readonly type: 'command-finished';
      readonly action: ActionId;
      readonly attempt: number;
      readonly result: CommandResult;
    }
  | { readonly type: 'pane-opened'; readonly action: ActionId }
  | { readonly type: 'file-written'; readonly action: ActionId; readonly path: string }
  | { readonly type: 'file-differs'; readonly action: ActionId; readonly path: string }
  | { readonly type: 'file-failed'; readonly action: ActionId; readonly reason: string }
  /** Without `value` it could not be evaluated, or was cut off. */
  | { readonly type: 'value-evaluated'; readonly name: string; readonly value?: string; readonly cutOff?: boolean }
  | { readonly type: 'tools-looked-up'; readonly tools: readonly ToolFact[] }
  /** The operator wants an offered command of the current step to run now. */
  | { readonly type: 'run-offered'; readonly action: ActionId }
  /** One Ctrl-C: the command. Two: the run. */
  | { readonly type: 'interrupt'; readonly what: 'command' | 'run' };

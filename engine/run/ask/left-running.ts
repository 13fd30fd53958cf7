import type { Question } from '../question.ts';

/** What of a run still runs although the Handrail that started it is gone, as lines for people. */
export interface LeftRunning {
  /** How often it was asked about already. */
  readonly asked: number;
  /** The operator waits for it. */
  readonly waiting: boolean;
  /** Which command of the document it is of; absent where it is a job that an earlier one left behind. */
  readonly command?: string;
  /** Each with its number and how long it has run. */
  readonly processes: readonly string[];
  /** It was to be ended, and could not be. */
  readonly withstood: boolean;
}

/** What to do about a command that outlived Handrail: two of them at once would do everything twice. */
export function leftRunningOf({ asked, waiting, command, processes, withstood }: LeftRunning): Question {
  return {
    id: `left-running:${asked + 1}`,
    type: 'left-running',
    title: waiting ? 'Waiting for what still runs of this run to end.' : 'Something of this run still runs. What now?',
    body: [...(command === undefined ? [] : [command]), ...processes],
    warnings: [
      ...(withstood ? ['It could not be ended: it may be of another user.'] : []),
      'What it has done by then is not known: you are asked about it when it has ended.',
    ],
    options: [
      // Also while it is waited for: else the key that waits would be the one that ends it in the next question.
      { key: 'wait', label: 'Wait for it to end by itself' },
      { key: 'end', label: 'End it now (TERM, then KILL)' },
      { key: 'stop', label: 'Stop here: it goes on, and the run can be resumed later' },
    ],
    preselected: 'wait',
  };
}

import type { Effect } from '../../engine/run/effect.ts';
import type { RunEvent } from '../../engine/run/event.ts';

/**
 * What is to be recorded of a command that the machine refused to start: that it did not run, and that it is still to be done.
 * Without it a resumption would have to ask what it did. Nothing for what else was refused, and for a command that had the
 * terminal, as it may have run.
 */
export function notStarted(effect: Effect, why: string): readonly RunEvent[] {
  if (effect.type !== 'run-command' || effect.mode === 'interactive' || effect.poll !== undefined) return [];
  const { action, attempt } = effect;
  const nothing = { head: '', tail: '', bytes: 0 };
  const result = {
    status: 'not-started' as const,
    pipeStatus: [],
    stdout: nothing,
    stderr: nothing,
    folder: '',
    milliseconds: 0,
    httpStatuses: [],
    note: why,
  };
  return [
    { type: 'command-finished', action: action.id, attempt, result },
    { type: 'action-retried', action: action.id, attempt: attempt + 1 },
  ];
}

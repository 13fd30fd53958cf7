import type { RunEvent, Settlement } from '../event.ts';
import { isOfferedAction } from '../offered.ts';
import type { About } from './failure.ts';

/** What a person said of a thing to do or to see, of a command for another shell, or of a file to write. */
export function checkAnswered({ action, step, answer }: Omit<About, 'question'>): readonly RunEvent[] {
  const run = /^run-(\d+)$/.exec(answer.option);
  if (run !== null) {
    const command = step.offered[Number(run[1]) - 1];
    return command === undefined ? [] : [{ type: 'offered-chosen', action: command.id }];
  }
  const settle = (settlement: Settlement, changed = false): readonly RunEvent[] => [
    { type: 'action-settled', action: action.id, settlement, ...(changed ? { changed } : {}) },
  ];
  switch (answer.option) {
    case 'done':
      if (isOfferedAction(action)) return settle('done-by-hand');
      return settle('confirmed', action.type === 'command' && action.command.impact !== 'read');
    case 'yes':
      return settle(action.type === 'gate' && action.gate.sense === 'leave' ? 'failed' : 'confirmed');
    case 'no':
      return settle(action.type === 'gate' && action.gate.sense === 'leave' ? 'confirmed' : 'failed');
    case 'failed':
      return settle('failed', action.type === 'command' && action.command.impact !== 'read');
    case 'skip':
      return settle('skipped');
    case 'not-asked':
      return settle('not-asked');
    default:
      return [];
  }
}

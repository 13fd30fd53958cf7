import type { GraphStep } from '../../graph/step-graph.ts';
import { openRequirements } from '../ask/requirements.ts';
import type { Answer, RunEvent, Settlement } from '../event.ts';
import { isOfferedAction } from '../offered.ts';
import type { RunState } from '../state.ts';
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
      // What a script would have changed, a person has changed then.
      if (isOfferedAction(action))
        return settle(
          'done-by-hand',
          step.offered.some(({ command }) => command.impact !== 'read'),
        );
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

/** All of the requirements that were asked for, or the one that is not so; then the others are asked for again. */
export function requirementsAnswered(state: RunState, step: GraphStep, { option }: Answer): readonly RunEvent[] {
  const open = openRequirements(state, step);
  const failing = /^no-(\d+)$/.exec(option)?.[1];
  const failed = failing === undefined ? undefined : open[Number(failing) - 1];
  if (failed !== undefined) return [{ type: 'action-settled', action: failed.id, settlement: 'failed' }];
  const settlement = option === 'yes' ? 'confirmed' : option === 'skip' ? 'skipped' : 'not-asked';
  return open.map(({ id }) => ({ type: 'action-settled', action: id, settlement }));
}

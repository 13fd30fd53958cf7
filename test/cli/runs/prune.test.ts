import { describe, expect, it } from 'vitest';
import { chooseRuns } from '../../../cli/runs/prune.ts';
import type { RunSummary } from '../../../engine/host/run-folder/list-runs.ts';

const DAY = 86_400_000;
const now = 100 * DAY;
const run = (name: string, days: number, more: Partial<RunSummary> = {}): RunSummary => ({
  run: name,
  folder: `/runs/${name}`,
  status: 'finished',
  outcome: 'succeeded',
  lastAt: now - days * DAY,
  ...more,
});
const runs = [
  run('live', 0, { status: 'live' }),
  run('new', 1),
  run('cut', 40, { status: 'interrupted' }),
  run('old', 40, { outcome: 'rolled-back' }),
  run('torn', 50, { status: 'unreadable' }),
  run('older', 60),
  run('held', 70, { status: 'live' }),
];
const chosen = (options: Parameters<typeof chooseRuns>[1]) => chooseRuns(runs, options, now).map((one) => one.run);

describe('runs to remove', () => {
  it('are those whose last event is long ago', () => expect(chosen({ olderThan: 30 * DAY })).toEqual(['old', 'older']));
  it('are all but the newest', () => expect(chosen({ keep: 4 })).toEqual(['older']));
  it('are both, where both is said', () => expect(chosen({ keep: 1, olderThan: 55 * DAY })).toEqual(['older']));
  it('are never one that is live, and one that can be gone on with only where that is said', () =>
    expect(chosen({ keep: 0, resumable: true })).toEqual(['new', 'cut', 'old', 'torn', 'older']));
});

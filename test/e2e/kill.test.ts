import { describe, expect, it } from 'vitest';
import { killSeries, seriesOf } from './kill-moments.ts';
import { canFindProcesses } from './processes.ts';

/** `node test/e2e/kill-moments.ts` takes others. */
const SEED = 7;

const series = seriesOf(SEED, 20).map((each) => ({
  ...each,
  when: each.moments.map(({ at, count }) => `${at} ${count}`).join(', then '),
}));

describe.skipIf(!canFindProcesses)(`a run that is killed at moments of seed ${SEED}`, () => {
  it.each(series)('$health, killed at $when', async ({ health, moments }) => {
    const { faults } = await killSeries({ health, moments });
    expect(faults).toEqual([]);
  });

  it('ends as it should when nobody kills it', async () => {
    expect(await killSeries({ health: 'healthy', moments: [] })).toEqual({ outcome: 'succeeded', faults: [] });
    expect(await killSeries({ health: 'degraded', moments: [] })).toEqual({ outcome: 'rolled-back', faults: [] });
  });
});

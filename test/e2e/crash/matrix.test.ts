import { expect, it } from 'vitest';
import { canFindProcesses } from '../processes.ts';
import { refusals } from './matrix.ts';

/** About a minute where nothing else runs; a machine that does much else takes several. */
const BOUND = 900_000;

// That it is killed at every moment is tried by `npm run crash-test`, which takes all processors for minutes.
it.skipIf(!canFindProcesses)(
  'a run says what the machine refuses, and goes on when it does not any more',
  { timeout: BOUND },
  async () => {
    const { tried, summary, faults } = await refusals();
    console.log(summary);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(30);
  },
);

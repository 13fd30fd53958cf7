import { expect, it } from 'vitest';
import { canFindProcesses } from '../processes.ts';
import { crashMatrix, refusals } from './matrix.ts';

/** About a minute where nothing else runs; a machine that does much else takes several. */
const BOUND = 900_000;

/** All moments take minutes on a busy machine: `npm run crash-test` tries them; here they are tried where this is asked for. */
const isAskedFor = process.env.CRASH_MATRIX === '1';

it.skipIf(!canFindProcesses || !isAskedFor)(
  'a run that is killed at any moment goes on as if nobody had killed it',
  { timeout: BOUND },
  async () => {
    const { tried, summary, faults } = await crashMatrix();
    console.log(summary);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(400);
  },
);

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

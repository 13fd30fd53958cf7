import { availableParallelism } from 'node:os';
import type { Act, Refusal } from './act.ts';
import { crash, refused } from './crash.ts';
import { type Moment, momentsOf, powerLosses } from './moments.ts';
import { createWarmPool, type WarmPool } from './warm-pool.ts';

/** What came of all moments. */
export interface Matrix {
  /** How many were tried. */
  readonly tried: number;
  /** What was tried and what came of it, in one line. */
  readonly summary: string;
  /** What should hold and does not, one line each, with the moment. */
  readonly faults: readonly string[];
}

/** More at once than there are processors: half of the time a run waits for the end of a process. */
const AT_ONCE = 3 * availableParallelism();

/**
 * Kills a run at every moment, a run for each, and goes on with it: before and after each act of a run that nobody killed,
 * with a loss of power before each sync, and a resumption at every moment up to its first statement.
 *
 * @param progress is told how many were tried, and of how many
 */
export async function crashMatrix(progress: (tried: number, of: number) => void = () => undefined): Promise<Matrix> {
  const pool = createWarmPool(AT_ONCE);
  try {
    // The first one reads the page, and keeps that: the others have fewer files to write.
    await crash([], pool);
    const whole = await crash([], pool);
    const kills = momentsOf(whole.acts);
    const losses = powerLosses(whole.acts);
    const twice = await Promise.all(middlesOf(kills).map((first) => resumptionsAfter(first, pool)));
    const moments = [...kills, ...losses, ...twice.flat()];
    const faults = whole.faults.map((fault) => `where nobody killed it: ${fault}`);
    if (faults.length === 0) faults.push(...(await allOf(moments, pool, progress)));
    const acted = whole.acts.filter(({ about }) => !about.startsWith('open output/'));
    const count = (type: Act['type']) => acted.filter((act) => act.type === type).length;
    const summary =
      `${moments.length} points tried: before and after each of ${count('append')} appends, ${count('sync')} syncs, ` +
      `${count('statement')} statements, ${count('spawn')} starts of processes and ${count('file')} other changes of files ` +
      `(${kills.length} moments), ${losses.length} losses of power, ${twice.flat().length} deaths of a resumption; ` +
      counted(faults);
    return { tried: moments.length, summary, faults };
  } finally {
    pool.close();
  }
}

/** What was done twice without a question, what is missing in a journal, and what else does not hold. */
function counted(faults: readonly string[]): string {
  const double = faults.filter((fault) => /was done twice|was started again unasked/.test(fault));
  const lost = faults.filter((fault) => /journal (?:lost|has|is damaged)|not in the journal|journal says/.test(fault));
  const others = faults.filter((fault) => !double.includes(fault) && !lost.includes(fault));
  return `double runs ${double.length}, lost events ${lost.length}, other faults ${others.length}`;
}

/** In the middle of a command that reads, and of one that changes: the one is run again, the other is asked about. */
function middlesOf(kills: readonly Moment[]): readonly Moment[] {
  const statements = kills.filter(({ deaths: [death] }) => death?.type === 'statement' && death.side === 'after');
  const middle = statements.slice(Math.floor(statements.length / 2));
  return middle.slice(0, 2);
}

/** The moments of the resumption of a run that was killed at one, up to its first statement. */
async function resumptionsAfter(first: Moment, pool: WarmPool): Promise<readonly Moment[]> {
  const { acts } = await crash([...first.deaths, undefined], pool);
  const statement = acts.findIndex(({ type }) => type === 'statement');
  return momentsOf(statement === -1 ? acts : acts.slice(0, statement + 1)).map(({ deaths, about }) => ({
    deaths: [...first.deaths, ...deaths],
    about: `${first.about}, then its resumption ${about}`,
  }));
}

/** Refuses acts of every kind, the first of it that a run comes to, as a machine without space, disk, files or processes does. */
export async function refusals(): Promise<Matrix> {
  const pool = createWarmPool(AT_ONCE);
  try {
    // The first one reads the page, and keeps that.
    await crash([], pool);
    const { acts } = await crash([], pool);
    const kinds = new Map<string, Refusal>();
    for (const { type, number, about } of acts) {
      const kind = `${type} ${about.replace(/(?<=\/\.handrail-).*|\/tmp\/.*\/(?=\w+$)/, '').replace(/[@\d]+.*/, '')}`;
      if (type !== 'statement' && !kinds.has(kind)) kinds.set(kind, { type, number, about, code: CODES[type] });
    }
    const found: string[] = [];
    const rest = kinds.values();
    const lane = async () => {
      for (const refusal of rest) {
        const { faults } = await refused(refusal, pool);
        found.push(...faults.map((fault) => `${refusal.code} at ${refusal.type} ${refusal.about}: ${fault}`));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const summary = `${kinds.size} kinds of acts refused; ${found.length} faults`;
    return { tried: kinds.size, summary, faults: found };
  } finally {
    pool.close();
  }
}

const CODES = { append: 'ENOSPC', file: 'ENOSPC', sync: 'EIO', spawn: 'EAGAIN', statement: '' } as const;

async function allOf(
  moments: readonly Moment[],
  pool: WarmPool,
  progress: (tried: number, of: number) => void,
): Promise<readonly string[]> {
  const found: string[] = [];
  let tried = 0;
  const rest = moments.values();
  const lane = async () => {
    for (const { deaths, about } of rest) {
      const { faults, after } = await crash(deaths, pool);
      found.push(...faults.map((fault) => `${about}; then ${after.join(', ')}: ${fault}`));
      tried += 1;
      progress(tried, moments.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return found;
}

/**
 * Kills runs, resumes them until they end, and holds that nothing was changed twice, and that nothing that happened is missing
 * in the journal. It needs `dist/`, and ends with 1 when something does not hold.
 *
 *   node test/e2e/kill-moments.ts                   at every moment, one after the other: crash/matrix.ts
 *   node test/e2e/kill-moments.ts MOMENTS [SEED]    at random moments by the clock of another process
 *
 * The one knows all moments of Handrail's own; the other comes in between, while a command runs or Handrail only computes.
 */
import type { RunEvent } from '../../engine/run/event.ts';
import { type Ended, startHandrail } from './handrail.ts';
import { eventsOf, journal, journalText } from './journal.ts';
import { CHANGES, killPlace, UNDONE } from './kill-runbook.ts';
import type { Place } from './place.ts';
import { allGone } from './processes.ts';

/** When Handrail is killed: when the journal has so many lines, or right before or after a change that many others precede. */
export interface Moment {
  readonly at: 'journal' | 'kill-before' | 'kill-after';
  readonly count: number;
}

/** A run, and the moments at which it and each of its resumptions are killed. */
export interface Series {
  readonly health: 'healthy' | 'degraded';
  readonly moments: readonly Moment[];
}

/** What came of a series. */
export interface SeriesResult {
  /** How the run ended at last. */
  readonly outcome: string;
  /** What should hold and does not; empty where all is well. */
  readonly faults: readonly string[];
}

/** More resumptions than this are not needed by any run of the runbook. */
const RESUMPTIONS = 4;

/** The series that a seed gives, the same each time. */
export function seriesOf(seed: number, count: number): readonly Series[] {
  const random = randomNumbers(seed);
  const below = (end: number) => Math.floor(random() * end);
  const moment = (): Moment => {
    const at = (['journal', 'journal', 'kill-before', 'kill-after'] as const)[below(4)] ?? 'journal';
    return at === 'journal' ? { at, count: 1 + below(70) } : { at, count: below(6) + (at === 'kill-after' ? 1 : 0) };
  };
  return Array.from({ length: count }, () => ({
    health: below(2) === 0 ? 'healthy' : 'degraded',
    moments: Array.from({ length: below(3) === 0 ? 2 : 1 }, moment),
  }));
}

/** Runs a series to its end. */
export async function killSeries({ health, moments }: Series): Promise<SeriesResult> {
  const place = killPlace(health);
  const faults: string[] = [];
  try {
    let before = '';
    for (let turn = 0; turn <= RESUMPTIONS; turn += 1) {
      const ended = await killed(place, turn === 0 ? ['run', 'r.md'] : ['resume'], moments[turn]);
      // The shell finishes the statement that it is at.
      await allGone(place.marker);
      const text = journalText(place);
      if (!text.startsWith(before)) faults.push('the journal lost what it had');
      before = text;
      faults.push(...faultsOf(place, journal(place)));
      const isOver = journal(place).at(-1)?.type === 'run-finished';
      if (ended.signal === 'SIGKILL' && !isOver) continue;
      const { stderr } = ended;
      if (stderr !== '') faults.push(`standard error: ${stderr}`);
      const outcome = eventsOf(journal(place), 'run-finished').at(-1)?.outcome ?? 'none';
      return { outcome, faults: [...faults, ...endFaults(place, { health, outcome })] };
    }
    return { outcome: 'none', faults: [...faults, 'it never ended'] };
  } finally {
    await place.remove();
  }
}

/** Runs Handrail until it ends, or until its moment has come. */
async function killed(place: Place, words: readonly string[], moment: Moment | undefined): Promise<Ended> {
  if (moment !== undefined && moment.at !== 'journal') place.write(moment.at, `${moment.count}`);
  const running = startHandrail(place, [...words, '--auto', '--allow', 'read,change', '--json']);
  place.write('pid', `${running.pid}`);
  let lines = 0;
  running.eachLine((line) => {
    if (/^\{"schema":"handrail.run\/1","at":\d+,"type":"(?:output|question)"/.test(line)) return;
    lines += 1;
    if (moment?.at === 'journal' && lines === moment.count) running.signal('SIGKILL');
  });
  return running.ended;
}

/** What has to hold at any time. */
function faultsOf(place: Place, events: readonly RunEvent[]): readonly string[] {
  const ledger = place.read('ledger').split('\n').filter(Boolean);
  const twice = ledger.filter((id, index) => ledger.indexOf(id) !== index);
  const started = eventsOf(events, 'command-started').map(({ script }) => script);
  const unknown = ledger.filter((id) => !started.includes(`mark ${id}`));
  const finished = eventsOf(events, 'command-finished')
    .filter(({ result }) => result.status === 'exited' && result.exitCode === 0)
    .map(({ action }) => eventsOf(events, 'command-started').find((event) => event.action === action)?.script ?? '')
    .filter((script) => script.startsWith('mark '));
  const untrue = finished.filter((script) => !ledger.includes(script.slice('mark '.length)));
  return [
    ...twice.map((id) => `${id} was done twice`),
    ...unknown.map((id) => `${id} was done, and the journal does not say that it was started`),
    ...untrue.map((script) => `${script} was not done, and the journal says that it was`),
  ];
}

/** What has to hold when it has ended by itself: it ended as if nobody had killed it, or where nobody knows what was done. */
function endFaults(
  place: Place,
  { health, outcome }: { health: Series['health']; outcome: string },
): readonly string[] {
  const ledger = place.read('ledger').split('\n').filter(Boolean).join(' ');
  const whole = health === 'healthy' ? [...CHANGES] : [...CHANGES, ...UNDONE];
  const wanted = health === 'healthy' ? 'succeeded' : 'rolled-back';
  if (outcome === wanted && ledger === whole.join(' ')) return [];
  const events = journal(place);
  const last = eventsOf(events, 'step-finished').at(-1);
  const stoppedThere = last?.verdict === 'unknown-effect' && whole.join(' ').startsWith(ledger);
  return stoppedThere ? [] : [`ended ${outcome} with "${ledger}", the last step ${last?.verdict}: ${last?.reason}`];
}

/** Numbers from 0 to below 1 that a seed gives: mulberry32, by Tommy Ettinger, public domain. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of the runbook of forty commands; with less, acts were not seen. */
const FEWEST = 400;

async function everyMoment(): Promise<void> {
  const { crashMatrix } = await import('./crash/matrix.ts');
  const {
    tried: all,
    summary,
    faults,
  } = await crashMatrix((tried, of) => {
    if (tried % 50 === 0) process.stdout.write(`${tried} of ${of}\n`);
  });
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`${summary}\n`);
  if (all < FEWEST) process.stdout.write(`FAULT expected ${FEWEST} points or more\n`);
  if (faults.length > 0 || all < FEWEST) process.exitCode = 1;
}

async function randomMoments(count: string, seed: string): Promise<void> {
  process.stdout.write(`seed ${seed}\n`);
  for (const [index, series] of seriesOf(Number(seed), Number(count)).entries()) {
    const { outcome, faults } = await killSeries(series);
    const moments = series.moments.map(({ at, count }) => `${at} ${count}`).join(', then ');
    process.stdout.write(`${index + 1}  ${series.health}, killed at ${moments}: ${outcome}\n`);
    for (const fault of faults) process.stdout.write(`   FAULT ${fault}\n`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

// Last, since what it awaits reads the constants above.
if (import.meta.main) {
  const [count, seed = `${Date.now() % 1_000_000}`] = process.argv.slice(2);
  if (count === undefined) await everyMoment();
  else await randomMoments(count, seed);
}

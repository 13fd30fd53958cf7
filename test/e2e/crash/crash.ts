import type { Ended } from '../handrail.ts';
import { eventsOf } from '../journal.ts';
import type { Place } from '../place.ts';
import { allGone } from '../processes.ts';
import type { Act, Death, Refusal } from './act.ts';
import { begunRun } from './begun-run.ts';
import { coldHandrail } from './cold-handrail.ts';
import { CHANGES, crashPlace, GIVEN, POLICY } from './crash-runbook.ts';
import { endFaults, faultsOf, inDoubt, ledgerOf, leftBehind } from './holds.ts';
import type { WarmPool } from './warm-pool.ts';

/** What came of a run that was killed and gone on with. */
export interface Crashed {
  /** What should hold and does not; empty where all is well. */
  readonly faults: readonly string[];
  /** What the Handrail did that was killed last, or that ran through. */
  readonly acts: readonly Act[];
  /** What was started after that until the run was over: `resume`, `resume by a person`. */
  readonly after: readonly string[];
}

/** More are not needed: one stops at what is not known, a person says what it was, one goes on; and twice that. */
const MOST = 8;

/**
 * Runs the runbook, kills the run at the first of the deaths and each resumption at the next, and goes on with it until it
 * ends; absent, one runs through. First without a person, as that has to be safe; then a person says of what is not known whether it was done.
 */
export async function crash(deaths: readonly (Death | undefined)[], pool: WarmPool): Promise<Crashed> {
  const place = crashPlace();
  const run = new CrashedRun(place, pool);
  try {
    await run.die(['run', 'r.md', ...POLICY, ...GIVEN], deaths[0]);
    for (const death of deaths.slice(1)) await run.die(['resume', ...POLICY], death);
    while (!run.isOver() && run.after.length < MOST) await run.goOn();
    const over = begunRun(place);
    run.faults.push(...(over === undefined ? ['it never began'] : endFaults(place, over)));
  } catch (error) {
    run.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await place.remove();
  }
  return run;
}

/**
 * Runs the runbook on a machine that refuses from one act on, and goes on with it on one that does not. What was refused is
 * said, nothing is done twice, and where the run ended for it, it ends then as any other.
 */
export async function refused(refusal: Refusal, pool: WarmPool): Promise<Crashed> {
  const place = crashPlace();
  const run = new CrashedRun(place, pool);
  try {
    const { code, stdout, stderr } = await run.meet(refusal);
    const said = `${stdout}${stderr}`;
    if (!said.includes(`(${refusal.code})`) && !IS_MENDED.test(refusal.about))
      run.faults.push(`did not say ${refusal.code}`);
    if (stderr.trimEnd().includes('\n') || /^ +at /m.test(stderr)) run.faults.push(`said more than a line: ${stderr}`);
    if (!ENDS.includes(code ?? -1)) run.faults.push(`ended ${code}: ${stderr}`);
    if (code === 2 || code === 6) {
      if (ledgerOf(place).length > 0) run.faults.push('it did something, and says that it did not');
      return run;
    }
    while (!run.isOver() && run.after.length < MOST) await run.goOn();
    const over = begunRun(place);
    if (code === 130 && !IS_OF_THE_RUNBOOK.test(refusal.about))
      run.faults.push(...(over === undefined ? ['it never began'] : endFaults(place, over)));
  } catch (error) {
    run.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await place.remove();
  }
  return run;
}

/** Nothing was run, rolled back as without it, aborted before anything started, broken off. */
const ENDS = [2, 3, 6, 130];

/** A file that the runbook creates: where it cannot be written a step fails, and another way is gone. */
const IS_OF_THE_RUNBOOK = /\/\.handrail-/;

/** What need not be said, as it takes nothing from the run: a page that is read again, a file that the next one removes. */
const IS_MENDED = /readings|^rm |^rmdir |^unlink /;

class CrashedRun implements Crashed {
  readonly faults: string[] = [];
  readonly after: string[] = [];
  acts: readonly Act[] = [];
  readonly #place: Place;
  readonly #pool: WarmPool;
  #text = '';

  constructor(place: Place, pool: WarmPool) {
    this.#place = place;
    this.#pool = pool;
  }

  /** Runs a command line to its death; without one, to its end. */
  async die(words: readonly string[], death: Death | undefined): Promise<void> {
    const before = begunRun(this.#place)?.events.length ?? 0;
    const { ended, acts, appended } = await coldHandrail(this.#place, words, { death });
    this.acts = acts;
    if (ended.stderr !== '') this.faults.push(`standard error: ${ended.stderr}`);
    const last = acts.at(-1);
    if (
      death !== undefined &&
      (ended.signal !== 'SIGKILL' || last?.type !== death.type || last.number !== death.number)
    )
      this.faults.push(`was not killed at ${death.type} ${death.number}, but ended ${ended.code ?? ended.signal}`);
    // The shell finishes the statement that it is at.
    await allGone(this.#place.marker);
    const lines = begunRun(this.#place)?.events.length ?? 0;
    if ((death?.tail ?? 'whole') === 'whole' && lines !== before + appended)
      this.faults.push(`appended ${appended} events to ${before}, and the journal has ${lines}`);
    this.#look(death?.tail);
  }

  /** Runs the runbook on a machine that refuses. */
  async meet(refusal: Refusal): Promise<Ended> {
    const words = ['run', 'r.md', ...POLICY, ...GIVEN];
    const { ended, acts } = await coldHandrail(this.#place, words, { refusal });
    this.acts = acts;
    await allGone(this.#place.marker);
    this.#look();
    return ended;
  }

  isOver(): boolean {
    const last = begunRun(this.#place)?.events.at(-1);
    return last?.type === 'run-finished' && last.outcome !== 'interrupted' && last.outcome !== 'inconclusive';
  }

  async goOn(): Promise<void> {
    const run = begunRun(this.#place);
    if (run === undefined) return this.#beginAnew();
    const stopped = eventsOf(run.events, 'run-finished').at(-1)?.outcome === 'inconclusive';
    // Without a person, a rollback that nobody knows the state of is escalated at once, and that is its end.
    const isRollback = eventsOf(run.events, 'branch-taken').some(({ to }) => to.type === 'rollback');
    if (inDoubt(run.events).length > 0 && (stopped || isRollback)) await this.#warm(['resume', '--plain']);
    else await this.#warm(['resume', ...POLICY]);
  }

  /** What died before its first event has done nothing, there is nothing to go on with, and it is begun anew. */
  async #beginAnew(): Promise<void> {
    const { environment, folder } = this.#place;
    if (ledgerOf(this.#place).length > 0) this.faults.push('something was done before the run had begun');
    const { code, stderr } = await this.#pool.run({ words: ['resume', ...POLICY], folder, environment });
    if (code !== 2) this.faults.push(`a resume of nothing ended ${code}: ${stderr}`);
    await this.#warm(['run', 'r.md', ...POLICY, ...GIVEN]);
  }

  async #warm(words: readonly string[]): Promise<void> {
    const { environment, folder } = this.#place;
    const ledger = ledgerOf(this.#place);
    const person = CHANGES.map(({ script, mark }) => ({ script, done: ledger.includes(mark) }));
    const attended = words.includes('--plain');
    this.after.push(`${words[0]}${attended ? ' by a person' : ''}`);
    const request = { words, folder, environment, ...(attended ? { person } : {}) };
    const { stderr } = await this.#pool.run(request);
    if (stderr !== '') this.faults.push(`standard error of ${this.after.at(-1)}: ${stderr}`);
    this.#look();
    const run = begunRun(this.#place);
    if (run !== undefined) this.faults.push(...leftBehind(this.#place, run));
  }

  /** @param tail what the death just before left of the journal */
  #look(tail: Death['tail'] = 'whole'): void {
    const run = begunRun(this.#place);
    if (run === undefined) return;
    if (run.problem !== undefined) this.faults.push(`the journal is damaged: ${run.problem}`);
    if (tail === 'whole' && !run.text.startsWith(this.#text)) this.faults.push('the journal lost what it had');
    this.#text = run.text;
    this.faults.push(...faultsOf(this.#place, run.events));
  }
}

import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { acquireLock } from '../../engine/host/lock/acquire-lock.ts';
import { listRuns, type RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import { sanitiseOneLine } from '../../renderers/sanitise.ts';
import { homeFolder } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { canBeResumed } from '../run/can-be-resumed.ts';
import { isAttended } from '../terminal.ts';

/** Which runs are removed. */
export interface PruneOptions {
  /** Milliseconds since their last event. */
  readonly olderThan?: number;
  /** So many of the newest stay. */
  readonly keep?: number;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  /** Also those that could still be gone on with. */
  readonly resumable?: boolean;
}

/**
 * Removes runs with all that is kept of them: never one that somebody works on, and one that could be gone on with only where
 * that is said. Asks first; without a terminal it needs `--yes`. Exit codes: 0; 1 when one could not be removed; 2 when nothing
 * was said of which to remove, or nobody can be asked.
 */
export async function pruneRuns(options: PruneOptions): Promise<number> {
  if (options.olderThan === undefined && options.keep === undefined)
    return printError('say which runs: `handrail runs prune --older-than 30d`, `--keep 20`, or both.', ExitCode.usage);
  const listed = listRuns(runsFolder(process.env, homeFolder()));
  if (listed.status === 'failed') return printError(listed.problem.message, ExitCode.problems);
  const chosen = chooseRuns(listed.runs, options, Date.now());
  if (chosen.length === 0) {
    print('There is no such run to remove.');
    return ExitCode.succeeded;
  }
  const names = chosen.map(({ run, outcome, status }) => sanitiseOneLine(`  ${(outcome ?? status).padEnd(15)} ${run}`));
  print([options.dryRun === true ? 'These would be removed:' : 'To be removed for good:', ...names].join('\n'));
  if (options.dryRun === true) return ExitCode.succeeded;
  if (options.yes !== true && !isAttended())
    return printError('this is no terminal, so that nobody can be asked: --yes removes them.', ExitCode.usage);
  if (options.yes !== true && !(await isWanted(chosen.length))) {
    print('Nothing was removed.');
    return ExitCode.succeeded;
  }
  const failed = chosen.flatMap((run) => remove(run));
  for (const problem of failed) printError(problem, ExitCode.problems);
  print(`Removed ${chosen.length - failed.length} of ${chosen.length}.`);
  return failed.length === 0 ? ExitCode.succeeded : ExitCode.problems;
}

/** @param runs the newest first. @param now milliseconds since the epoch */
export function chooseRuns(runs: readonly RunSummary[], options: PruneOptions, now: number): readonly RunSummary[] {
  const { olderThan = 0, keep = 0, resumable = false } = options;
  return runs
    .slice(keep)
    .filter(({ status }) => status !== 'live')
    .filter(({ lastAt }) => lastAt === undefined || now - lastAt >= olderThan)
    .filter((run) => resumable || (run.status === 'finished' && !canBeResumed(run)));
}

async function isWanted(count: number): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await lines.question(`Remove ${count === 1 ? 'it' : `these ${count}`}? Type yes: `);
    return answer.trim() === 'yes';
  } catch {
    return false;
  } finally {
    lines.close();
  }
}

/** Why it could not be removed. Whoever takes it up at this very moment has its lock, and it stays. */
function remove({ run, folder }: RunSummary): readonly string[] {
  const lock = acquireLock(folder, { now: Date.now() });
  if (lock.status === 'held') return [`${run} stays: ${lock.message}`];
  if (lock.status === 'failed') return [`${run} stays: ${lock.problem.message}`];
  try {
    rmSync(folder, { recursive: true });
    return [];
  } catch (error) {
    lock.release();
    return [`${run} stays: ${error instanceof Error ? error.message : String(error)}`];
  }
}

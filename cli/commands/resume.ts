import { setTimeout as pause } from 'node:timers/promises';
import { openJournal } from '../../engine/host/journal-file/open-journal.ts';
import { keptGroup } from '../../engine/host/run-folder/kept-group.ts';
import { findOrphan } from '../../engine/host/session/orphan.ts';
import type { ProcessGroup } from '../../engine/host/session/shell-session.ts';
import { ExitCode } from '../exit-code.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError } from '../print.ts';
import { takeUp } from '../resume/take-up.ts';
import { canBeResumed } from '../run/can-be-resumed.ts';
import { findRun } from '../run/find-run.ts';
import { holdRun } from '../run/hold-run.ts';
import { isAttended } from '../terminal.ts';

/** Goes on with a run that was interrupted, or that stopped for want of a person. Exit codes: those of a run; 2 when there is none to go on with. */
export async function resume(name: string | undefined, options: RunOptions): Promise<number> {
  const found = findRun(name, canBeResumed);
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { run } = found;
  if (run.status === 'finished' && !canBeResumed(run))
    return printError(
      `the run ${run.run} is over (${run.outcome}); \`handrail runs show ${run.run}\` tells of it.`,
      ExitCode.usage,
    );
  if (options.auto !== true && !isAttended())
    return printError(
      `this is no terminal, so that nobody can be asked. Go on unattended with\n  handrail resume ${run.run} --auto --allow read,change`,
      ExitCode.usage,
    );
  const group = run.status === 'live' ? undefined : keptGroup(run.folder);
  if (group !== undefined && !(await ends(group))) return printError(stillRunning(run.run, group), ExitCode.usage);
  return holdRun(
    { runFolder: run.folder, openJournal, refuse: async (reason) => printError(reason, ExitCode.usage) },
    (opened) => takeUp(run, opened, options),
  );
}

/** How long a resume waits for what a killed Handrail left, in milliseconds. */
const WAIT = 3000;

/** Whether what a killed Handrail left has ended, or does so within a few seconds: its shell finishes one statement at most. */
async function ends(group: ProcessGroup): Promise<boolean> {
  for (let waited = 0; findOrphan(group) === 'alive'; waited += 100) {
    if (waited >= WAIT) return false;
    await pause(100);
  }
  return true;
}

/** A command of the run outlived Handrail; started again beside it, it would do everything twice. */
function stillRunning(run: string, { id }: ProcessGroup): string {
  return `a command of ${run} still runs, in the process group ${id}. Let it end, or end it with
  kill -- -${id}
and then resume.`;
}

import { openJournal, readJournal } from '../../engine/host/journal-file/open-journal.ts';
import type { LockResult } from '../../engine/host/lock/acquire-lock.ts';
import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { elapsed, timeOfDay } from '../../renderers/duration.ts';
import { ExitCode } from '../exit-code.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError } from '../print.ts';
import { takeUp } from '../resume/take-up.ts';
import { canBeResumed } from '../run/can-be-resumed.ts';
import { findRun } from '../run/find-run.ts';
import { holdRun } from '../run/hold-run.ts';
import { readSecretOptions } from '../run/secret-options.ts';
import { isAttended } from '../terminal.ts';

/** Goes on with a run that was interrupted, or that stopped for want of a person. Exit codes: those of a run; 2 when there is none to go on with. */
export async function resume(name: string | undefined, given: RunOptions): Promise<number> {
  const found = findRun(name, canBeResumed, {
    orElse: ({ status }) => status === 'live',
    what: 'run that can be gone on with',
  });
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { run } = found;
  const read = await readSecretOptions(given, run.folder);
  if (read.status === 'wrong') return printError(read.reason, ExitCode.usage);
  const { options } = read;
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
  return holdRun(
    {
      runFolder: run.folder,
      openJournal,
      takeOver: options.takeOver === true,
      refuse: async (reason) => printError(reason, ExitCode.usage),
      heldBy: (lock) => heldText(run, lock),
    },
    (opened, from) => takeUp(run, { opened, from }, options),
  );
}

/** Who works on a run, where, and since when; and what can be done without taking it from them. */
function heldText({ run, folder }: RunSummary, lock: Extract<LockResult, { readonly status: 'held' }>): string {
  const { by, unseen } = lock;
  const journal = readJournal(folder);
  const events = journal.status === 'read' ? journal.entries.map(({ event }) => event) : [];
  const operators = events.flatMap((event) =>
    event.type === 'run-started' || event.type === 'run-resumed' ? [event.operator] : [],
  );
  const who = operators.at(-1) ?? '';
  const since = `since ${timeOfDay(by.since)}, for ${elapsed(Date.now() - by.since)}`;
  const next = unseen
    ? `Whether that process still runs cannot be seen from here. Once nothing runs there, take it over with
  handrail resume ${run} --take-over
and watch it with`
    : 'Watch it with';
  return `the run ${run} is conducted by ${who === '' ? 'somebody' : who}: process ${by.pid} on ${by.host}, ${since}. Nothing was run.
${next}
  handrail runs --follow ${run}`;
}

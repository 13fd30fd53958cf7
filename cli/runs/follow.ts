import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { JOURNAL_NAME } from '../../engine/host/journal-file/journal-name.ts';
import { lockOwner } from '../../engine/host/lock/acquire-lock.ts';
import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { decodeLine } from '../../engine/journal/decode-line.ts';
import { safeJson } from '../../renderers/json/json-text.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { findRun } from '../run/find-run.ts';
import { terminal } from '../terminal.ts';
import { LiveOutput } from './live-output.ts';
import { openTeller } from './open-teller.ts';
import type { RunTeller } from './run-teller.ts';

/**
 * Shows a run as it goes on, read-only: what its journal holds, and what comes. Ends when the run does, or when nobody conducts
 * it any more; Ctrl-C ends only the following. What a command prints is shown while it does; as JSON, when it has ended.
 */
export async function followRun(name: string | undefined, { json }: { readonly json: boolean }): Promise<number> {
  const found = findRun(name, ({ status }) => status === 'live', { what: 'live run' });
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { run } = found;
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const write = (text: string) => (text === '' ? undefined : print(text));
  const { teller } = await openTeller(run, { write, ...terminal() });
  const journal = openSync(join(run.folder, JOURNAL_NAME), 'r');
  try {
    const end = await tellAsItGrows({ run, journal, stop: stop.signal }, { teller, json });
    switch (end) {
      case 'finished':
      case 'stopped':
        return ExitCode.succeeded;
      case 'abandoned':
        return printError(
          `nobody conducts ${run.run} any more, and it did not come to its end. Go on with\n  handrail resume ${run.run}`,
          ExitCode.problems,
        );
      case 'damaged':
        return printError(`the journal of ${run.run} holds a line that cannot be read.`, ExitCode.problems);
    }
  } finally {
    closeSync(journal);
  }
}

interface Followed {
  readonly run: RunSummary;
  /** Descriptor of its journal. */
  readonly journal: number;
  readonly stop: AbortSignal;
}

/** How the following ended. */
type End = 'finished' | 'stopped' | 'abandoned' | 'damaged';

async function tellAsItGrows(
  { run, journal, stop }: Followed,
  { teller, json }: { readonly teller: RunTeller; readonly json: boolean },
): Promise<End> {
  let rest = '';
  const live = new LiveOutput(join(run.folder, 'output'), (...output) => teller.tellOutput(...output));
  const decoder = new TextDecoder();
  for (;;) {
    // Who is looked for before the journal is read cannot have written anything after it that is missed.
    const conducted = lockOwner(run.folder) !== undefined;
    for (let chunk = readMore(journal); chunk.length > 0; chunk = readMore(journal)) {
      rest += decoder.decode(chunk, { stream: true });
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 1);
        const decoded = decodeLine(line);
        if (decoded.status !== 'entry') return 'damaged';
        if (json) print(safeJson(line));
        else await teller.tell(decoded.entry, live.before(decoded.entry.event));
        if (stop.aborted) return 'stopped';
      }
    }
    if (!json) live.look();
    if (!conducted) return teller.state.outcome === undefined && !json ? 'abandoned' : 'finished';
    await pause(LOOK_EVERY, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return 'stopped';
  }
}

/** Milliseconds between two looks: soon enough to read along. */
const LOOK_EVERY = 200;

function readMore(descriptor: number): Uint8Array {
  const buffer = new Uint8Array(64 * 1024);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, null));
}

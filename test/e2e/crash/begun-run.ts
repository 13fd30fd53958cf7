import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJournal } from '../../../engine/journal/replay.ts';
import type { RunEvent } from '../../../engine/run/event.ts';
import type { Place } from '../place.ts';

/** A run as it lies on disk. */
export interface BegunRun {
  readonly folder: string;
  /** Of its journal, up to a torn tail. */
  readonly text: string;
  readonly events: readonly RunEvent[];
  /** Why its journal can be read no further. */
  readonly problem: string | undefined;
}

/** The run of a place that has begun: its first event is in its journal. What died before that is none. */
export function begunRun(place: Place): BegunRun | undefined {
  const names = existsSync(place.runs) ? readdirSync(place.runs) : [];
  const runs = names.map((name) => readRun(join(place.runs, name))).filter(({ events }) => events.length > 0);
  if (runs.length > 1) throw new Error(`expected one run, found ${runs.length}`);
  return runs[0];
}

function readRun(folder: string): BegunRun {
  const path = join(folder, 'journal.jsonl');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const { entries, length, problem } = decodeJournal(text);
  const corrupt =
    problem === undefined || problem.type === 'torn' ? undefined : `line ${problem.line}: ${problem.message}`;
  return { folder, text: text.slice(0, length), events: entries.map(({ event }) => event), problem: corrupt };
}

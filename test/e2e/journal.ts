import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJournal } from '../../engine/journal/replay.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import type { Place } from './place.ts';

/** The folder of the one run of a place. */
export function runFolder(place: Place): string {
  const runs = existsSync(place.runs) ? readdirSync(place.runs) : [];
  if (runs.length !== 1) throw new Error(`expected one run, found ${runs.length}: ${runs.join(', ')}`);
  return join(place.runs, runs[0] ?? '');
}

/** The journal of the one run of a place, as it lies on disk. */
export function journalText(place: Place): string {
  return readFileSync(join(runFolder(place), 'journal.jsonl'), 'utf8');
}

/** The events of the one run of a place. */
export function journal(place: Place): readonly RunEvent[] {
  return decodeJournal(journalText(place)).entries.map(({ event }) => event);
}

/** Those events that are of a type. */
export function eventsOf<Type extends RunEvent['type']>(
  events: readonly RunEvent[],
  type: Type,
): readonly Extract<RunEvent, { readonly type: Type }>[] {
  return events.filter((event): event is Extract<RunEvent, { readonly type: Type }> => event.type === type);
}

/** Texts of the commands that were started, in order. */
export function scripts(events: readonly RunEvent[]): readonly string[] {
  return eventsOf(events, 'command-started').map(({ script }) => script);
}

/** Verdict of the last judgement of the command with a text. */
export function verdictOf(events: readonly RunEvent[], script: string): string | undefined {
  const action = eventsOf(events, 'command-started').findLast((event) => event.script === script)?.action;
  return eventsOf(events, 'command-judged').findLast((event) => event.action === action)?.verdict;
}

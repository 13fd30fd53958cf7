import { readEvent } from './event-schema.ts';
import type { JournalEntry } from './line.ts';
import { JOURNAL_VERSION } from './line.ts';

/** What a line turned out to be. */
export type DecodedLine =
  | { readonly status: 'entry'; readonly entry: JournalEntry }
  | { readonly status: 'newer'; readonly message: string }
  | { readonly status: 'unreadable'; readonly message: string };

/** Reads a line of a journal, without its newline. Every kind of damage is a status; it never throws. */
export function decodeLine(line: string): DecodedLine {
  const value = parse(line);
  if (!isRecord(value)) return unreadable(`Unexpected ${describe(line)}, expected a JSON object`);
  const { v, seq, at, more, event } = value;
  if (typeof v === 'number' && v > JOURNAL_VERSION) return newer(`version ${v} of the journal`);
  if (v !== JOURNAL_VERSION) return unreadable(`Unexpected version ${describe(v)}, expected ${JOURNAL_VERSION}`);
  if (!isCount(seq) || seq === 0) return unreadable(`Unexpected sequence number ${describe(seq)}, expected 1, 2, 3, …`);
  if (!isCount(at)) return unreadable(`Unexpected time ${describe(at)}, expected milliseconds since the epoch`);
  const reading = readEvent(event);
  switch (reading.status) {
    case 'event':
      return {
        status: 'entry',
        entry: { sequence: seq, at, event: reading.event, ...(more === true ? { more } : {}) },
      };
    case 'unknown-type':
      return newer(`the event ${describe(reading.eventType)}`);
    case 'wrong':
      return unreadable(reading.message);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function newer(what: string): DecodedLine {
  return {
    status: 'newer',
    message: `Unexpected ${what}, expected at most version ${JOURNAL_VERSION}: a newer Handrail wrote it`,
  };
}

function unreadable(message: string): DecodedLine {
  return { status: 'unreadable', message };
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

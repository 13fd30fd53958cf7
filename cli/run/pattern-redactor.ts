import type { ByteRedactor } from '../../engine/journal/redaction/byte-redactor.ts';
import { unitsOf } from '../../engine/journal/redaction/codes.ts';
import { markOf } from '../../engine/journal/redaction/span.ts';
import { pieceAt, stripSequences } from '../../engine/journal/redaction/stripped.ts';
import type { Redactor } from '../../engine/journal/redaction.ts';
import type { FindHidden, Hidden } from './redact-patterns.ts';

/** What is shown in the place of what a pattern of the operator's matches. */
const NAME = 'pattern';

/** A redactor that hides what the operator's patterns match, too. Values come first: part of one is not what it was. */
export function withPatterns(redactor: Redactor, find: FindHidden): Redactor {
  const redactWith: Redactor['redactWith'] = (text, mark) => hide(redactor.redactWith(text, mark), find, mark);
  return { ...redactor, redactWith, redactText: (text) => redactWith(text, markOf) };
}

/** A line that gets longer is looked at in pieces, of which each begins with the end of the one before. */
const LONGEST_LINE = 65_536;
const OVERLAP = 4096;

/**
 * A stream that hides what the operator's patterns match, line by line: of a line that is not at its end yet, nothing is let
 * go. What redraws its line (`10%␍20%␍`) is let go with each return.
 */
export function patternStream(stream: ByteRedactor, find: FindHidden): ByteRedactor {
  let kept = Buffer.alloc(0);
  const take = (bytes: Uint8Array, isLast: boolean): Uint8Array => {
    const all = kept.length === 0 ? Buffer.from(bytes) : Buffer.concat([kept, bytes]);
    const end = isLast ? all.length : Math.max(all.lastIndexOf(10), all.lastIndexOf(13)) + 1;
    const isCut = end === 0 && all.length > LONGEST_LINE;
    const { shown, upTo } = hideBytes(isCut ? all : all.subarray(0, end), isCut ? all.length - OVERLAP : end, find);
    kept = all.subarray(upTo);
    return shown;
  };
  return {
    push: (chunk) => take(stream.push(chunk), false),
    flush: () => take(stream.flush(), true),
  };
}

/** Bytes up to a place, or to the end of what is hidden there. */
function hideBytes(all: Buffer, cut: number, find: FindHidden): { readonly shown: Uint8Array; readonly upTo: number } {
  // Each byte is a character where they are no UTF-8, so that nothing else of them changes.
  const utf8 = all.toString();
  const encoding = utf8.includes('\ufffd') ? 'latin1' : 'utf8';
  const text = encoding === 'utf8' ? utf8 : all.toString('latin1');
  const places = placesIn(text, find);
  if (places.length === 0) return { shown: all.subarray(0, cut), upTo: cut };
  const mark = Buffer.from(markOf(NAME));
  const parts: Uint8Array[] = [];
  let at = 0;
  let upTo = 0;
  for (const { start, end } of places) {
    const before = Buffer.from(text.slice(at, start), encoding);
    if (upTo + before.length >= cut) break;
    parts.push(before, mark);
    upTo += before.length + Buffer.byteLength(text.slice(start, end), encoding);
    at = end;
  }
  const rest = all.subarray(upTo, Math.max(cut, upTo));
  return { shown: Buffer.concat([...parts, rest]), upTo: upTo + rest.length };
}

function hide(text: string, find: FindHidden, mark: (name: string, hidden: string) => string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of placesIn(text, find)) {
    shown += text.slice(at, start) + mark(NAME, text.slice(start, end));
    at = end;
  }
  return shown + text.slice(at);
}

/** What patterns match, but in the marks that stand for something hidden already; control sequences are looked through. */
function placesIn(text: string, find: FindHidden): readonly Hidden[] {
  const stripped = text.includes('\u001b') || text.includes('\u009b') ? stripSequences(unitsOf(text), true) : undefined;
  const found = stripped === undefined ? find(text) : throughSequences(stripped, find);
  if (found.length === 0) return found;
  const marks = [...text.matchAll(/‹redacted:[^›]*›/g)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  return found.filter(({ start, end }) => !marks.some((mark) => mark.start <= start && end <= mark.end));
}

function throughSequences({ codes, pieces }: NonNullable<ReturnType<typeof stripSequences>>, find: FindHidden) {
  const place = (index: number) => {
    const piece = pieces[pieceAt(pieces, 'at', index)];
    return piece === undefined ? 0 : piece.place + index - piece.at;
  };
  const text = Array.from(codes, (code) => String.fromCharCode(code)).join('');
  return find(text).map(({ start, end }) => ({ start: place(start), end: place(end - 1) + 1 }));
}

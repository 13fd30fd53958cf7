import type { Codes } from './codes.ts';

/** Codes without the control sequences in them, so that a value is found that changes its colour in the middle. */
export interface Stripped {
  readonly codes: Codes;
  /** The pieces between the sequences, in order. The last one is empty where the codes end with a sequence. */
  readonly pieces: readonly Piece[];
}

/** `at`: where it begins without the sequences; `place`: where it stood. */
export interface Piece {
  readonly at: number;
  readonly place: number;
}

/** A sequence that is longer is none; what tells a terminal its title or a link (OSC 8) is shorter. */
const LONGEST = 4096;

/**
 * Leaves out what a terminal obeys and does not show: CSI (colours), OSC, DCS, APC, PM and the short escapes of ECMA-48.
 * A sequence that is not at its end yet is left out with all that follows it, unless nothing does.
 *
 * @returns nothing where there is none, which a search by the processor's own means finds out
 */
export function stripSequences(codes: Codes, final: boolean): Stripped | undefined {
  const next = sequences(codes);
  let from = next(0);
  if (from === -1) return undefined;
  const kept = codes instanceof Uint8Array ? new Uint8Array(codes.length) : new Uint16Array(codes.length);
  const pieces: Piece[] = [];
  let length = 0;
  let place = 0;
  const keepTo = (to: number) => {
    pieces.push({ at: length, place });
    kept.set(codes.subarray(place, to), length);
    length += to - place;
    place = to;
  };
  for (; from !== -1; from = next(Math.max(place, from + 1))) {
    const end = endOfSequence(codes, from);
    if (end === 'none' || (end === 'cut' && final)) continue;
    keepTo(from);
    if (end === 'cut') break;
    place = end;
  }
  if (from === -1) keepTo(codes.length);
  return { codes: kept.subarray(0, length), pieces };
}

/** The last of the pieces that begins at or before `value`, by `at` or by `place`; the first where none does. */
export function pieceAt(pieces: readonly Piece[], by: keyof Piece, value: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.[by] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const ESCAPE = 0x1b;
const BELL = 7;
/** The C1 control that is CSI in one; in UTF-8 its second byte. */
const CSI = 0x9b;
const C1_LEAD = 0xc2;

/** Gives the first place at or after another one where a sequence may begin, or -1; the places asked for only grow. */
function sequences(codes: Codes): (from: number) => number {
  let introduced = -2;
  let csi = -2;
  const beyond = (found: number, from: number) => found !== -1 && found < from;
  return (from) => {
    if (beyond(introduced, from)) introduced = codes.indexOf(ESCAPE, from);
    if (beyond(csi, from)) csi = nextControl(codes, from);
    if (introduced === -1 || csi === -1) return Math.max(introduced, csi);
    return Math.min(introduced, csi);
  };
}

function nextControl(codes: Codes, from: number): number {
  if (!(codes instanceof Uint8Array)) return codes.indexOf(CSI, from);
  let at = codes.indexOf(CSI, from + 1);
  while (at !== -1 && codes[at - 1] !== C1_LEAD) at = codes.indexOf(CSI, at + 1);
  if (at !== -1) return at - 1;
  return codes.length > from && codes[codes.length - 1] === C1_LEAD ? codes.length - 1 : -1;
}

type SequenceEnd = number | 'cut' | 'none';

function endOfSequence(codes: Codes, at: number): SequenceEnd {
  if (codes[at] === CSI) return endOfControl(codes, at + 1);
  const second = codes[at + 1];
  if (second === undefined) return 'cut';
  if (codes[at] === C1_LEAD) return endOfControl(codes, at + 2);
  switch (String.fromCharCode(second)) {
    case '[':
      return endOfControl(codes, at + 2);
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
      return endOfString(codes, at + 2);
    default:
      return endOfShort(codes, at + 1);
  }
}

/** Parameters and intermediates (0x20–0x3f), then a final (0x40–0x7e). */
function endOfControl(codes: Codes, from: number): SequenceEnd {
  let at = from;
  while (at < codes.length && at - from < LONGEST && isIn(codes[at], 0x20, 0x3f)) at++;
  if (at === codes.length) return 'cut';
  return isIn(codes[at], 0x40, 0x7e) ? at + 1 : 'none';
}

function endOfShort(codes: Codes, from: number): SequenceEnd {
  let at = from;
  while (at < codes.length && at - from < LONGEST && isIn(codes[at], 0x20, 0x2f)) at++;
  if (at === codes.length) return 'cut';
  return isIn(codes[at], 0x30, 0x7e) ? at + 1 : 'none';
}

/** To the bell or to `ESC \`. */
function endOfString(codes: Codes, from: number): SequenceEnd {
  const limit = Math.min(codes.length, from + LONGEST);
  for (let at = from; at < limit; at++) {
    if (codes[at] === BELL) return at + 1;
    if (codes[at] === ESCAPE) {
      if (at + 1 === codes.length) return 'cut';
      return codes[at + 1] === 0x5c ? at + 2 : 'none';
    }
  }
  return limit === codes.length ? 'cut' : 'none';
}

const isIn = (code: number | undefined, from: number, to: number) => code !== undefined && code >= from && code <= to;

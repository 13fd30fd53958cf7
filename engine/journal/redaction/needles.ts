import type { Codes } from './codes.ts';
import type { SecretShape } from './shape.ts';

/** Something to look for: a secret value in one of its forms, or the trigger of a shape. */
export interface Needle {
  readonly codes: Codes;
  /** Of the secret; shapes have their own. */
  readonly name: string;
  readonly shape?: SecretShape;
}

/** Needles, prepared for looking for all of them at once. */
export interface NeedleSet {
  /** By a hash of a block, which is three codes: whether a needle starts with one that has it (1), or has one behind its first code (2). */
  readonly blocks: Uint8Array;
  /** By a hash of a window: 1 where a needle starts with one that has it. */
  readonly windows: Uint8Array;
  /** By window: the needles that start with it, longest first. */
  readonly buckets: ReadonlyMap<number, readonly Needle[]>;
  /** Beginnings of needles that are shorter than a window. */
  readonly beginnings: ReadonlySet<number>;
}

/** A text, prepared for `nextWindow`: the low eight bits of each code, since one type of array keeps the search fast. */
export type ScannedText = DataView;

/** Codes of a window, with which a needle starts; no needle is shorter. */
const WINDOW = 4;

const NONE: readonly Needle[] = [];
const NO_NEEDLES: NeedleSet = {
  blocks: new Uint8Array(65_536),
  windows: new Uint8Array(65_536),
  buckets: new Map(),
  beginnings: new Set(),
};

/** Prepares needles for `nextWindow`, beside those that were prepared before. */
export function prepareNeedles(needles: readonly Needle[], before = NO_NEEDLES): NeedleSet {
  const blocks = before.blocks.slice();
  const windows = before.windows.slice();
  const buckets = new Map(before.buckets);
  const beginnings = new Set(before.beginnings);
  for (const [window, added] of Map.groupBy(needles, ({ codes }) => windowAt(codes, 0))) {
    const bucket = [...(buckets.get(window) ?? NONE), ...added];
    buckets.set(window, bucket.length === 1 ? bucket : bucket.sort((a, b) => b.codes.length - a.codes.length));
    for (let length = 1; length < WINDOW; length++) beginnings.add(beginningOf(window, length));
    windows[hashOf(window)] = 1;
    markBlock(blocks, window, 1);
    markBlock(blocks, window >>> 8, 2);
  }
  return { blocks, windows, buckets, beginnings };
}

function markBlock(blocks: Uint8Array, block: number, bit: number): void {
  const hash = hashOf(block << 8);
  blocks[hash] = (blocks[hash] ?? 0) | bit;
}

/** Prepares a text. Bytes are looked at where they are. */
export function scanText(codes: Codes): ScannedText {
  const low = codes instanceof Uint8Array ? codes : new Uint8Array(codes);
  return new DataView(low.buffer, low.byteOffset, low.length);
}

/**
 * The first place at or after `from` where a needle may start; -1 where there is none with a whole window.
 *
 * A window of four codes holds two blocks of three, so that looking at every second block of the text sees one of every
 * window. The blocks are looked at independently of each other, which a processor does faster than the search of Wu and
 * Manber (1994), where each look says how far to go to the next; a block of two codes, of which every third would do, is
 * one of a needle so often in a text of digits that the processor guesses wrong which way it goes on. A hash of the window
 * rules out what only looks like a needle in pieces.
 */
export function nextWindow({ blocks, windows }: NeedleSet, text: ScannedText, from: number): number {
  const last = text.byteLength - WINDOW;
  for (let at = from + (from & 1); at <= last; at += 2) {
    const window = text.getInt32(at, true);
    const found = blocks[hashOf(window << 8)] ?? 0;
    if (found === 0) continue;
    if ((found & 2) !== 0 && at > from && isWindow(windows, text.getInt32(at - 1, true))) return at - 1;
    if ((found & 1) !== 0 && isWindow(windows, window)) return at;
  }
  // The window at an odd place that ends the text has its second block where no whole window is.
  return last >= from && (last & 1) === 1 && isWindow(windows, text.getInt32(last, true)) ? last : -1;
}

function isWindow(windows: Uint8Array, window: number): boolean {
  return windows[hashOf(window)] === 1;
}

/** Of 16 bits (Knuth, The Art of Computer Programming 3, 6.4: multiplication by the golden ratio). */
function hashOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}

/** The needles that may start at a place that `nextWindow` gave. */
export function needlesAt(set: NeedleSet, codes: Codes, at: number): readonly Needle[] {
  return set.buckets.get(windowAt(codes, at)) ?? NONE;
}

/** The first of the last codes, too few for a window, with which a needle may begin; the number of codes where none may. */
export function lastBeginning({ beginnings }: NeedleSet, codes: Codes): number {
  for (let at = Math.max(0, codes.length - WINDOW + 1); at < codes.length; at++)
    if (beginnings.has(beginningOf(windowAt(codes, at), codes.length - at))) return at;
  return codes.length;
}

/** Four codes as a number, by their low eight bits, the first the lowest. */
function windowAt(codes: Codes, at: number): number {
  const code = (place: number) => (codes[at + place] ?? 0) & 0xff;
  return code(0) | (code(1) << 8) | (code(2) << 16) | (code(3) << 24);
}

/** The first codes of a window, and how many they are. */
function beginningOf(window: number, length: number): number {
  return (window & (2 ** (8 * length) - 1)) | (length << 24);
}

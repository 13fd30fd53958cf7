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
  /** By block, which is two codes: in which of the three places of a window it may be, as bits 1, 2 and 4. */
  readonly places: Uint8Array;
  /** By a hash of a window: 1 where a needle starts with one that has it. */
  readonly windows: Uint8Array;
  /** By window: the needles that start with it, longest first. */
  readonly buckets: ReadonlyMap<number, readonly Needle[]>;
  /** Beginnings of needles that are shorter than a window. */
  readonly beginnings: ReadonlySet<number>;
}

/** Codes of a window, with which a needle starts; no needle is shorter. */
export const WINDOW = 4;

/** Prepares needles for `nextWindow`. */
export function prepareNeedles(needles: readonly Needle[]): NeedleSet {
  const places = new Uint8Array(65_536);
  const windows = new Uint8Array(65_536);
  const buckets = new Map<number, Needle[]>();
  const beginnings = new Set<number>();
  for (const needle of needles) {
    for (let place = 0; place < WINDOW - 1; place++) {
      const block = blockAt(needle.codes, place);
      places[block] = (places[block] ?? 0) | (1 << place);
    }
    for (let length = 1; length < WINDOW; length++) beginnings.add(beginningAt(needle.codes, 0, length));
    const window = windowAt(needle.codes, 0);
    windows[hashOf(window)] = 1;
    const bucket = buckets.get(window);
    if (bucket === undefined) buckets.set(window, [needle]);
    else bucket.push(needle);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.codes.length - a.codes.length);
  return { places, windows, buckets, beginnings };
}

/**
 * The first place at or after `from` where a needle may start; -1 where there is none with a whole window.
 *
 * A window of four codes holds three blocks of two, so that looking at every third block of the text sees one of every
 * window. The blocks are looked at independently of each other, which a processor does three times faster than the search
 * of Wu and Manber (1994), where each look says how far to go to the next. A hash of the window rules out what only looks like a
 * needle in pieces, as all digits do once a needle is in hexadecimal.
 * @param low the low eight bits of each code: one type of array keeps this loop fast
 */
export function nextWindow({ places, windows }: NeedleSet, low: Uint8Array, from: number): number {
  const last = low.length - 2;
  for (let block = from + 2; block <= last; block += 3) {
    const found = places[((low[block] ?? 0) << 8) | (low[block + 1] ?? 0)] ?? 0;
    if (found === 0) continue;
    const before = places[blockAt(low, block - 1)] ?? 0;
    const behind = places[blockAt(low, block + 1)] ?? 0;
    if ((found & 4 & (before << 1)) !== 0 && isWindow(windows, low, block - 2)) return block - 2;
    if ((found & 2 & (before << 1) & (behind >> 1)) !== 0 && isWindow(windows, low, block - 1)) return block - 1;
    if ((found & 1 & (behind >> 1)) !== 0 && isWindow(windows, low, block)) return block;
  }
  return -1;
}

function isWindow(windows: Uint8Array, low: Uint8Array, at: number): boolean {
  return at <= low.length - WINDOW && windows[hashOf(windowAt(low, at))] === 1;
}

/** Of 16 bits (Knuth, The Art of Computer Programming 3, 6.4: multiplication by the golden ratio). */
function hashOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}

/** The needles that may start at a place that `nextWindow` gave. */
export function needlesAt(set: NeedleSet, codes: Codes, at: number): readonly Needle[] {
  return set.buckets.get(windowAt(codes, at)) ?? NONE;
}

const NONE: readonly Needle[] = [];

/** The first of the last codes, too few for a window, with which a needle may begin; the number of codes where none may. */
export function lastBeginning({ beginnings }: NeedleSet, codes: Codes): number {
  for (let at = Math.max(0, codes.length - WINDOW + 1); at < codes.length; at++)
    if (beginnings.has(beginningAt(codes, at, codes.length - at))) return at;
  return codes.length;
}

function windowAt(codes: Codes, at: number): number {
  return (blockAt(codes, at) << 16) | blockAt(codes, at + 2);
}

/** Two codes as a number, by their low eight bits. */
function blockAt(codes: Codes, at: number): number {
  return (((codes[at] ?? 0) & 0xff) << 8) | ((codes[at + 1] ?? 0) & 0xff);
}

function beginningAt(codes: Codes, at: number, length: number): number {
  let beginning = length;
  for (let index = 0; index < length; index++) beginning = (beginning << 8) | ((codes[at + index] ?? 0) & 0xff);
  return beginning;
}

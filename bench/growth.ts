import { ofLength, type Shape } from './shapes/shape.ts';

/** How the time for a text grows with it. */
export interface Growth {
  readonly name: string;
  /** Time for twice the characters by time for these, the mean of two doublings: 2 where it is linear. */
  readonly ratio: number;
  /** Milliseconds for a thousand characters, of the longer text. */
  readonly pace: number;
  readonly characters: number;
}

const ROUNDS = 4;
/** So many, all of them, where four say that it grows by more than it is to: both times only become truer. */
const ALL_ROUNDS = 16;
/** A text is made longer, or taken so often, that it takes so long, since what takes less tells of the clock and of the compiler. */
const LEAST_MILLISECONDS = 150;
/** Two pieces or more of a document that is read in pieces (engine/parse/markdown/next-piece.ts), so that both lengths are read alike. */
const FIRST_CHARACTERS = 64_000;
const MOST_CHARACTERS = 512_000;
const MOST_TIMES = 1024;

/**
 * Measures a shape at n and 4n characters, each the least of several rounds taken in turn. Over two doublings what the
 * machine adds to one of the figures counts half.
 */
export function growthOf(shape: Shape, act: (text: string) => unknown, bar = Number.POSITIVE_INFINITY): Growth {
  let [characters, times] = [FIRST_CHARACTERS, 1];
  let single = ofLength(shape, characters);
  while (timeOf(act, single, times) < LEAST_MILLISECONDS && times < MOST_TIMES) {
    if (characters < MOST_CHARACTERS) {
      characters *= 2;
      single = ofLength(shape, characters);
    } else times *= 2;
  }
  const fourfold = ofLength(shape, 4 * single.length);
  let [short, long, ratio] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN];
  let rounds = ROUNDS;
  for (let round = 1; round <= rounds; round += 1) {
    short = Math.min(short, timeOf(act, single, times));
    long = Math.min(long, timeOf(act, fourfold, times));
    ratio = Math.sqrt((long / short) * ((4 * single.length) / fourfold.length));
    // Not to the first that is under the bar: that might be the luckiest one.
    if (round === ROUNDS && ratio > bar) rounds = ALL_ROUNDS;
  }
  return { name: shape.name, ratio, pace: (1000 * long) / (times * fourfold.length), characters: single.length };
}

/** Milliseconds of this thread for an act done so many times: what else the machine does adds nothing to it. */
function timeOf(act: (text: string) => unknown, text: string, times: number): number {
  const { user, system } = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) act(text);
  const spent = process.threadCpuUsage({ user, system });
  return (spent.user + spent.system) / 1000;
}

import { ofLength, type Shape } from './shapes/shape.ts';

/** How the time for a text grows with it. */
export interface Growth {
  readonly name: string;
  /** Time for 2n characters by time for n: 2 where it is linear. */
  readonly ratio: number;
  /** Milliseconds for a thousand characters, of the longer text. */
  readonly pace: number;
  readonly characters: number;
}

const ROUNDS = 3;
/** A text is made longer until it takes so long, since what takes less tells of the clock and of the compiler. */
const LEAST_MILLISECONDS = 120;
/** Two pieces or more of a document that is read in pieces (engine/parse/markdown/next-piece.ts), so that both lengths are read alike. */
const FIRST_CHARACTERS = 64_000;
const MOST_CHARACTERS = 512_000;

/** Measures a shape at n and 2n characters, each the least of several rounds taken in turn. */
export function growthOf(shape: Shape, act: (text: string) => unknown): Growth {
  let characters = FIRST_CHARACTERS;
  let single = ofLength(shape, characters);
  while (timeOf(act, single) < LEAST_MILLISECONDS && characters < MOST_CHARACTERS) {
    characters *= 2;
    single = ofLength(shape, characters);
  }
  const double = ofLength(shape, 2 * single.length);
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    short = Math.min(short, timeOf(act, single));
    long = Math.min(long, timeOf(act, double));
  }
  const ratio = (long / short) * ((2 * single.length) / double.length);
  return { name: shape.name, ratio, pace: (1000 * long) / double.length, characters: single.length };
}

/** Milliseconds of this thread: what else the machine does adds nothing to it. */
function timeOf(act: (text: string) => unknown, text: string): number {
  const { user, system } = process.threadCpuUsage();
  act(text);
  const spent = process.threadCpuUsage({ user, system });
  return (spent.user + spent.system) / 1000;
}

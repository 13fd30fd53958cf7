import type { Codes } from './codes.ts';
import type { NeedleSet } from './needles.ts';
import { lastBeginning, needlesAt, nextWindow, standsAt } from './needles.ts';
import type { SecretShape } from './shape.ts';
import { matchShape } from './shape.ts';
import type { SecretSpan } from './span.ts';

/** What the search has to remember beyond the codes that it has let go. Places are those of the next codes. */
export interface SearchMemory {
  /** Before this place a shape cannot match; it keeps it from running over the same text again and again. */
  readonly barren: ReadonlyMap<SecretShape, number>;
  /** What a shape has hidden last: nothing that starts in it needs a shape. */
  readonly shaped: { readonly start: number; readonly end: number };
}

export interface SecretSearch {
  readonly spans: readonly SecretSpan[];
  /** From here on what comes next decides. */
  readonly decided: number;
  readonly memory: SearchMemory;
}

export const NO_MEMORY: SearchMemory = { barren: new Map(), shaped: { start: 0, end: 0 } };

/** A shape that failed sooner than this is cheap enough to be tried again. */
const WORTH_REMEMBERING = 64;

/**
 * Looks for secrets from left to right, as far as it can be decided.
 * @param final nothing comes after `codes`, so that everything is decided
 */
export function findSecrets(
  set: NeedleSet,
  codes: Codes,
  { final, memory }: { readonly final: boolean; readonly memory: SearchMemory },
): SecretSearch {
  const spans: SecretSpan[] = [];
  const barren = new Map(memory.barren);
  let shaped = memory.shaped;
  const low = codes instanceof Uint8Array ? codes : new Uint8Array(codes);
  for (let at = nextWindow(set, low, 0); at !== -1; at = nextWindow(set, low, at + 1)) {
    for (const { codes: needle, name, shape } of needlesAt(set, codes, at)) {
      const stands = standsAt(needle, codes, at);
      if (stands === 'no' || (stands === 'cut' && final)) continue;
      if (stands === 'cut') return { spans, decided: at, memory: { barren, shaped } };
      const end = at + needle.length;
      if (shape === undefined) {
        spans.push({ name, start: at, end, given: true });
        continue;
      }
      if ((at >= shaped.start && at < shaped.end) || at < (barren.get(shape) ?? 0)) continue;
      const match = matchShape(shape, codes, { start: at, end, final });
      if (match.status === 'more') return { spans, decided: at, memory: { barren, shaped } };
      if (match.status === 'match') {
        spans.push({ name: shape.name, start: match.start, end: match.end, given: false });
        if (match.end > shaped.end) shaped = match;
      } else if (match.reached - at > WORTH_REMEMBERING) barren.set(shape, match.reached);
    }
  }
  return { spans, decided: final ? codes.length : lastBeginning(set, codes), memory: { barren, shaped } };
}

/** Moves the places of a memory when codes before them are let go. */
export function forget(memory: SearchMemory, count: number): SearchMemory {
  return {
    barren: new Map([...memory.barren].flatMap(([shape, to]) => (to > count ? [[shape, to - count]] : []))),
    shaped: { start: memory.shaped.start - count, end: memory.shaped.end - count },
  };
}

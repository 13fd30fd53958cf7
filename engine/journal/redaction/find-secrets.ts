import type { Codes } from './codes.ts';
import { endOfTrigger, endOfValue } from './needle-end.ts';
import type { NeedleSet } from './needles.ts';
import { lastBeginning, needlesAt, nextWindow, scanText } from './needles.ts';
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
  const text = scanText(codes);
  for (let at = nextWindow(set, text, 0); at !== -1; at = nextWindow(set, text, at + 1)) {
    for (const { codes: needle, name, shape } of needlesAt(set, codes, at)) {
      const end = shape === undefined ? endOfValue(needle, codes, at) : endOfTrigger(needle, codes, at);
      if (end === 'no' || (end === 'cut' && final)) continue;
      if (end === 'cut') return { spans, decided: at, memory: { barren, shaped } };
      if (shape === undefined) {
        spans.push({ name, start: at, end, given: true });
        continue;
      }
      if ((at >= shaped.start && at < shaped.end) || at < (barren.get(shape) ?? 0)) continue;
      const match = matchShape(shape, codes, { start: at, end, final });
      if (match.status === 'more') return { spans, decided: at, memory: { barren, shaped } };
      if (match.status === 'match') {
        spans.push(...match.spans.map((span) => ({ ...span, name: shape.name, given: false })));
        const last = shape.type === 'parts' ? match.spans.at(-1) : undefined;
        if (last !== undefined && last.end > shaped.end) shaped = last;
      } else if (match.reached - at > WORTH_REMEMBERING) barren.set(shape, match.reached);
    }
  }
  return { spans, decided: final ? codes.length : lastBeginning(set, codes), memory: { barren, shaped } };
}

/** Moves the places of a memory when codes before them are let go; `NO_MEMORY` where nothing is left to remember. */
export function forget(memory: SearchMemory, count: number): SearchMemory {
  const barren = [...memory.barren].flatMap(([shape, to]) => (to > count ? [[shape, to - count] as const] : []));
  if (barren.length === 0 && memory.shaped.end <= count) return NO_MEMORY;
  return {
    barren: new Map(barren),
    shaped: { start: memory.shaped.start - count, end: memory.shaped.end - count },
  };
}

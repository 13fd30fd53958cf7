import type { Codes } from './codes.ts';

/** Which characters belong to a run, by code; 128 stands for every code above ASCII. */
export type CharacterClass = Uint8Array;

/**
 * What a well-known kind of secret looks like: one of the triggers, then the parts one after another, each taking as much
 * as it can and never giving back. So a match is linear, and needs nothing but what is to its right.
 */
export interface SecretShape {
  readonly name: string;
  /** ASCII of four characters at least, rare in ordinary output. */
  readonly triggers: readonly string[];
  /** The trigger is hidden as well. */
  readonly whole: boolean;
  readonly parts: readonly ShapePart[];
}

export type ShapePart = { readonly hidden: boolean } & (
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'run'; readonly of: CharacterClass; readonly min: number; readonly max: number }
  /** Everything up to the text and the text itself. */
  | { readonly type: 'until'; readonly text: string; readonly max: number }
);

/** What became of a shape at a place. */
export type ShapeMatch =
  /** From `start` to `end` it is hidden. */
  | { readonly status: 'match'; readonly start: number; readonly end: number }
  /** What comes next decides. */
  | { readonly status: 'more' }
  /** `reached`: the place of the character that did not fit. */
  | { readonly status: 'none'; readonly reached: number };

/**
 * Matches the parts of a shape.
 * @param codes all that is there
 * @param trigger where its trigger starts and ends
 * @param final nothing comes after `codes`
 */
export function matchShape(
  shape: SecretShape,
  codes: Codes,
  { start, end, final }: { readonly start: number; readonly end: number; readonly final: boolean },
): ShapeMatch {
  let at = end;
  let hiddenFrom = shape.whole ? start : -1;
  let hiddenTo = shape.whole ? end : -1;
  for (const part of shape.parts) {
    const taken = take(part, codes, at);
    if (taken.status === 'cut' && !final) return { status: 'more' };
    if (taken.status === 'none' || !taken.enough) return { status: 'none', reached: taken.to };
    if (part.hidden && taken.to > at) {
      if (hiddenFrom === -1) hiddenFrom = at;
      hiddenTo = taken.to;
    }
    at = taken.to;
  }
  return { status: 'match', start: hiddenFrom, end: hiddenTo };
}

/** `cut`: the codes ended before the part did. */
interface Taken {
  readonly status: 'taken' | 'cut' | 'none';
  readonly to: number;
  readonly enough: boolean;
}

function take(part: ShapePart, codes: Codes, at: number): Taken {
  switch (part.type) {
    case 'literal':
      return takeLiteral(part.text, codes, at);
    case 'run': {
      const limit = Math.min(codes.length, at + part.max);
      let to = at;
      while (to < limit && part.of[Math.min(codes[to] ?? 0, 128)] === 1) to++;
      const enough = to - at >= part.min;
      const cut = to === codes.length && to - at < part.max;
      return { status: cut ? 'cut' : enough ? 'taken' : 'none', to, enough };
    }
    case 'until':
      return takeUntil(part, codes, at);
  }
}

function takeLiteral(text: string, codes: Codes, at: number): Taken {
  for (let index = 0; index < text.length; index++) {
    const to = at + index;
    if (to === codes.length) return { status: 'cut', to, enough: false };
    if (codes[to] !== text.charCodeAt(index)) return { status: 'none', to, enough: false };
  }
  return { status: 'taken', to: at + text.length, enough: true };
}

function takeUntil(part: { readonly text: string; readonly max: number }, codes: Codes, at: number): Taken {
  const first = part.text.charCodeAt(0);
  const limit = at + part.max;
  for (let from = codes.indexOf(first, at); from !== -1 && from < limit; from = codes.indexOf(first, from + 1)) {
    const literal = takeLiteral(part.text, codes, from);
    if (literal.status !== 'none') return literal;
  }
  return { status: codes.length < limit ? 'cut' : 'none', to: Math.min(limit, codes.length), enough: false };
}

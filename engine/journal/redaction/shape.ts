import type { Codes } from './codes.ts';

/** Which characters belong to a run, by code; 128 stands for every code above ASCII. */
export type CharacterClass = Uint8Array;

/** What a well-known kind of secret looks like. Nothing but what is to the right of its trigger decides. */
export type SecretShape = PartsShape | OwnShape;

/** A shape that reads by itself what follows its trigger, in time linear in what it reads. */
export interface OwnShape {
  readonly type: 'own';
  readonly name: string;
  /** ASCII of four characters at least. */
  readonly triggers: readonly string[];
  match(codes: Codes, place: ShapePlace): ShapeMatch;
}

/** Where the trigger of a shape starts and ends; `final`: nothing comes after the codes. */
export interface ShapePlace {
  readonly start: number;
  readonly end: number;
  readonly final: boolean;
}

/**
 * A shape in parts: one of the triggers, then the parts one after another, each taking as much
 * as it can and never giving back. So a match is linear.
 */
export interface PartsShape {
  readonly type: 'parts';
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
  /** A run up to the last of a character in it. */
  | { readonly type: 'up-to-last'; readonly of: CharacterClass; readonly character: string; readonly max: number }
  /** Everything up to the text and the text itself. */
  | { readonly type: 'until'; readonly text: string; readonly max: number }
);

/** What became of a shape at a place. */
export type ShapeMatch =
  /** These are hidden, in order. */
  | { readonly status: 'match'; readonly spans: readonly { readonly start: number; readonly end: number }[] }
  /** What comes next decides. */
  | { readonly status: 'more' }
  /** `reached`: the place of the character that did not fit. */
  | { readonly status: 'none'; readonly reached: number };

/**
 * Matches a shape whose trigger stands at a place.
 * @param codes all that is there
 */
export function matchShape(shape: SecretShape, codes: Codes, place: ShapePlace): ShapeMatch {
  return shape.type === 'own' ? shape.match(codes, place) : matchParts(shape, codes, place);
}

function matchParts(shape: PartsShape, codes: Codes, { start, end, final }: ShapePlace): ShapeMatch {
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
  return { status: 'match', spans: [{ start: hiddenFrom, end: hiddenTo }] };
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
      const { to, cut } = endOfRun(part, codes, at);
      const enough = to - at >= part.min;
      return { status: cut ? 'cut' : enough ? 'taken' : 'none', to, enough };
    }
    case 'up-to-last': {
      const { to, cut } = endOfRun(part, codes, at);
      const last = codes.subarray(at, to).lastIndexOf(part.character.charCodeAt(0));
      return {
        status: cut ? 'cut' : last === -1 ? 'none' : 'taken',
        to: last === -1 ? to : at + last,
        enough: last !== -1,
      };
    }
    case 'until':
      return takeUntil(part, codes, at);
  }
}

/** `cut`: more of it may follow. */
function endOfRun({ of, max }: { of: CharacterClass; max: number }, codes: Codes, at: number) {
  const limit = Math.min(codes.length, at + max);
  let to = at;
  while (to < limit && of[Math.min(codes[to] ?? 0, 128)] === 1) to++;
  return { to, cut: to === codes.length && to - at < max };
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

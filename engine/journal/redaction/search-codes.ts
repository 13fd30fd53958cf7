import type { Codes } from './codes.ts';
import { findSecrets, forget, NO_MEMORY, type SearchMemory, type SecretSearch } from './find-secrets.ts';
import type { NeedleSet } from './needles.ts';
import type { SecretSpan } from './span.ts';
import { pieceAt, type Stripped, stripSequences } from './stripped.ts';

/** What has to be remembered of the codes that were let go: of them as they are, and without control sequences. */
export interface CodesMemory {
  readonly plain: SearchMemory;
  readonly stripped: SearchMemory;
}

/** `decided`: from here on what comes next decides; `memory` is for a search that begins there. */
export interface CodesSearch {
  readonly spans: readonly SecretSpan[];
  readonly decided: number;
  readonly memory: CodesMemory;
}

export const NOTHING_BEFORE: CodesMemory = { plain: NO_MEMORY, stripped: NO_MEMORY };

/**
 * Looks for secrets in codes as they are and, where there are control sequences, in what is left without them: a value may
 * change its colour in the middle, and it may stand in a sequence (the title of a window, a link).
 */
export function searchCodes(
  set: NeedleSet,
  codes: Codes,
  { final, memory }: { readonly final: boolean; readonly memory: CodesMemory },
): CodesSearch {
  const plain = findSecrets(set, codes, { final, memory: memory.plain });
  const stripped = stripSequences(codes, final) ?? { codes, pieces: WHOLE };
  // Mostly there is no sequence, nor was there one a little before.
  const isOne = stripped.pieces === WHOLE && memory.plain === memory.stripped;
  const shown = isOne ? plain : findSecrets(set, stripped.codes, { final, memory: memory.stripped });
  const cut = cutOf(stripped, Math.min(plain.decided, placeOf(stripped, shown.decided)));
  const left = forget(plain.memory, cut.place);
  return {
    spans: isOne ? plain.spans : [...plain.spans, ...spansIn(stripped, shown)],
    decided: cut.place,
    memory: { plain: left, stripped: isOne ? left : forget(shown.memory, cut.index) },
  };
}

const WHOLE = [{ at: 0, place: 0 }];

/** Where a code stood; at the border of two pieces, the beginning of the second. */
function placeOf({ pieces }: Stripped, index: number): number {
  const piece = pieces[pieceAt(pieces, 'at', index)];
  return piece === undefined ? 0 : piece.place + index - piece.at;
}

function spansIn(stripped: Stripped, { spans }: SecretSearch): readonly SecretSpan[] {
  return spans.map((span) => ({
    ...span,
    start: placeOf(stripped, span.start),
    end: placeOf(stripped, span.end - 1) + 1,
  }));
}

/** The last place up to this one that is not inside a control sequence, and how many codes without sequences are before it. */
function cutOf({ codes, pieces }: Stripped, place: number): { readonly place: number; readonly index: number } {
  const number = pieceAt(pieces, 'place', place);
  const piece = pieces[number] ?? { at: 0, place: 0 };
  const length = (pieces[number + 1]?.at ?? codes.length) - piece.at;
  const inside = Math.min(place - piece.place, length);
  return { place: piece.place + inside, index: piece.at + inside };
}

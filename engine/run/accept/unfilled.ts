import { diffArrays } from 'diff';

/**
 * New words of an expectation with what stands for values of a run put back: `<name>`, examples that were replaced. Each stretch that the run filled
 * in stays as its author wrote it; nothing where the new words differ there.
 *
 * @param written as the author wrote it
 * @param filled with the values of the run
 * @param accepted `filled` with what was printed in place of what differed
 */
export function unfilled(written: string, filled: string, accepted: string): string | undefined {
  if (written === filled) return accepted;
  const places = writtenPlaces(written, filled);
  let at = 0;
  let text = '';
  for (const { added, removed, value } of diffArrays(tokensOf(filled), tokensOf(accepted))) {
    const part = value.join('');
    if (added) text += part;
    else {
      const own = places.filter(({ start, end }) => start < at + part.length && end > at);
      // A stretch that the run filled in is left whole or not at all.
      if (own.some(({ start, end, same }) => !same && (removed || start < at || end > at + part.length)))
        return undefined;
      if (!removed) text += kept(part, at, own);
      at += part.length;
    }
  }
  return text;
}

interface Place {
  /** In the filled text. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly same: boolean;
}

/** What the author wrote for each stretch of the filled text. */
function writtenPlaces(written: string, filled: string): readonly Place[] {
  const places: Place[] = [];
  let at = 0;
  let removed = '';
  for (const change of diffArrays(tokensOf(written), tokensOf(filled))) {
    const text = change.value.join('');
    if (change.removed) removed += text;
    else {
      places.push({ start: at, end: at + text.length, written: change.added ? removed : text, same: !change.added });
      at += text.length;
      if (change.added) removed = '';
    }
  }
  return places;
}

function kept(part: string, at: number, places: readonly Place[]): string {
  return places
    .map(({ start, end, written, same }) =>
      same ? part.slice(Math.max(0, start - at), Math.max(0, end - at)) : written,
    )
    .join('');
}

/** Words, marks and stretches of white space. */
function tokensOf(text: string): string[] {
  return text.match(/<[A-Za-z][\w .:/-]{0,60}>|[\p{L}\p{N}_]{1,400}|\s{1,400}|[^\p{L}\p{N}_\s]/gu) ?? [];
}

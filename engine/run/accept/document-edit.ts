import { diffArrays } from 'diff';
import type { Expectation } from '../../model/expectation.ts';
import type { DocumentEdit } from './line-edit.ts';
import { wrappedEdit } from './wrapped-edit.ts';

/** A line of the words of an expectation in its document. */
interface Place {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Lines of the words that become others. */
interface Hunk {
  /** Index of the first. */
  readonly index: number;
  readonly removed: number;
  readonly lines: readonly string[];
}

/**
 * Finds the words of an expectation in its document and changes what differs, line by line: comment marks, prompts, indentation and what else stands on
 * a line stay as they are.
 *
 * @param source lines of the document as they are on disk, without their line feeds
 */
export function documentEdit(source: readonly string[], expectation: Expectation, accepted: string): DocumentEdit {
  const written = expectation.text.split('\n');
  const places = placesOf(source, expectation, written);
  if (places === undefined) return wrappedEdit(source, expectation, accepted);
  const edits = new Map<number, readonly string[]>();
  for (const hunk of hunksOf(written, accepted.split('\n'))) {
    const problem = apply(edits, hunk, { places, source });
    if (problem !== undefined) return { status: 'refused', why: problem };
  }
  return { status: 'edits', edits: [...edits].map(([line, lines]) => ({ line, lines })) };
}

function hunksOf(written: readonly string[], accepted: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let index = 0;
  for (const { added, removed, value } of diffArrays([...written], [...accepted])) {
    const last = hunks.at(-1);
    if (removed) hunks.push({ index, removed: value.length, lines: [] });
    else if (added && last !== undefined && last.index + last.removed === index && last.lines.length === 0) {
      hunks[hunks.length - 1] = { ...last, lines: value };
    } else if (added) hunks.push({ index, removed: 0, lines: value });
    if (!added) index += value.length;
  }
  return hunks;
}

/** Where each line of the text stands; nothing where one of them does not stand on a line of its own. */
function placesOf(
  source: readonly string[],
  { line, endLine }: Expectation,
  written: readonly string[],
): readonly Place[] | undefined {
  const places: Place[] = [];
  let next = line;
  for (const text of written) {
    const words = text.trim();
    let found: Place | undefined;
    for (; found === undefined && next <= endLine; next += 1) {
      const own = withoutReturn(source[next - 1] ?? '');
      const at = own.lastIndexOf(words);
      if (at >= 0) found = { line: next, before: own.slice(0, at), after: own.slice(at + words.length) };
    }
    if (found === undefined) return undefined;
    places.push(found);
  }
  return places;
}

/** Replaces line by line; what is left over is taken away or put in, where there are whole lines for it. Says what stands in the way. */
function apply(
  edits: Map<number, readonly string[]>,
  { index, removed, lines }: Hunk,
  { places, source }: { readonly places: readonly Place[]; readonly source: readonly string[] },
): string | undefined {
  const pairs = Math.min(removed, lines.length);
  const returned = (place: Place, text: string) =>
    `${text}${(source[place.line - 1] ?? '').endsWith('\r') ? '\r' : ''}`;
  for (const [at, place] of places.slice(index, index + removed).entries()) {
    const text = lines[at];
    if (text === undefined && !isWholeLine(place)) return 'it would lose words that stand beside others';
    edits.set(place.line, text === undefined ? [] : [returned(place, place.before + text.trim() + place.after)]);
  }
  const more = lines.slice(pairs);
  if (more.length === 0) return undefined;
  const like = places
    .filter(isWholeLine)
    .reduce<Place | undefined>(
      (least, each) => (least !== undefined && least.before.length <= each.before.length ? least : each),
      undefined,
    );
  const above = places[index + pairs - 1];
  const below = places[index + pairs];
  if (like === undefined) return 'it would need more lines than it has';
  const added = more.map((text) => returned(like, (like.before + text).trimEnd()));
  const at = above ?? below;
  if (at === undefined) return 'it would need more lines than it has';
  const own = edits.get(at.line) ?? [source[at.line - 1] ?? ''];
  edits.set(at.line, above === undefined ? [...added, ...own] : [...own, ...added]);
  return undefined;
}

/** Nothing but a comment mark or indentation stands with it. */
function isWholeLine({ before, after }: Place): boolean {
  return /^\s*(?:#+|\/\/|--|;|>|\|)?\s*$/.test(before) && after.trim() === '';
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

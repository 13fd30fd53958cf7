import { opensWithKnownCommand } from '../shell/known-commands.ts';
import type { CommentsEntry, Entry } from './entry.ts';
import { readExpectationCue } from './expectation-cue.ts';
import type { PlacedLine } from './placed-line.ts';

/**
 * Takes the lines right below a comment that announces output, without comment marks of their own, for what it announces:
 * what the command above prints, and nothing to run.
 *
 * @example `acme health`, `# Expected response:` and `{"status": "ok"}`; not `# Expected output:` above `kubectl get pods`
 */
export function printedBelowCue(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    if (entry === undefined) break;
    const last = entry.type === 'comments' ? (entry.lines.at(-1)?.line ?? 0) : 0;
    const below =
      entry.type === 'comments' && announces(entry, entries[at - 1]) ? linesBelow(entries, at + 1, last) : [];
    if (entry.type !== 'comments' || below.length === 0) {
      found.push(entry);
      continue;
    }
    found.push({ ...entry, lines: [...entry.lines, ...below.flat()], beforeBlank: true });
    at += below.length;
  }
  return found;
}

/** Its last line is a cue for output that nothing stands behind, below a command. */
function announces({ lines, use }: CommentsEntry, before: Entry | undefined): boolean {
  const text = lines.at(-1)?.text.trim() ?? '';
  const cue = readExpectationCue(text);
  return before?.type === 'statement' && use === undefined && cue?.rest === '' && (cue.verbatim || text.endsWith(':'));
}

/** The lines of the entries from a position on, each right below the one before, up to what a shell knows. */
function linesBelow(entries: readonly Entry[], from: number, above: number): readonly (readonly PlacedLine[])[] {
  const found: (readonly PlacedLine[])[] = [];
  let last = above;
  for (const entry of entries.slice(from)) {
    const lines = linesOf(entry);
    if (lines[0]?.line !== last + 1) break;
    found.push(lines);
    last = lines.at(-1)?.line ?? last;
  }
  return found;
}

/** Empty where they are no output. */
function linesOf(entry: Entry): readonly PlacedLine[] {
  if (entry.type === 'printed') return entry.lines;
  if (entry.type !== 'statement' || entry.pins !== undefined || opensWithKnownCommand(entry.text)) return [];
  return entry.text.split('\n').map((text, i) => ({ line: entry.line + i, text }));
}

import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { modeOf, opensShell } from '../shell/mode.ts';
import type { CommentsEntry, Entry, StatementEntry } from './entry.ts';

/**
 * Makes work for a person of the lines below an editor that are typed in it and not at the shell: those below a comment that
 * says so, and those that begin with an option, which no command does.
 *
 * @example `vi app.options` above `# Add this line:` and `-Dapp.mode=safe`; not `vi app.conf` above `# Apply it` and `acme reload`
 */
export function typedInEditor(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  let open = false;
  let at = 0;
  for (let entry = entries[at]; entry !== undefined; entry = entries[at]) {
    const typed = open ? typedAt(entries, at) : [];
    if (typed.length > 0) found.push(work(typed));
    else {
      found.push(entry);
      open = entry.type === 'statement' ? isEditor(entry) : open && entry.type === 'comments' && !entry.afterBlank;
    }
    at += Math.max(typed.length, 1);
  }
  return found;
}

/** Whether a statement opens a text to be edited, and no shell. */
export function isEditor({ text, pins }: StatementEntry): boolean {
  return pins?.values.mode === undefined && modeOf(text) === 'interactive' && !opensShell(text);
}

/** The entries from a position on that are typed: a comment that says so with the lines below it, or such lines alone. */
function typedAt(entries: readonly Entry[], at: number): readonly (CommentsEntry | StatementEntry)[] {
  const [first] = entries.slice(at, at + 1);
  const cue = first?.type === 'comments' && first.use === undefined && isCue(first) ? first : undefined;
  const lines: StatementEntry[] = [];
  for (const entry of entries.slice(cue === undefined ? at : at + 1)) {
    if (entry.type !== 'statement' || entry.pins !== undefined || opensWithKnownCommand(entry.text)) break;
    if (entry.afterBlank || (cue === undefined && !/^--?\w/.test(entry.text))) break;
    lines.push(entry);
  }
  return cue === undefined || lines.length === 0 ? lines : [cue, ...lines];
}

function isCue({ lines, afterBlank, beforeBlank }: CommentsEntry): boolean {
  return !afterBlank && !beforeBlank && CUE.test(lines.at(-1)?.text.trim() ?? '');
}

/** `Add this line:`, `Set these values:`, `Change the block to:` */
const CUE =
  /^(?:(?:and|then|now) )?(?:add|append|insert|paste|put|enter|write|include|set|change|replace|update|modify|uncomment|make sure|ensure)\b[^:]{0,60}\b(?:this|these|following|lines?|entry|entries|block|section|contents?|text|settings?|values?|options?|file)\b[^:]{0,40}:$/i;

function work(typed: readonly (CommentsEntry | StatementEntry)[]): CommentsEntry {
  const lines = typed.flatMap((entry) =>
    entry.type === 'comments' ? entry.lines : entry.text.split('\n').map((text, i) => ({ line: entry.line + i, text })),
  );
  return { type: 'comments', lines, afterBlank: false, beforeBlank: false, use: 'manual' };
}

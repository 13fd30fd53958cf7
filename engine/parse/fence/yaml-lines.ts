import type { CommentsEntry, Entry, StatementEntry } from './entry.ts';
import { isEditor } from './typed-in-editor.ts';

/**
 * Takes lines that name settings, and bullets, for no statements of a shell: no program's name ends in a colon or is a dash.
 * Right below a statement they are what it printed; below an editor or with a comment of their own they are work for a person.
 *
 * @example `kubectl edit pvc data` and `spec:`, `  storage: 20Gi`; `- kubectl (v1.28+)` below `# Required tools`; not `: > app.log`,
 * `acme set key: value`
 */
export function yamlLines(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at < entries.length; ) {
    const lines = settingsAt(entries, at);
    const [first] = lines;
    const before = entries[at - 1];
    if (first === undefined) found.push(...entries.slice(at, at + 1));
    else if (before?.type === 'statement' && !first.afterBlank && !isEditor(before)) found.push(printed(lines));
    else found.push(byHand(lines, before?.type === 'comments' && before === found.at(-1) ? found : []));
    at += Math.max(lines.length, 1);
  }
  return found;
}

/** The statements from a position on of which every line is `name:`, `name: value` or `- value`. */
function settingsAt(entries: readonly Entry[], from: number): readonly StatementEntry[] {
  const lines: StatementEntry[] = [];
  for (const entry of entries.slice(from)) {
    if (entry.type !== 'statement' || entry.pins !== undefined || entry.inner === true) break;
    if (lines.length > 0 && entry.afterBlank) break;
    if (!entry.text.split('\n').every((line) => ITEM.test(line) || SETTING.test(line))) break;
    lines.push(entry);
  }
  return lines;
}

/** `spec:`, `storage: 200Gi`, `"retries": 3` */
const SETTING = /^\s*(?:- )?["']?[A-Za-z_][\w./-]*["']?:(?:\s+\S.*)?$/;
/** `- ReadWriteOnce` */
const ITEM = /^\s*- \S/;

function printed(lines: readonly StatementEntry[]): Entry {
  return { type: 'printed', guessed: true, lines: placed(lines) };
}

/** Work for a person; the comment above is taken from what was found before, so that both are one. */
function byHand(lines: readonly StatementEntry[], found: Entry[]): CommentsEntry {
  const above = found.at(-1);
  const joins = above?.type === 'comments' && above.use === undefined && !above.beforeBlank;
  if (joins) found.pop();
  return {
    type: 'comments',
    lines: [...(joins ? above.lines : []), ...placed(lines)],
    afterBlank: false,
    beforeBlank: false,
    use: 'manual',
  };
}

function placed(lines: readonly StatementEntry[]) {
  return lines.flatMap(({ line, text }) => text.split('\n').map((one, i) => ({ line: line + i, text: one })));
}

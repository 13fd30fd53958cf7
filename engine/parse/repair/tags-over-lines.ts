import { closes, type FenceLine, readFenceLine } from './fence-line.ts';
import type { Repaired } from './repaired.ts';

/**
 * Puts a tag of a component whose attributes go on over several lines on its first one, as a `>` alone on a line is a quote to Markdown.
 * The lines stay, without words, and it is no fault of the document.
 *
 * @example `<TabItem`, `label="Linux"` and `>` become `<TabItem label="Linux" >`
 */
export function joinTags(source: string): Repaired {
  if (!/^[ \t]{0,60}<[A-Z][\w.]*[^<>\n]*$/m.test(source)) return { text: source, problems: [] };
  const lines = source.split('\n');
  let open: FenceLine | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const fence = readFenceLine(lines[at] ?? '');
    if (fence !== undefined) open = open === undefined ? fence : closes(fence, open) ? undefined : open;
    if (open !== undefined || !OPENING.test(lines[at] ?? '')) continue;
    const end = endOf(lines, at);
    if (end === undefined) continue;
    lines[at] = [lines[at] ?? '', ...lines.slice(at + 1, end + 1).map((line) => line.trim())].join(' ');
    lines.fill('', at + 1, end + 1);
    at = end;
  }
  return { text: lines.join('\n'), problems: [] };
}

const OPENING = /^[ \t]{0,60}<[A-Z][\w.]*(?:\s[^<>]*)?$/;
/** Lines that a tag takes at the most. */
const FARTHEST = 20;

function endOf(lines: readonly string[], tag: number): number | undefined {
  for (let at = tag + 1; at < Math.min(lines.length, tag + FARTHEST); at += 1) {
    const line = lines[at]?.trim() ?? '';
    if (line === '' || line.includes('<') || readFenceLine(line) !== undefined) return;
    if (/(?:^|[^=])>$/.test(line)) return at;
  }
  return;
}

import { closes, type FenceLine, readFenceLine } from './fence-line.ts';
import type { Repaired } from './repaired.ts';

/**
 * Makes an item of a list of each content tab of MkDocs, as its content is indented by four spaces, which Markdown would take
 * for code as it stands. No column of the content moves, and it is no fault of the document.
 *
 * @example `=== "Linux"` becomes `-   "Linux"`
 */
export function readTabs(source: string): Repaired {
  if (!/^ {0,12}===/m.test(source)) return { text: source, problems: [] };
  const lines = source.split('\n');
  let open: FenceLine | undefined;
  const text = lines.map((line, at) => {
    const fence = readFenceLine(line);
    if (fence !== undefined && open === undefined) open = fence;
    else if (fence !== undefined && open !== undefined && closes(fence, open)) open = undefined;
    if (open !== undefined) return line;
    const [, indent = '', inDouble, inSingle] = TAB.exec(line) ?? [];
    const title = inDouble ?? inSingle;
    if (title === undefined) return line;
    let below = at + 1;
    while (lines[below]?.trim() === '') below += 1;
    const content = lines[below];
    return INSIDE.test(content?.slice(indent.length) ?? '') ? `${indent}-   "${title}"` : line;
  });
  return { text: text.join('\n'), problems: [] };
}

const TAB = /^( {0,12})===[!+]{0,2} +(?:"([^"]{1,80})"|'([^'"]{1,80})')\s*$/;
const INSIDE = /^(?: {4}| {0,3}\t)/;

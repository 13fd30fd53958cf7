import { closes, type FenceLine, readFenceLine } from './fence-line.ts';
import type { Repaired } from './repaired.ts';

/**
 * Makes an aside of each admonition of MyST, which is marked as a fence is: what stands in it is Markdown, and may warn or say what is
 * to be done. No line moves, and it is no fault of the document.
 *
 * @example a fence of `{warning}` becomes `:::warning` and `:::`
 */
export function readDirectives(source: string): Repaired {
  if (!/(?:```|~~~) ?\{[a-z]/.test(source)) return { text: source, problems: [] };
  const lines = source.split('\n');
  const fences = lines.map(readFenceLine);
  let open: FenceLine | undefined;
  fences.forEach((fence, at) => {
    if (fence === undefined) return;
    if (open !== undefined) {
      if (closes(fence, open)) open = undefined;
      return;
    }
    const [, name, title = ''] = ADMONITION.exec(fence.info) ?? [];
    const end = name === undefined ? -1 : fences.findIndex((other, i) => i > at && other && closes(other, fence));
    if (end < 0) {
      open = fence;
      return;
    }
    lines[at] = `${fence.before}:::${name}${title}`;
    lines[end] = `${fences[end]?.before ?? ''}:::`;
    fences[end] = undefined;
  });
  return { text: lines.join('\n'), problems: [] };
}

const ADMONITION =
  /^\{(note|tip|hint|important|warning|caution|attention|danger|error|seealso|admonition|dropdown)\}( .{0,120})?$/;

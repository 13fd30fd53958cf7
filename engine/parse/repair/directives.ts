import { closes, type FenceLine, readFenceLine } from './fence-line.ts';
import type { Repaired } from './repaired.ts';

/**
 * Makes an aside of each admonition and tab of MyST and Sphinx, which is marked as a fence is: what stands in it is Markdown, and may
 * warn or say what is to be done. A directive that holds code becomes a fence of its language. No line moves, and it is no fault of
 * the document.
 *
 * @example a fence of `{warning}` becomes `:::warning` and `:::`, one of `{code-block} bash` one of `bash`
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
    const [, name, title = ''] = HOLDS_TEXT.exec(fence.info) ?? [];
    const end = name === undefined ? undefined : endOf(fences, at, fence);
    if (end !== undefined) {
      lines[at] = `${fence.before}:::${name}${title}`;
      lines[end] = `${fences[end]?.before ?? ''}:::`;
      fences[end] = undefined;
      clearOptions(lines, at);
      return;
    }
    const [, info] = HOLDS_CODE.exec(fence.info) ?? [];
    if (info !== undefined) {
      lines[at] = `${fence.before}${fence.mark.repeat(fence.length)}${info}`;
      clearOptions(lines, at);
    }
    open = fence;
  });
  return { text: lines.join('\n'), problems: [] };
}

function endOf(fences: readonly (FenceLine | undefined)[], from: number, fence: FenceLine): number | undefined {
  for (let at = from + 1; at < fences.length; at += 1) {
    const other = fences[at];
    if (other !== undefined && closes(other, fence)) return at;
  }
  return;
}

const HOLDS_TEXT =
  /^\{(note|tip|hint|important|warning|caution|attention|danger|error|seealso|admonition|dropdown|tab-set|tab-item|tabs|tab|group-tab)\}( .{0,120})?$/;
const HOLDS_CODE = /^\{(?:code-block|code|sourcecode|code-tab)\} ?([\w-]+(?: .{0,120})?)$/;

/** `:sync: linux`, `:caption: Look`: said to the generator, right below the directive. */
function clearOptions(lines: string[], at: number): void {
  for (let i = at + 1; /^[ \t>]{0,60}:[\w-]+:(?: |$)/.test(lines[i] ?? ''); i += 1) lines[i] = '';
}

import type { Problem } from '../../model/problem.ts';
import { closes, type FenceLine, readFenceLine } from './fence-line.ts';
import type { Repaired } from './repaired.ts';

/**
 * The closing fence of a shell fence is missing where a fence line with a language stands in it, or where it never ends
 * and a `##` heading follows a blank line in it. It is closed at the blank line before; without one, a second fence of
 * commands right below goes on with the first, and the opening of another one closes it, so that no line moves and what
 * stands in that one is prose.
 */
export function closeFences(source: string): Repaired {
  const lines = source.split('\n');
  const problems: Problem[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const opening = readFenceLine(lines[i] ?? '');
    if (opening !== undefined) i = closeFence(lines, i, { opening, problems });
  }
  return { text: problems.length === 0 ? source : lines.join('\n'), problems };
}

/** Mends one fence in place; returns its last line. */
function closeFence(
  lines: string[],
  start: number,
  { opening, problems }: { opening: FenceLine; problems: Problem[] },
): number {
  let { end, missing } = scan(lines, start, opening);
  while (missing && SHELL.test(opening.info)) {
    const at = closeAt(lines, start, end);
    if (at === undefined) break;
    problems.push(problem(at.line + 1, start + 1));
    lines[at.line] = at.close ? closingLine(opening) : '';
    if (at.close) return at.line;
    ({ end, missing } = scan(lines, end, opening));
  }
  return missing && end < lines.length ? end - 1 : end;
}

function closingLine({ before, mark, length }: FenceLine): string {
  const indentation = before.replace(/[-*+]|\d+[.)]/, (item) => ' '.repeat(item.length));
  return `${indentation}${mark.repeat(length)}`;
}

const SHELL = /^(?:bash|sh|shell|zsh|console|shell-session|terminal|azurecli)\b/i;

/** The line that ends a fence, or the line that shows that its end is missing. */
function scan(lines: readonly string[], start: number, opening: FenceLine): { end: number; missing: boolean } {
  for (let i = start + 1; i < lines.length; i += 1) {
    const line = readFenceLine(lines[i] ?? '');
    if (line === undefined) continue;
    if (closes(line, opening)) return { end: i, missing: false };
    if (line.mark === opening.mark && line.length >= opening.length && /^[a-z][\w+-]*$/i.test(line.info))
      return { end: i, missing: true };
  }
  return { end: lines.length, missing: true };
}

/** The line to write the closing fence on; or, without `close`, the line of the second opening to blank out. */
function closeAt(lines: readonly string[], start: number, end: number): { line: number; close: boolean } | undefined {
  for (let i = start + 2; i < end; i += 1) {
    if (/^#{2,6}\s+\S/.test(lines[i] ?? '') && blank(lines[i - 1])) return { line: i - 1, close: true };
  }
  if (end >= lines.length) return;
  const before = blankBeforeProse(lines, start, end);
  if (before !== undefined) return { line: before, close: true };
  return { line: end, close: !SHELL.test(readFenceLine(lines[end] ?? '')?.info ?? '') };
}

/** The first blank line behind which only prose stands up to the next fence: the commands end there. */
function blankBeforeProse(lines: readonly string[], start: number, end: number): number | undefined {
  let at: number | undefined;
  for (let i = end - 1; i > start; i -= 1) {
    const line = lines[i] ?? '';
    if (blank(line)) at = i;
    else if (!/^\s*(?:\*\*|[A-Z][\w'’,-]*(?: .*)?[.:]$|[-*] |\d+\. )/.test(line)) break;
  }
  return at;
}

function blank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === '';
}

function problem(line: number, opening: number): Problem {
  return {
    type: 'repair',
    rule: 'missing-fence',
    line,
    endLine: line,
    message: `Unexpected end of the fence of line ${opening} without a closing fence, expected one here.`,
  };
}

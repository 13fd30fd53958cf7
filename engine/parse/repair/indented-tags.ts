import type { Problem } from '../../model/problem.ts';
import { closes, type FenceLine, readFenceLine } from './fence-line.ts';
import type { Repaired } from './repaired.ts';

/**
 * Moves to the left what stands in tags and is indented with them, where it holds a fence that Markdown would take for code by
 * indentation, or for the end of a paragraph; to the generators of sites that know such tags the indentation says nothing.
 *
 * @example `<Tabs>`, two blanks and `<Tab title="Linux">`, four blanks and a fence
 */
export function outdentTags(source: string): Repaired {
  if (!/^(?: {4}| {0,3}\t)[ \t]{0,60}(?:```|~~~)/m.test(source) || !/^[ \t]{0,60}(?:[<{/]|:::)/m.test(source))
    return { text: source, problems: [] };
  const lines = source.split('\n');
  const problems: Problem[] = [];
  const around: number[] = [];
  let open: FenceLine | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    open = fenceAfter(open, line);
    if (open !== undefined || line.trim() === '' || readFenceLine(line) !== undefined) continue;
    const indent = widthOf(line);
    while (around.length > 0 && indent <= (around.at(-1) ?? 0)) around.pop();
    const content = TAG.test(line) ? contentOf(lines, at) : undefined;
    if (content === undefined) continue;
    around.push(indent);
    const by = content.indent - indent;
    const end = content.indent - (around[0] ?? 0) < 4 ? undefined : endOf(lines, content.from, indent);
    if (end === undefined) continue;
    for (let i = content.from; i < end; i += 1) lines[i] = moved(lines[i] ?? '', by);
    problems.push(problem(content.from + 1, end));
    at = content.from - 1;
  }
  return { text: problems.length === 0 ? source : lines.join('\n'), problems };
}

/** A line that opens a tag of HTML, Hugo, Liquid or MyST, and has nothing else; it may go on with its attributes. */
const TAG =
  /^[ \t]{0,60}(?:<[A-Za-z][\w.-]*(?:\s[^<>]*)?>?(?:<summary>[^<>]{1,120}<\/summary>)?|\{\{[<%][^{}/]{1,200}[%>]\}\}|\{%-? (?!end)[^%{}/]{1,200}%\}|:{3,} ?[\w{][^:]{0,120})$/;
const CLOSING = /^[ \t]{0,60}(?:<\/|\{\{[<%] ?\/|\{%-? ?(?:end|\/)|:{3,}\s*$)/;
/** Lines that the attributes of a tag may take, and what stands in it. */
const MOST_ATTRIBUTES = 20;
const FARTHEST = 1000;

/** Where what stands in a tag begins, and how far it is indented; undefined where it is not. */
function contentOf(lines: readonly string[], tag: number): { from: number; indent: number } | undefined {
  let from = tag;
  if (/^\s*</.test(lines[tag] ?? ''))
    while (from < tag + MOST_ATTRIBUTES && !/>\s*$/.test(lines[from] ?? '>')) from += 1;
  from += 1;
  while (from < lines.length && (lines[from] ?? '').trim() === '') from += 1;
  const indent = widthOf(lines[from] ?? '');
  return indent > widthOf(lines[tag] ?? '') ? { from, indent } : undefined;
}

/** The line of the closing tag, where a fence stands before it. */
function endOf(lines: readonly string[], from: number, indent: number): number | undefined {
  let open: FenceLine | undefined;
  let fences = false;
  for (let at = from; at < Math.min(lines.length, from + FARTHEST); at += 1) {
    const line = lines[at] ?? '';
    const fence = readFenceLine(line);
    open = fenceAfter(open, line);
    fences ||= fence !== undefined;
    if (open !== undefined || fence !== undefined || line.trim() === '' || widthOf(line) > indent) continue;
    return fences && CLOSING.test(line) ? at : undefined;
  }
  return;
}

function fenceAfter(open: FenceLine | undefined, line: string): FenceLine | undefined {
  const fence = readFenceLine(line);
  if (fence === undefined) return open;
  if (open === undefined) return fence;
  return closes(fence, open) ? undefined : open;
}

/** In columns; a tab goes to the next one that four divides. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === ' ') width += 1;
    else if (character === '\t') width += 4 - (width % 4);
    else break;
  }
  return width;
}

function moved(line: string, by: number): string {
  return line.trim() === '' ? line : `${' '.repeat(Math.max(0, widthOf(line) - by))}${line.trimStart()}`;
}

function problem(line: number, endLine: number): Problem {
  const message =
    'Unexpected fences that are indented as code is, expected them as far to the left as the tag around them.';
  return { type: 'repair', rule: 'indented-tags', line, endLine, message };
}

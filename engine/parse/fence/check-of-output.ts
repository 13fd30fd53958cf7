import type { Check } from '../../model/expectation.ts';

/** How output that an author pasted is compared: `json` and `table` by their form, several lines as `lines`, one as `literal`. */
export function checkOfOutput(text: string): Check {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (isJson(text)) return 'json';
  if (isTable(lines)) return 'table';
  if (lines.length === 1 && !/\.\.\.|…|<[\w -]+>/.test(text)) return 'literal';
  return 'lines';
}

/** An object or array, with `...` for what is left out. */
export function isJson(text: string): boolean {
  const words = text.trim();
  return (
    (/^\{[\s\S]*\}$/.test(words) && (/["'][\w.@/ -]+["']\s*:/.test(words) || /^\{\s*\}$/.test(words))) ||
    (/^\[[\s\S]*\]$/.test(words) && (/^\[\s*[[{"]/.test(words) || /^\[\s*\]$/.test(words)))
  );
}

/** The first object that a sentence holds (`HTTP 200 + body {"status": "ready"}`), by its braces. */
export function jsonIn(text: string): string | undefined {
  const start = text.search(/\{\s*"/);
  let depth = 0;
  for (let at = start; at >= 0 && at < text.length; at += 1) {
    if (text.charAt(at) === '{') depth += 1;
    if (text.charAt(at) === '}') depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  return;
}

/** A header of at least two columns, in capitals or ruled, and rows of as many; psql's, mysql's and aws's frames may stand round them. */
export function isTable(lines: readonly string[]): boolean {
  const [header, ...rows] = withoutFrame(lines);
  if (header === undefined || rows.length === 0) return false;
  const columns = header.trim().split(/ {2,}|\t+/);
  if (columns.length >= 2 && columns.every((name) => /^[A-Z][A-Z0-9 _%/().:-]*(?:\([a-z]{1,12}\))?$/.test(name)))
    return true;
  return isRule(rows[0]) && /\|/.test(header);
}

function isRule(line: string | undefined): boolean {
  return /^[\s|+]*-{2,}[-+|\s]*$/.test(line ?? '');
}

/** Without the rule over the header, and aws's title with its own. */
function withoutFrame(lines: readonly string[]): readonly string[] {
  const inner = isRule(lines[0]) ? lines.slice(1) : lines;
  const isTitle = /^\s*\|[^|]+\|\s*$/.test(inner[0] ?? '') && isRule(inner[1]);
  return isTitle && inner !== lines ? inner.slice(2) : inner;
}

/** A statement of another language than the shell's; lines are 0-based. */
export interface ForeignStatement {
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
}

const SQL =
  /^(?:select|insert|update|delete|create|alter|drop|with|grant|revoke|explain|truncate|show|set|begin|merge|call|do)\b/i;

/**
 * The statements typed at the prompt of a database or a language: a line each, on while brackets are open or SQL has no
 * `;` yet. Comments (`#`, `--`, `//`) and blank lines part them.
 */
export function readForeign(lines: readonly string[]): readonly ForeignStatement[] {
  const statements: ForeignStatement[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const opening = (lines[at] ?? '').trim();
    if (opening === '' || /^(?:#|--|\/\/)/.test(opening)) continue;
    const end = endOf(lines, at);
    statements.push({
      line: at,
      endLine: end,
      text: lines
        .slice(at, end + 1)
        .join('\n')
        .trim(),
    });
    at = end;
  }
  return statements;
}

function endOf(lines: readonly string[], from: number): number {
  const sql = SQL.test((lines[from] ?? '').trim()) && lines.slice(from).some((line) => /;\s*$/.test(line));
  let depth = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' && depth <= 0) return Math.max(from, at - 1);
    depth += [...line.replace(/"[^"]*"|'[^']*'/g, '')].reduce(
      (sum, one) => sum + ('([{'.includes(one) ? 1 : ')]}'.includes(one) ? -1 : 0),
      0,
    );
    if (depth <= 0 && (!sql || /;\s*$/.test(line))) return at;
  }
  return from;
}

/**
 * Lines of shell as they were meant: without characters that have no width and hide a `#`, without a blank or a comment
 * behind the backslash of a continued line, which would cut the statement in two, and without a comment line between
 * continued ones. No line moves.
 */
export function mendLines(lines: readonly string[]): readonly string[] {
  const mended: string[] = [];
  for (const [at, line] of lines.entries()) {
    const visible = line.replace(/^[\s\u200b\u2060\ufeff]*[\u200b\u2060\ufeff]/, '');
    const within = / \\$/.test(mended.at(-1) ?? '') && /^\s+(?:-|>|\|)/.test(lines[at + 1] ?? '');
    if (within && /^\s+#/.test(visible)) mended.push('  \\');
    else if (/(?:^|[^\\])\\[ \t]+$/.test(visible)) mended.push(visible.trimEnd());
    else mended.push(visible.replace(/( \\)[ \t]+#[^'"]*$/, '$1'));
  }
  return mended;
}

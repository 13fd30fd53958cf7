/**
 * Lines of shell as they were meant: without characters that have no width and hide a `#`, without a blank or a comment
 * behind the backslash of a continued line, which would cut the statement in two, and without a comment line between
 * continued ones, and with the backslash that was forgotten before a further option. No line moves.
 */
export function mendLines(lines: readonly string[]): readonly string[] {
  const mended: string[] = [];
  for (const [at, line] of lines.entries()) {
    const visible = line.replace(/^[\s\u200b\u2060\ufeff]*[\u200b\u2060\ufeff]/, '');
    const within = / \\$/.test(mended.at(-1) ?? '') && /^\s+(?:-|>|\|)/.test(lines[at + 1] ?? '');
    if (within && /^\s+#/.test(visible)) mended.push('  \\');
    else if (/(?:^|[^\\])\\[ \t]+$/.test(visible)) mended.push(visible.trimEnd());
    else if (isForgotten(mended, visible)) mended.push(`${mended.pop()} \\`, visible);
    else mended.push(visible.replace(/( \\)[ \t]+#[^'"]*$/, '$1'));
  }
  return mended;
}

/** `  --wait` below `  --atomic`, which goes on from a line before it and lacks its own backslash. */
function isForgotten(mended: readonly string[], line: string): boolean {
  const [before = '', last = ''] = mended.slice(-2);
  const indentation = /^\s+(?=--[a-z])/.exec(line)?.[0];
  return (
    indentation !== undefined && / \\$/.test(before) && last.startsWith(`${indentation}-`) && !/[\\'"|;&]$/.test(last)
  );
}

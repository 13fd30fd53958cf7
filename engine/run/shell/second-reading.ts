import type { Opened } from './context.ts';

/** How what stands at a place is read once more: `words` come to another shell as words of its script. */
export type SecondReading = 'words' | 'text' | 'arithmetic' | 'none';

/**
 * Whether a shell reads a place again after the one that runs the script has taken its quotes away. `words`: `ssh host x`,
 * `eval x` and `watch x` join their words into a script. `text`: what is printed into a shell (`echo … | sh`,
 * `bash <<< "…"`, `source <(echo …)`) or kept for later (`trap`, `alias`). `arithmetic`: a number or a name whose index is
 * evaluated even where it is quoted (`declare -i`, `let`, `[ -v`, `[[ … -eq`). After the bash manual, "Bash Builtins" and
 * "Shell Arithmetic".
 *
 * @param opened the contexts at `start`, outermost first
 */
export function secondReading(
  text: string,
  { start, end }: { start: number; end: number },
  opened: readonly Opened[],
): SecondReading {
  const inner = opened.at(-1)?.context.type;
  if (inner === 'comment' || inner === 'heredoc') return 'none';
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const shown = commandBefore(text, start, opened);
  if (ARITHMETIC.test(shown) || COMPARISON.test(text)) return 'arithmetic';
  const newline = text.indexOf('\n', end);
  const after = text.slice(end, newline < 0 ? text.length : newline);
  if (PRINTS.test(before) && INTO_SHELL.test(after)) return 'text';
  if (HERE_STRING.test(before) || SOURCED.test(before) || KEPT.test(shown)) return 'text';
  return JOINS.test(shown) ? 'words' : 'none';
}

/** The words before the place in the shell that runs them, without what is quoted around the place itself. */
function commandBefore(text: string, start: number, opened: readonly Opened[]): string {
  const index = opened.findLastIndex(({ context }) => context.type === 'bare');
  const from = Math.max(opened[index]?.start ?? 0, text.lastIndexOf('\n', start - 1) + 1);
  return text.slice(from, opened[index + 1]?.start ?? start);
}

const SHELL = '(?:ba|da|z|k|s)?sh';
const JOINS = /(?:^|[\s/;&|(])(?:eval|ssh|watch)\s[^;&|\n]*$/;
const KEPT = /(?:^|[\s;&|(])(?:trap|alias)\s[^;&|\n]*$/;
const PRINTS = /(?:^|[\s;&|(])(?:echo|printf|cat)\s[^|\n]*$/;
const INTO_SHELL = new RegExp(`\\|&?\\s*(?:sudo\\s[^|\\n]*)?(?:[^\\s|]*/)?${SHELL}(?![\\w.-])`);
const HERE_STRING = new RegExp(`(?:^|[\\s/;&|(])${SHELL}\\s[^;&|\\n]*<<<[^\\n]*$`);
const SOURCED = new RegExp(`(?:^|[\\s/;&|])(?:source|\\.|${SHELL})\\s+(?:-\\S+\\s+)*<\\([^)\\n]*$`);
const ARITHMETIC =
  /(?:^|[\s;&|(])(?:(?:let|unset)\s|(?:declare|typeset|local|readonly|export)\s+-\w*i|printf\s+-v\s*\S*$)[^;&|\n]*$|(?:^|[\s;&|(])\w+\[[^\]\n]*$|(?:^|[\s;&|(])(?:\[\[?|test)\s[^;&|\n]*-v\s+\S*$/;
const COMPARISON = /\[\[[^\n]*\s-(?:eq|ne|lt|le|gt|ge)\s/;

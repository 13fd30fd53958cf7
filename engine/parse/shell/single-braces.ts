import type { Placeholder } from '../../model/command.ts';
import type { ValueWord } from './value-words.ts';

/**
 * `deployment/{name}`: a word in single braces where a value stands, as authors write it who think of format strings. Not
 * `${name}`, `%{http_code}`, `stash@{0}`, `{a,b}`, `{1..3}`, xargs' `{}`.
 */
export function findSingleBraces(words: readonly ValueWord[]): readonly Placeholder[] {
  const replaced = new Set(words.filter(({ before }) => /^-I$/.test(before)).map(({ text }) => text));
  return words.flatMap(({ text, pos }) =>
    [...text.matchAll(/(?<![$%@{\\#])\{([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)\}(?!\})/gi)]
      .filter(([token]) => !replaced.has(token) && !text.startsWith('-I'))
      .map((match) => ({ name: match[1] ?? '', start: pos + match.index, end: pos + match.index + match[0].length })),
  );
}

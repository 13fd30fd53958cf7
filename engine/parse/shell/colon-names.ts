import type { Placeholder } from '../../model/command.ts';
import { namesValue } from './capitals.ts';
import type { ValueWord } from './value-words.ts';

/**
 * `delete pod :pod-name`, `/users/:id`: the name of a value behind a colon, all of a word or of a part of an address. Not
 * `host:port`, `image:tag`, and not what git pushes (`origin :branch`).
 */
export function findColonNames(source: string, words: readonly ValueWord[]): readonly Placeholder[] {
  if (/\bgit\b/.test(source)) return [];
  return words.flatMap(({ text, pos }) =>
    [...text.matchAll(FORM)]
      .filter(([, name = '']) => namesValue(name))
      .map((match) => ({ name: match[1] ?? '', start: pos + match.index, end: pos + match.index + match[0].length })),
  );
}

const FORM = /(?<=^|[\w.]\/):([a-z][a-z0-9]*(?:[_-][a-z0-9]+){0,4})(?=$|[/?])/g;

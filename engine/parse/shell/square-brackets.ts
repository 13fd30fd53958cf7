import type { Placeholder } from '../../model/command.ts';
import { namesValue } from './capitals.ts';

/**
 * `[pod-name]`, `[NAMESPACE]`, `admin@[HOST]`, `%HOST%`, `{%version}`: a name of a value in brackets that a shell takes for a pattern, or in
 * per cent signs. Not `[a-z]`, `[0-9]`, `items[0]`, `[ -f x ]`, `date +%Y%m%d`.
 */
export function findSquareBrackets(source: string): readonly Placeholder[] {
  return [SQUARE, PER_CENT, BRACED]
    .flatMap((form) => [...source.matchAll(form)])
    .flatMap((match) => {
      const name = match[1] ?? '';
      return namesValue(name) ? [{ name, start: match.index, end: match.index + match[0].length }] : [];
    });
}

const SQUARE = /(?<![^\s=/@:"',-])\[([A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,3})\](?![^\s/:.,@"'-])/g;
const PER_CENT = /%([A-Z][A-Z0-9_]+)%/g;
const BRACED = /(?<!\{)\{%([a-z][a-z0-9_-]*)\}/g;

import type { Placeholder } from '../../model/command.ts';
import { namesValue } from './capitals.ts';

/**
 * `[pod-name]`, `[NAMESPACE]`, `admin@[HOST]`, `%HOST%`, `{%version}`: a name of a value in brackets that a shell takes for a pattern, or in
 * per cent signs; what a manual leaves open: `[--now]`, `[OPTIONS]`, `{start|stop}`. Not `[a-z]`, `[0-9]`, `items[0]`, `[ -f x ]`,
 * `date +%Y%m%d`, nor what is quoted.
 */
export function findSquareBrackets(source: string): readonly Placeholder[] {
  const named = [SQUARE, PER_CENT, BRACED]
    .flatMap((form) => [...source.matchAll(form)])
    .flatMap((match) => {
      const name = match[1] ?? '';
      return namesValue(name) ? [{ name, start: match.index, end: match.index + match[0].length }] : [];
    });
  const guillemets = [...source.matchAll(GUILLEMETS)].map((match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...named, ...guillemets, ...findOpen(source)];
}

/** What may be left out, or of which one is chosen, where it stands unquoted. */
function findOpen(source: string): readonly Placeholder[] {
  return [...source.matchAll(OPTIONAL), ...source.matchAll(CHOSEN), ...source.matchAll(RUBY)]
    .filter(({ index }) => {
      const before = source.slice(source.lastIndexOf('\n', index) + 1, index);
      return !/["'`]/.test(before) && /\S/.test(before);
    })
    .map((match) => ({ name: match[1] ?? '', start: match.index, end: match.index + match[0].length }));
}

const OPTIONAL =
  /(?<=\s)\[(--?[a-zA-Z][\w-]*(?:[= ][\w<>.-]+)?|(?:options?|flags?|args?|arguments?|params?|parameters))(?: ?\.\.\.)?\](?=\s|$)/gi;
/** A shell takes what follows it for a comment. */
const RUBY = /#\{([a-z_][\w.-]*)\}/gi;
const CHOSEN = /(?<=\s)\{([a-z][\w-]*(?:\|[a-z][\w-]*)+)\}(?=\s|$)/gi;

const SQUARE = /(?<![^\s=/@:"',-])\[([A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,3})\](?![^\s/:.,;@"'-])/g;
const GUILLEMETS = /[«‹]\s?([\p{L}\p{N}][\p{L}\p{N}_. -]{0,40}?)\s?[»›]/gu;
const PER_CENT = /%([A-Z][A-Z0-9_]+)%/g;
const BRACED = /(?<!\{)\{%([a-z][a-z0-9_-]*)\}/g;

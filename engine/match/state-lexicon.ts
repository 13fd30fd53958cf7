import { LEXICON } from './lexicon.ts';

let names: ReadonlyMap<string, string> | undefined;

/** The name of the state that a word spells, whatever its case; nothing for any other word. */
export function stateNamed(word: string): string | undefined {
  names ??= new Map(
    LEXICON.states.flatMap(([name = '', ...others]) => [name, ...others].map((other) => [other.toLowerCase(), name])),
  );
  return names.get(word.toLowerCase());
}

/** Whether a printed word is a spelling of a state. */
export function isState(word: string, state: string): boolean {
  return stateNamed(word) === state;
}

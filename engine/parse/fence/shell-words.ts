/** A word of a shell text with its place, UTF-16 units. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
}

/** Splits a shell text at white space outside of quotes and `$( )`; operators are part of words, which does no harm here. */
export function shellWords(source: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let start = -1;
  let depth = 0;
  let quote = '';
  for (let at = 0; at <= source.length; at += 1) {
    const character = source.charAt(at);
    const blank = at === source.length || (/\s/.test(character) && depth === 0 && quote === '');
    if (blank) {
      if (start >= 0) words.push({ text: source.slice(start, at), start });
      start = -1;
      continue;
    }
    if (start < 0) start = at;
    if (character === '\\') at += 1;
    else if (quote === "'") quote = character === "'" ? '' : quote;
    else if (source.startsWith('$(', at)) depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (depth === 0 && (character === '"' || character === "'"))
      quote = quote === character ? '' : quote || character;
  }
  return words;
}

import type { Command, Placeholder } from '../../model/command.ts';
import { type PlacedWord, shellWords } from './shell-words.ts';

/** Finds the origin of a placeholder of one of the commands that it was made for. */
export type Origins = (command: Command, placeholder: Placeholder) => number | undefined;

/**
 * The line of the earlier statement whose `$(…)` made the value of a placeholder: its word is the same but for that
 * (`app:build-$(date +%s)` before, `app:build-TIMESTAMP` here). Something besides the value has to be the same. `--set
 * tag=build-X` and `app:build-$(…)` have only the last part in common: what follows the last `=` or `:` counts.
 *
 * @param commands sorted by line.
 */
export function originsIn(commands: readonly Command[]): Origins {
  const words = new Map<string, readonly PlacedWord[]>();
  const wordsOf = (script: string) => {
    const known = words.get(script) ?? shellWords(script);
    words.set(script, known);
    return known;
  };
  const made = madeIn(commands, wordsOf);
  return (command, placeholder) => {
    const word = wordAt(wordsOf(command.script), placeholder);
    if (word === undefined) return;
    const bare = unquoted(word);
    const before = bare.text.slice(0, placeholder.start - bare.start);
    const after = bare.text.slice(placeholder.end - bare.start);
    if (before.replace(/^-*[\w.]*=/, '').length + after.length < 3) return;
    const last = tail(before);
    const lines = [wholeKey(before, after), ...(last.length >= 3 ? [tailKey(last, after)] : [])].flatMap(
      (key) => lastBelow(made.get(key) ?? [], command.line) ?? [],
    );
    return lines.length === 0 ? undefined : Math.max(...lines);
  };
}

/** The lines of the words that hold a `$(…)`, ascending, by what stands before and after it. */
function madeIn(
  commands: readonly Command[],
  wordsOf: (script: string) => readonly PlacedWord[],
): ReadonlyMap<string, readonly number[]> {
  const made = new Map<string, number[]>();
  const put = (key: string, line: number) => {
    const lines = made.get(key) ?? [];
    if (lines.at(-1) !== line) lines.push(line);
    made.set(key, lines);
  };
  for (const { script, line } of commands) {
    if (!script.includes('$(')) continue;
    for (const word of wordsOf(script)) {
      const { text } = unquoted(word);
      const at = text.indexOf('$(');
      if (at < 0) continue;
      for (const after of endings(text)) {
        put(wholeKey(text.slice(0, at), after), line);
        put(tailKey(tail(text.slice(0, at)), after), line);
      }
    }
  }
  return made;
}

/** What may stand behind the value of a word: behind each of its last brackets, since a value may hold some itself. */
function endings(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.lastIndexOf(')'); at > 0 && found.length < MOST_ENDINGS; at = text.lastIndexOf(')', at - 1)) {
    found.push(text.slice(at + 1));
  }
  return found;
}

const MOST_ENDINGS = 8;

function wholeKey(before: string, after: string): string {
  return `whole\n${before}\n${after}`;
}

function tailKey(last: string, after: string): string {
  return `tail\n${last}\n${after}`;
}

/** The last of ascending numbers below another. */
function lastBelow(numbers: readonly number[], limit: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1];
}

function wordAt(words: readonly PlacedWord[], { start, end }: Placeholder): PlacedWord | undefined {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const word = words[low - 1];
  return word !== undefined && end <= word.start + word.text.length ? word : undefined;
}

function tail(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('='), text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);
}

function unquoted({ text, start }: PlacedWord): PlacedWord {
  const first = text.charAt(0);
  const quoted = text.length > 1 && (first === '"' || first === "'") && text.endsWith(first);
  return quoted ? { text: text.slice(1, -1), start: start + 1 } : { text, start };
}

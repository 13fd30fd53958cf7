import type { Command, Placeholder } from '../../model/command.ts';
import { type PlacedWord, shellWords } from './shell-words.ts';

/**
 * The line of the earlier statement whose `$(…)` made the value of a placeholder: its word is the same but for that
 * (`app:build-$(date +%s)` before, `app:build-TIMESTAMP` here). Something besides the value has to be the same.
 */
export function originOf(commands: readonly Command[], command: Command, placeholder: Placeholder): number | undefined {
  const word = shellWords(command.script).find(
    ({ start, text }) => start <= placeholder.start && placeholder.end <= start + text.length,
  );
  if (word === undefined) return;
  const bare = unquoted(word);
  const before = bare.text.slice(0, placeholder.start - bare.start);
  const after = bare.text.slice(placeholder.end - bare.start);
  if (before.replace(/^-*[\w.]*=/, '').length + after.length < 3) return;
  const earlier = commands.filter(({ line }) => line < command.line);
  return earlier.findLast((one) => shellWords(one.script).some((other) => isSame(unquoted(other).text, before, after)))
    ?.line;
}

/** `--set tag=build-X` and `app:build-$(…)` have only the last part in common: what follows the last `=` or `:` counts. */
function isSame(word: string, before: string, after: string): boolean {
  const at = word.indexOf('$(');
  if (at < 0 || !word.endsWith(`)${after}`)) return false;
  const own = word.slice(0, at);
  return own === before || (tail(own).length >= 3 && tail(own) === tail(before));
}

function tail(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('='), text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);
}

function unquoted({ text, start }: PlacedWord): PlacedWord {
  const quoted = /^(["'])[\s\S]*\1$/.test(text);
  return quoted ? { text: text.slice(1, -1), start: start + 1 } : { text, start };
}

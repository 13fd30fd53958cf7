import { opensWithKnownCommand } from '../shell/known-commands.ts';

/** Whether a line in a fence of commands is a sentence that lost its fence or its comment mark: `Start it. Command: …`. */
export function isProseLine(text: string): boolean {
  const words = text.trim();
  if (!/^\p{Lu}[\p{Ll}'’]+ (?:[\p{Ll}'’-]+|\p{Lu}[\p{L}]+)\b/u.test(words) || opensWithKnownCommand(words))
    return false;
  return (
    /[.!?:]$|[.!?:]\s+\S/.test(words) || (words.split(/\s+/).length >= 5 && !/(?:^|\s)-{1,2}\w|[|<>=$]/.test(words))
  );
}

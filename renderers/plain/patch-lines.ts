import { sanitise } from '../sanitise.ts';
import { textStyle } from '../text-style.ts';

/** A unified diff for a terminal, line by line. */
export function patchLines(patch: string, colour: boolean): readonly string[] {
  const style = textStyle(colour);
  return patch
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const text = sanitise(line);
      if (/^(?:---|\+\+\+) /.test(line)) return style.bold(text);
      if (line.startsWith('@@')) return style.cyan(text);
      if (line.startsWith('+')) return style.green(text);
      return line.startsWith('-') ? style.red(text) : text;
    });
}

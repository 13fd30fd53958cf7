import { plainLines } from '../output-text.ts';
import { capped, clipped } from './capped.ts';
import { visible } from './visible.ts';

/** What a mismatch is shown from: patterns as patterns, the output as it came, and the reasons. */
export interface Mismatch {
  readonly expected: readonly string[];
  /** Lines of the output; none: it was empty. */
  readonly actual: readonly string[];
  readonly why: readonly string[];
}

/** A mismatch for people: three labelled blocks, their lines aligned, invisible characters made visible, each capped. */
export function explainMismatch(mismatch: Mismatch): string {
  const actual = mismatch.actual.length === 0 ? ['(no output)'] : mismatch.actual;
  return [
    ...labelled('expected', mismatch.expected),
    ...labelled(
      'actual',
      actual.map((line) => visible(clipped(line))),
    ),
    ...labelled('why not', mismatch.why),
  ].join('\n');
}

/** The lines of an output that a mismatch shows when none is nearer to it than another: stdout, else stderr. */
export function shownOutput(stdout: string, stderr: string): readonly string[] {
  const lines = rawLines(stdout);
  return lines.length > 0 ? lines : rawLines(stderr);
}

function labelled(label: string, lines: readonly string[]): readonly string[] {
  return capped(lines).map((line, index) => `${(index === 0 ? label : '').padEnd(10)}${clipped(line)}`.trimEnd());
}

/** As they came, so that carriage returns and colours can be shown. */
function rawLines(text: string): readonly string[] {
  const lines = text.split('\n');
  while (lines.length > 0 && (lines.at(-1) ?? '').trim() === '') lines.pop();
  return plainLines(text).length === 0 ? [] : lines;
}

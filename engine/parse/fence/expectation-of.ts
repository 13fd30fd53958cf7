import type { Expectation } from '../../model/expectation.ts';
import { checkOfOutput } from './check-of-output.ts';
import { checkOfSentence } from './check-of-sentence.ts';
import type { ExpectationCue } from './expectation-cue.ts';
import type { PlacedLine } from './placed-line.ts';

/** What an announcement says of the command at line `of`: an expectation, or nothing where no text came. */
export function expectationOf(cue: ExpectationCue, lines: readonly PlacedLine[], of: number): Expectation | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return;
  const below = lines.slice(1).map(({ text }) => text);
  const text = dedent(cue.rest === '' ? below : [cue.rest, ...below])
    .join('\n')
    .trim();
  if (text === '') return;
  const timing = {
    ...(cue.within === undefined ? {} : { within: cue.within }),
    ...(cue.every === undefined ? {} : { every: cue.every }),
  };
  const place = { kind: 'expectation', line: first.line, endLine: last.line, of } as const;
  if (cue.pinned !== undefined) return { ...place, check: cue.pinned, text, pinned: true, ...timing };
  return { ...place, ...checked(cue, text, first.text), ...timing, ...(cue.example ? { example: true } : {}) };
}

/** Bullets and wrapped sentences are prose even after `Output:`; several lines of prose are one sentence. */
function checked(cue: ExpectationCue, text: string, said: string) {
  const lines = text.split('\n');
  const bullets = lines.filter((line) => /^\s*[-*•]\s+\p{L}/u.test(line)).length;
  if (lines.length > 1 && bullets >= lines.length - 1) {
    return { check: 'judgement' as const, text: lines.map((line) => line.replace(/^\s*[-*•]\s+/, '')).join('\n') };
  }
  const printed = cue.verbatim ? cue.rest === '' || !isSentence(text) : false;
  const absent = /^\(?(?:nothing|none|empty|no output)\)?\.?$/i.test(text);
  if (printed && !absent && !(lines.length === 1 && isSentence(text))) return { check: checkOfOutput(text), text };
  if (lines.length > 1 && checkOfOutput(text) !== 'lines') return { check: checkOfOutput(text), text };
  const pasted = lines.length > 1 && cue.rest === '' && !isSentence(text.replaceAll('\n', ' '));
  if (pasted) return { check: checkOfOutput(text), text };
  const one = checkOfSentence(text.replaceAll('\n', ' '));
  // `should return 200` means the status, and only its cue says so.
  if (/^[1-5]\d\d$/.test(text) && checkOfSentence(said).check === 'status') return { check: 'status' as const, text };
  return lines.length === 1 || one.text !== text.replaceAll('\n', ' ') ? one : { check: one.check, text };
}

/** Words of a language rather than of a program: at least three, no path, key or code in them. */
function isSentence(text: string): boolean {
  return (
    /^["'(]?\p{Lu}?\p{Ll}+(?:['’]\p{Ll}+)?(?: [\p{L}\d'’(),/%.-]+){1,}[.)]?$/u.test(text) &&
    !/[=:{}[\]|]|\.{3}|\d\.\d|\w\/\w+.*\/|\w\.\w+\/\w/.test(text)
  );
}

function dedent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents, 40);
  return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length)).trimEnd());
}

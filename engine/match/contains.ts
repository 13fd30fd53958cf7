import type { CompiledContains, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { alignedRows, exactly } from './explain/aligned.ts';
import { clipped } from './explain/capped.ts';
import { explainMismatch, explainRows, shownOutput } from './explain/mismatch.ts';
import { nearestToken } from './explain/nearest.ts';
import { sharedWords } from './explain/word-difference.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held } from './observed.ts';
import { collapse, isBlank, plainLines } from './output-text.ts';

/**
 * Pinned as `(contains)`: the output has the text, character by character, as part of a word or of several lines.
 *
 * @example contains
 * expected: rolled out
 * output: deployment "web" successfully rolled out
 * held
 *
 * @example contains
 * expected: rolled out
 * output: deployment "web" rolled back
 * failed the output does not have it
 */
export function matchContains(compiled: CompiledContains, observed: Observed): MatchVerdict {
  const streams = [observed.stdout, observed.stderr].map((text) => plainLines(text).join('\n'));
  const lines = streams.join('\n').split('\n');
  const first = compiled.text.split('\n')[0] ?? '';
  if (streams.some((text) => text.includes(compiled.text))) {
    return held(`found      ${clipped(lines.find((line) => line.includes(first)) ?? first)}`);
  }
  const near = nearestToken(streams.join('\n'), compiled.text);
  const output = shownOutput(observed.stdout, observed.stderr);
  const line = nearestLine(first, near, output);
  const why = near === undefined ? whyMissing(first, line) : `found "${near}" where "${compiled.text}" was expected`;
  return failed(
    line === undefined
      ? explainMismatch({ expected: compiled.text.split('\n'), actual: output, why: [why] })
      : explainRows(alignedRows(first, line.trimEnd(), exactly), [why]),
  );
}

/** The line of the output that has most of the words, of the first few thousand. */
function nearestLine(text: string, near: string | undefined, output: readonly string[]): string | undefined {
  if (near !== undefined) return output.find((line) => line.includes(near));
  const scored = output.slice(0, 2_000).map((line) => ({ line, shared: sharedWords(text, line) }));
  return scored.reduce<{ line: string; shared: number } | undefined>(
    (most, candidate) => (candidate.shared > (most?.shared ?? 0) ? candidate : most),
    undefined,
  )?.line;
}

function whyMissing(text: string, line: string | undefined): string {
  const spaced = line !== undefined && collapse(line).includes(collapse(text));
  return spaced ? 'the output has it only with other white space' : 'the output does not have it';
}

/** Takes the text as it is, without quotes round all of it and white space at its ends. */
export function compileContains(text: string): CompiledContains | NotCompiled {
  const trimmed = text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  const bare = /^"([^"]+)"$/s.exec(trimmed)?.[1] ?? trimmed;
  return isBlank(bare) ? notCompiled('there is no text to look for') : { type: 'contains', text: bare };
}

/** The compiled form in words, for people. */
export function describeContains(compiled: CompiledContains): string {
  return `the output contains ${JSON.stringify(compiled.text)}`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatContains(compiled: CompiledContains): string {
  return compiled.text.includes('"') ? compiled.text : `"${compiled.text}"`;
}

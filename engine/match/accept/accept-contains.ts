import type { CompiledContains } from '../compiled.ts';
import { nearestToken } from '../explain/nearest.ts';
import type { Observed } from '../observed.ts';
import { collapse, plainLines } from '../output-text.ts';
import type { Accepted } from './accepted.ts';
import { refused } from './accepted.ts';

/** A text of one word becomes the one that was probably meant; white space becomes what was printed where all else is the same. */
export function acceptContains(text: string, { text: wanted }: CompiledContains, observed: Observed): Accepted {
  const lines = [...plainLines(observed.stdout), ...plainLines(observed.stderr)];
  const at = text.indexOf(wanted);
  const meant = nearestToken(lines.join('\n'), wanted) ?? spacedOtherwise(lines, wanted);
  if (meant === undefined || at < 0) return refused('which part of the output is meant is not clear');
  return { status: 'changed', text: text.slice(0, at) + meant + text.slice(at + wanted.length) };
}

function spacedOtherwise(lines: readonly string[], wanted: string): string | undefined {
  if (wanted.includes('\n')) return undefined;
  const words = collapse(wanted);
  const line = lines.find((one) => collapse(one).includes(words));
  if (line === undefined) return undefined;
  // Where the words begin and end in the line as it was printed.
  const pattern = words
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return new RegExp(pattern).exec(line)?.[0];
}

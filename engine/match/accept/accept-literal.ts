import type { CompiledLiteral } from '../compiled.ts';
import { nearestToken } from '../explain/nearest.ts';
import type { Observed } from '../observed.ts';
import { collapse, plainLines } from '../output-text.ts';
import { findWhole } from '../whole-token.ts';
import type { Accepted } from './accepted.ts';
import { refused } from './accepted.ts';

/** A longer line is not taken over as a literal. */
const LONGEST = 200;

/** The text becomes the token that was probably meant, or the line where there is only one; its quotes and `(only)` stay. */
export function acceptLiteral(text: string, compiled: CompiledLiteral, observed: Observed): Accepted {
  const [alternative = '', ...others] = compiled.alternatives;
  if (others.length > 0) return refused('which of several texts it should be is not clear');
  const stdout = linesOf(observed.stdout);
  const lines = stdout.length > 0 ? stdout : linesOf(observed.stderr);
  const meant = compiled.only === true ? onlyLine(lines) : meantIn(lines, alternative);
  const at = text.indexOf(alternative);
  if (meant === undefined || at < 0) return refused(`which part of the output is meant by ${alternative} is not clear`);
  return {
    status: 'changed',
    text:
      text.slice(0, at) +
      fitting(meant, text, { at, length: alternative.length }) +
      text.slice(at + alternative.length),
  };
}

function linesOf(output: string): readonly string[] {
  return plainLines(output)
    .map(collapse)
    .filter((line) => line !== '');
}

function onlyLine(lines: readonly string[]): string | undefined {
  const [line, ...others] = [...new Set(lines)];
  return others.length === 0 && line !== undefined && line.length <= LONGEST ? line : undefined;
}

function meantIn(lines: readonly string[], alternative: string): string | undefined {
  const output = lines.join('\n');
  const found = findWhole(output, alternative);
  if (found.type === 'inside') {
    const part = found.token.split(/[/:=@,"'()]/).find((piece) => piece.includes(alternative));
    return part ?? found.token;
  }
  return nearestToken(output, alternative) ?? onlyLine(lines);
}

/** Bare where the author's text was bare and stays one, else in quotes that it does not have itself. */
function fitting(meant: string, text: string, place: { readonly at: number; readonly length: number }): string {
  const around = [text[place.at - 1], text[place.at + place.length]];
  const mark = around[0];
  const quoted = mark !== undefined && /["'`]/.test(mark) && around[1] === mark;
  if (quoted && !meant.includes(mark)) return meant;
  if (!quoted && !/["'`<>]|\bor\b|\.\.\.|…|^\s|\s$/.test(meant)) return meant;
  const free = ['"', "'", '`'].find((candidate) => !meant.includes(candidate)) ?? '"';
  return quoted ? meant : `${free}${meant}${free}`;
}

import type { CompiledExit, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held } from './observed.ts';

/**
 * Pinned as `(exit)`, or said as `exit code 1`: the exit code is one of those, or any but 0.
 *
 * @example exit
 * expected: 1
 * exit: 1
 * held
 *
 * @example exit
 * expected: 0 or 2
 * exit: 1
 * failed the exit code is 1, expected 0 or 2
 *
 * @example exit
 * expected: non-zero
 * exit: 0
 * failed the exit code is 0, expected any but 0
 */
export function matchExit(compiled: CompiledExit, observed: Observed): MatchVerdict {
  const holds = compiled.nonZero ? observed.exitCode !== 0 : compiled.codes.includes(observed.exitCode);
  return holds
    ? held(`the exit code is ${observed.exitCode}`)
    : failed(`the exit code is ${observed.exitCode}, expected ${wantedCodes(compiled)}`);
}

/** Reads `1`, `0 or 2`, `exit code 0`, `non-zero`. Codes are 0 to 255 (POSIX, 2.8.2). */
export function compileExit(text: string): CompiledExit | NotCompiled {
  const bare = text
    .toLowerCase()
    .replace(/\b(?:exits?|exited|with|returns?|code|codes|status|is|be|the|an?|should|must)\b/g, ' ')
    .replace(/[:=.]/g, ' ')
    .trim();
  if (/^non[- ]?zero$|^not 0$|^!\s*0$/.test(bare)) return { type: 'exit', codes: [], nonZero: true };
  const words = bare.split(/\s*(?:,|\||\bor\b)\s*/).map((word) => (word === 'zero' ? '0' : word));
  const codes = words.map(Number);
  const wrong = words.some((word) => !/^\d{1,3}$/.test(word)) || codes.some((code) => code > 255);
  return wrong ? notCompiled(`unexpected exit code ${text.trim()}, expected 0 to 255`) : { type: 'exit', codes };
}

/** The compiled form in words, for people. */
export function describeExit(compiled: CompiledExit): string {
  return `the exit code is ${wantedCodes(compiled)}`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatExit(compiled: CompiledExit): string {
  return compiled.nonZero ? 'non-zero' : compiled.codes.join(' or ');
}

function wantedCodes(compiled: CompiledExit): string {
  return compiled.nonZero ? 'any but 0' : compiled.codes.join(' or ');
}

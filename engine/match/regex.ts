import type { RE2JS } from 're2js';
import type { CompiledRegex, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { clipped } from './explain/capped.ts';
import { explainMismatch, shownOutput } from './explain/mismatch.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held } from './observed.ts';
import { isBlank, plainLines } from './output-text.ts';
import { regexEngine } from './regex-engine.ts';

/**
 * Pinned as `(regex)`: an RE2 pattern (https://github.com/google/re2/wiki/Syntax) matches part of the output. `^` and `$` are ends of lines.
 * RE2 takes time linear in the output whatever the pattern. A match of nothing but white space shows nothing and does not count.
 *
 * @example regex
 * expected: ^v\d+\.\d+\.\d+$
 * output: v1.2.3
 * held
 *
 * @example regex
 * expected: ^v\d+\.\d+\.\d+$
 * output: v1.2
 * failed no part of the output matches
 *
 * @example regex
 * expected: (unclosed
 * output: anything
 * person
 */
export function matchRegex(compiled: CompiledRegex, observed: Observed): MatchVerdict {
  const pattern = patternOf(compiled.pattern);
  for (const text of [observed.stdout, observed.stderr]) {
    const plain = plainLines(text).join('\n');
    const matcher = pattern?.matcher(plain);
    for (let work = 0; work < MOST_WORK && matcher?.find(); work += plain.length - matcher.start()) {
      const found = matcher.group() ?? '';
      if (!isBlank(found)) return held(`found      ${clipped(found.split('\n')[0] ?? '')}`);
    }
  }
  return failed(
    explainMismatch({
      expected: [describeRegex(compiled)],
      actual: shownOutput(observed.stdout, observed.stderr),
      why: ['no part of the output matches'],
    }),
  );
}

/**
 * Characters that are looked through behind matches that do not count: each look is linear, but there may be as many as there are
 * blanks (`\s+x|\s`). What is left then is not looked at, and the pattern does not hold.
 */
const MOST_WORK = 5_000_000;

/** Takes the pattern as it is; one that RE2 cannot read is said so. */
export function compileRegex(text: string): CompiledRegex | NotCompiled {
  const pattern = text.trim();
  if (pattern === '') return notCompiled('there is no pattern');
  return patternOf(pattern) === undefined
    ? notCompiled(`unexpected pattern ${pattern}, expected one that RE2 can read`)
    : { type: 'regex', pattern };
}

function patternOf(pattern: string): RE2JS | undefined {
  const engine = regexEngine();
  try {
    return engine?.compile(pattern, engine.MULTILINE);
  } catch {
    return undefined;
  }
}

/** The compiled form in words, for people. */
export function describeRegex(compiled: CompiledRegex): string {
  return `the output matches /${compiled.pattern}/`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatRegex(compiled: CompiledRegex): string {
  return compiled.pattern;
}

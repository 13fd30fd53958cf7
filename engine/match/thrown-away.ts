import type { Compiled } from './compiled.ts';
import type { Observed } from './observed.ts';
import { isBlank } from './output-text.ts';
import { lastList } from './pipeline.ts';

/**
 * Why it cannot be told that a command did what its expectations took it for: what stands in front of `||`, or in the condition of an `if`, has an
 * exit code that no shell tells and throws away what it complains of, so that a file that is not there looks like one without errors (`grep error x
 * 2>/dev/null || true`, expected: no errors). Only where the expectation would hold just as well after such a failure.
 */
export function thrownAway(script: string, observed: Observed, expectations: readonly Compiled[]): string | undefined {
  const { tried, instead } = attemptsIn(script);
  if (!THROWS_AWAY.test(tried)) return undefined;
  return expectations.some((compiled) => holdsWithout(compiled, observed, instead))
    ? 'what it looks at may not be there: it throws its complaints away'
    : undefined;
}

/** What may fail untold, and what is run in its place. */
function attemptsIn(script: string): { readonly tried: string; readonly instead: string } {
  const condition = /^\s*(?:if|until|while)\s([\s\S]*?)[;\n]\s*(?:then|do)\b([\s\S]*)$/.exec(script);
  if (condition !== null) return { tried: condition[1] ?? '', instead: condition[2] ?? '' };
  const list = lastList(script);
  const or = list.findLastIndex(({ after }) => after === '||');
  const text = (from: number, to?: number) =>
    list
      .slice(from, to)
      .map(({ parts }) => parts.join(' | '))
      .join(' ; ');
  return or < 0 ? { tried: '', instead: '' } : { tried: text(0, or), instead: text(or) };
}

/** Standard error goes nowhere, or into a filter; `grep -s` keeps silent by itself. */
const THROWS_AWAY =
  /(?:2|&)>{1,2}\s*\/dev\/null|>\s*\/dev\/null\s+2>&1|2>&-|2>&1\s*\||\|&|\bgrep\b[^|;&]{0,200}\s-\w{0,8}s\w{0,8}\b/;
/** Ends well whatever was before it. */
const NEVER_FAILS = /^(?:true|:|echo|printf)\b/;

function holdsWithout(compiled: Compiled, { stdout }: Observed, instead: string): boolean {
  switch (compiled.type) {
    case 'empty':
      return isBlank(stdout);
    case 'state':
      return compiled.quantifier.type === 'none';
    case 'literal':
      return compiled.alternatives.some((text) => instead.includes(text));
    case 'contains':
      return instead.includes(compiled.text);
    case 'number':
      return compiled.bounds.every(({ op, value }) => op !== '!=' && instead.includes(String(value)));
    case 'status':
      return compiled.wanted.type === 'success' && NEVER_FAILS.test(instead);
    default:
      return false;
  }
}

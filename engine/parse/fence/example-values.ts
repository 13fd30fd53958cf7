import type { Command } from '../../model/command.ts';
import type { ExampleValue } from '../../model/runbook.ts';

/** Patterns of values that differ from run to run; the first group is the value. None begins anew within a word, as words can be long. */
const PATTERNS: readonly (readonly [ExampleValue['type'], RegExp])[] = [
  ['image', /(?<![\w./-])[\w./-]*[\w.-]\/[\w.-]+:((?=[\w.-]*\d)[\w][\w.-]*)(?![\w:/.-])/g],
  ['revision', /--(?:to-)?revision[= ](\d+)\b/g],
  ['revision', /\bhelm rollback (?:-{1,2}\S+ )*[\w.-]+ (\d+)\b/g],
  ['version', /(?<![\w./:-]|\d\.)(v?\d+\.\d+\.\d+(?:-[\w.]+)?)(?![\w./-]|:\d)/g],
  ['version', /(?<![\w.])(v\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?)(?![\w.-])/g],
  ['host', /((?:(?<![\w.-])(?:[\w-]+\.)+)?example\.(?:com|org|net|io|local))\b/g],
];

/**
 * Values written in statements that usually differ from run to run (image tags, versions, revisions, `example.com` hosts):
 * they are confirmed before the first change of a run. Addresses such as `10.0.0.1` are none.
 */
export function exampleValuesOf(commands: readonly Command[]): readonly ExampleValue[] {
  const found = new Map<string, { type: ExampleValue['type']; lines: Set<number> }>();
  for (const { script, line } of commands) {
    for (const [type, pattern] of PATTERNS) {
      for (const match of script.matchAll(pattern)) {
        const value = match[1] ?? '';
        if (/^\d+(?:\.\d+){3}$/.test(value) || isPartOfAddress(script, match.index)) continue;
        const at = line + script.slice(0, match.index).split('\n').length - 1;
        const known = found.get(value) ?? { type, lines: new Set<number>() };
        found.set(value, { ...known, lines: known.lines.add(at) });
      }
    }
  }
  return [...found].map(([value, { type, lines }]) => ({ value, type, occurrences: [...lines].sort((a, b) => a - b) }));
}

function isPartOfAddress(script: string, at: number): boolean {
  return /^\d+\.\d+\.\d+\.\d+/.test(script.slice(at));
}

import type { Command } from '../../model/command.ts';
import type { ExampleValue } from '../../model/runbook.ts';
import { imageTagsIn } from './example-images.ts';

/** Patterns of values that differ from run to run; the first group is the value. None begins anew within a word, as words can be long. */
const PATTERNS: readonly (readonly [ExampleValue['type'], RegExp])[] = [
  ['image', /(?<![\w./-])[\w./-]*[\w.-]\/[\w.-]+:((?=[\w.-]*\d)[\w][\w.-]*)(?![\w:/.-])/g],
  ['revision', /--(?:to-)?revision[= ](\d+)\b/g],
  ['revision', /\bhelm rollback (?:-\S+ )*[\w.-]+ (\d+)\b/g],
  ['revision', /\bgit (?:revert|reset|checkout|cherry-pick|rebase) (?:-\S+ )*((?=[0-9a-f]*\d)[0-9a-f]{7,40})\b/g],
  // A word with a date in it, as a whole: what is replaced has to be a word of its own.
  [
    'date',
    /(?<![\w.-])([\w.-]*?[a-zA-Z][-_.]?20\d\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?!\d|-?preview|T?\d*:)[\w.-]*)(?![\w:.-])/g,
  ],
  ['date', /(?<=[a-z\d-]\/)(20\d\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01]))(?=\/|\s|$)/g],
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
    for (const { type, value, index } of valuesIn(script)) {
      if (/^\d+(?:\.\d+){3}$/.test(value) || isPartOfAddress(script, index)) continue;
      const at = line + script.slice(0, index).split('\n').length - 1;
      const known = found.get(value) ?? { type, lines: new Set<number>() };
      found.set(value, { ...known, lines: known.lines.add(at) });
    }
  }
  return [...found].map(([value, { type, lines }]) => ({ value, type, occurrences: [...lines].sort((a, b) => a - b) }));
}

function valuesIn(script: string) {
  const tags = imageTagsIn(script).map((found) => ({ type: 'image' as const, ...found }));
  const others = PATTERNS.flatMap(([type, pattern]) =>
    [...script.matchAll(pattern)].map((match) => {
      const [all, value = ''] = match;
      // A tag that is a number alone would be found in every other number.
      return { type, value: type === 'image' && /^\d+$/.test(value) ? all : value, index: match.index };
    }),
  );
  return [...others, ...tags];
}

function isPartOfAddress(script: string, at: number): boolean {
  return /^\d+\.\d+\.\d+\.\d+/.test(script.slice(at));
}

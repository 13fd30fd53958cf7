import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = ['engine', 'renderers', 'cli'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);

/**
 * Groups that are known, with all that is in brackets or escaped as `x`. In each, every turn begins or ends with a mark (a blank, a dot, a slash, a bar, an
 * underscore) that the rest of the turn cannot hold, or takes a single character: a text can be divided into turns in one way only. Whoever adds one
 * has looked for that; the same characters in a turn and round it (`(?:-{1,2}\S+ )*`) take twice as long with each more of them.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'engine/graph/revision/content.ts': ['(?:xx+)*'],
  'engine/journal/literal-secrets.ts': ['(?:_x+)+'],
  'engine/parse/fence/bad-example.ts': [
    '(?: (?:just|simply|ever|even|be|have to|need to|needing to|having to|try to|attempt to|x+ly))*',
  ],
  'engine/parse/fence/example-values.ts': ['(?:-x+ )*', '(?:x+x)+'],
  'engine/parse/fence/expectation-of.ts': ['(?: x+){'],
  'engine/parse/fence/usage.ts': ['(?: ?x ?--?xx*)*', '(?:xxx*)+'],
  'engine/parse/prose/manual.ts': ['(?:xx+)*'],
  'engine/parse/prose/reference.ts': ['(?:xx+)*'],
  'engine/parse/prose/tool.ts': ['(?:x(?:x+|x))*'],
  'engine/parse/prose/typed-command.ts': ['(?: x+)+'],
  'engine/parse/section/heading-words.ts': ['(?:xx+)*'],
  'engine/parse/section/roles-of-words.ts': [
    '(?:x+(?!(?:for|during|with|without|using|via|by|of|in|on|from|at|as|when|while|after|before|under|on)x)x+)*',
  ],
  'engine/parse/shell/capitals.ts': ['(?:_x+)*'],
  'engine/parse/shell/impact/acting-options.ts': ['(?: x+)*'],
  'engine/parse/shell/known-commands.ts': ['(?:x+x)+'],
  'engine/parse/shell/placeholders.ts': ['(?:xx+)*', '(?:x|-(?!v?x+xx)(?=x))*'],
  'engine/parse/shell/single-braces.ts': ['(?:xx+)*'],
  'engine/parse/shell/square-brackets.ts': ['(?:xxx*)+'],
  'engine/parse/shell/stand-in-names.ts': ['(?:_x+)*'],
  'engine/parse/shell/value-words.ts': ['(?:,x+)+'],
  'engine/parse/step/step-options.ts': ['(?:xx+)*'],
  'engine/run/looks-at.ts': ['(?:(?:please|then|now|also|again|manually|visually)x+)*'],
  'renderers/plain/explain.ts': ['(?: x+)*'],
};

/** Groups that are repeated without a bound and hold something that is: `(a+)*`. */
function nested(pattern: string): readonly string[] {
  const plain = pattern.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  const groups: { start: number; repeats: boolean }[] = [];
  const found: string[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const repeated = /^(?:[*+]|\{\d+,\})/.test(plain.slice(at + 1));
    if (plain[at] === '(') groups.push({ start: at, repeats: false });
    else if (plain[at] === ')') {
      const group = groups.pop();
      if (group?.repeats && repeated) found.push(plain.slice(group.start, at + 2));
      const outer = groups.at(-1);
      if (outer && (group?.repeats || repeated)) outer.repeats = true;
    } else if (repeated) {
      const group = groups.at(-1);
      if (group) group.repeats = true;
    }
  }
  return found;
}

describe('patterns', () => {
  it('finds a nested quantifier', () => {
    expect(nested('(?:[a-z]+ )*')).toHaveLength(1);
    expect(nested('(?:[a-z]{1,3} )*x+')).toEqual([]);
  });

  it('have no quantifier within a quantifier, but for those that are known', () => {
    const literals = sources.flatMap(({ name, text }) =>
      [
        ...text.matchAll(
          /(?<=[=(,?[:\s])\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuvy]*(?=[.,;)\s\]])/g,
        ),
      ].map((match) => ({ name, pattern: match[1] ?? '' })),
    );
    expect(literals.length).toBeGreaterThan(1000);
    const found = literals.flatMap(({ name, pattern }) => nested(pattern).map((group) => ({ name, group })));
    expect(found.filter(({ name, group }) => KNOWN[name]?.includes(group) !== true)).toEqual([]);
    const gone = Object.entries(KNOWN).flatMap(([name, groups]) =>
      groups.filter((group) => !found.some((one) => one.name === name && one.group === group)),
    );
    expect(gone).toEqual([]);
  });
});

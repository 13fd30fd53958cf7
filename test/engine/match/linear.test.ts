import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../engine/match');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

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

  it('have no quantifier within a quantifier', () => {
    const literals = sources.flatMap(({ name, text }) =>
      [
        ...text.matchAll(
          /(?<=[=(,?[:\s])\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuvy]*(?=[.,;)\s\]])/g,
        ),
      ].map((match) => ({ name, pattern: match[1] ?? '' })),
    );
    expect(literals.length).toBeGreaterThan(80);
    expect(literals.filter(({ pattern }) => nested(pattern).length > 0)).toEqual([]);
  });
});

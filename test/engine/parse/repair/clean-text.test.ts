import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from '../../../../engine/parse/repair/repair.ts';

const shared = resolve(import.meta.dirname, '../../../../../shared');
const sources = globSync(`${shared}/{corpus,acceptance/seeds}/**/*.{md,erb}`).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));
const clean = sources.filter(({ text }) => repair(text).problems.length === 0).map(({ text }) => text);

/** The sections of a document by its headings of level two outside of fences, each with its line ends. */
function sectionsOf(text: string): readonly string[] {
  const sections: string[] = [''];
  let fenced = false;
  for (const line of text.split(/(?<=\n)/)) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (!fenced && line.startsWith('## ')) sections.push('');
    sections[sections.length - 1] += line;
  }
  // A section whose fences do not balance says nothing of what stands behind it.
  return fenced ? [] : sections.slice(1);
}

// Skipped where ../shared is not there.
describe.skipIf(sources.length === 0)('what people wrote', () => {
  it('is mostly clean, and then comes back as it is', () => {
    expect(clean.length).toBeGreaterThan(sources.length * 0.8);
    for (const text of clean) expect(repair(text)).toEqual({ text, problems: [] });
  });

  it.each(sources)('is changed only on lines that a repair names: $path', ({ text: source }) => {
    const { text, problems } = repair(source);
    const before = source
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .split('\n');
    const after = text.split('\n');
    expect(after).toHaveLength(before.length);
    const named = (line: number) => problems.some((one) => one.line <= line && line <= one.endLine);
    const unnamed = after.flatMap((line, i) => (line === before[i] || named(i + 1) ? [] : [i + 1]));
    expect(unnamed).toEqual([]);
    expect(repair(text)).toEqual({ text, problems: [] });
  });

  it('is clean as well when sections of it are put together anew', () => {
    const sections = clean.flatMap(sectionsOf).filter((section) => repair(section).problems.length === 0);
    expect(sections.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sections), { minLength: 1, maxLength: 6 }), (chosen) => {
        const text = chosen.map((section) => (section.endsWith('\n') ? section : `${section}\n`)).join('');
        expect(repair(text)).toEqual({ text, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../engine/parse/blocks.ts';
import { LONGEST_TEXT, withoutLongGaps } from '../../../engine/parse/long-text.ts';

const textsOf = (document: string) =>
  readMarkdown(document).blocks.flatMap((block) =>
    'raw' in block ? [{ line: block.line, endLine: block.endLine, raw: block.raw }] : [],
  );

describe('text that is longer than anybody writes', () => {
  it('comes in parts that together are all of it', () => {
    const words = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ');
    const parts = textsOf(words);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.map(({ raw }) => raw).join('')).toBe(words);
    expect(parts.every(({ raw }) => raw.length <= LONGEST_TEXT + 1)).toBe(true);
  });

  it('is divided at its lines, and each part knows its own', () => {
    const line = `${'words '.repeat(40)}end`;
    const parts = textsOf(Array.from({ length: 100 }, () => line).join('\n'));
    for (const { line: first, endLine, raw } of parts)
      expect(raw.trimEnd().split('\n')).toHaveLength(endLine - first + 1);
    expect(parts.map(({ line: first }) => first).slice(1)).toEqual(
      parts.slice(0, -1).map(({ endLine }) => endLine + 1),
    );
  });

  it('keeps the code and links of each part', () => {
    const sentence = 'Run `kubectl get pods` and see [the guide](a.md). ';
    const { blocks, problems } = readMarkdown(sentence.repeat(110));
    const codes = blocks.flatMap((block) => ('inlineCodes' in block ? block.inlineCodes : []));
    const links = blocks.flatMap((block) => ('links' in block ? block.links : []));
    expect([codes.length, links.length]).toEqual([110, 110]);
    expect(problems.map(({ rule }) => rule)).toEqual(['long-text']);
  });

  it('is no heading beyond its first part', () => {
    expect(readMarkdown(`## ${'word '.repeat(2500)}\n`).blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });

  it('is divided in an item as well, and the item holds it', () => {
    const [item, ...others] = readMarkdown(`- ${'word '.repeat(2000)}\n`).blocks;
    expect(item?.type).toBe('list-item');
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((block) => block.item === item?.index)).toBe(true);
  });
});

describe('withoutLongGaps', () => {
  it('leaves what a person aligns', () => {
    const text = `a${' '.repeat(99)}b\n\n\nc`;
    expect(withoutLongGaps(text)).toBe(text);
    expect(withoutLongGaps(`a${' '.repeat(5000)}b`)).toBe('a b');
  });
});

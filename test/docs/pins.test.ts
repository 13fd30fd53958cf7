import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PIN_KEYS, pinValueOf } from '../../engine/parse/pin/pin-keys.ts';
import { examplesOf } from './page.ts';
import { readingOf } from './reading.ts';

const path = resolve(import.meta.dirname, '../../docs/pins.md');
const page = readFileSync(path, 'utf8');
const examples = examplesOf(page);

const readingBelow = (info: string) => ({ all: info === 'reading all', compiled: false });

if (process.env.UPDATE !== undefined) {
  const lines = page.split('\n');
  for (const { document, says } of examples.toReversed()) {
    const [reading] = says;
    if (reading === undefined) continue;
    lines.splice(
      reading.line,
      reading.text.split('\n').length,
      ...readingOf(document.text, readingBelow(reading.info)),
    );
  }
  writeFileSync(path, lines.join('\n'));
}

describe('the page on pins', () => {
  it.each(examples.map((example) => [example.document.line, example] as const))(
    'reads its example in line %s as it says',
    (_, example) => {
      expect(example.says).toHaveLength(1);
      const [reading] = example.says;
      expect(readingOf(example.document.text, readingBelow(reading?.info ?? '')).join('\n')).toBe(reading?.text);
    },
  );

  it('has an example of every key, and names every word that a key takes', () => {
    const documents = examples.map(({ document }) => document.text).join('\n');
    for (const key of PIN_KEYS) {
      expect(documents, key).toMatch(new RegExp(`handrail[:=][^>]*\\b${key}\\b`));
      for (const target of ['fence', 'paragraph', 'command'] as const) {
        const takes = pinValueOf(key, target);
        if (takes.type === 'word')
          for (const word of takes.words) expect(page, `${key}=${word}`).toContain(`${word}\``);
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { examplesOf } from './page.ts';
import { readingOf } from './reading.ts';

it('reads the example of the page on reading as it says', () => {
  const [example, ...others] = examplesOf(readFileSync(resolve(import.meta.dirname, '../../docs/reading.md'), 'utf8'));
  expect(others).toEqual([]);
  expect(readingOf(example?.document.text ?? '', { all: true, compiled: false }).join('\n')).toBe(
    example?.says[0]?.text,
  );
});

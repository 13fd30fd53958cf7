import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../engine/journal/redaction.ts';
import { weaknessOf } from '../engine/journal/secret-strength.ts';

const page = readFileSync(join(resolve(import.meta.dirname, '..'), 'docs/secrets.md'), 'utf8');

/** The rows of the table with this head, as its cells. */
function rowsOf(head: string): readonly (readonly string[])[] {
  const lines = page.slice(page.indexOf(head)).split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`|`$/g, '')),
  );
}

describe('docs/secrets.md', () => {
  it.each(rowsOf('| printed | shown |'))('%s is shown as it says', (printed = '', shown = '') =>
    expect(createRedactor({ values: [] }).redactText(printed)).toBe(shown),
  );

  it.each(rowsOf('| value | of a variable | declared |'))(
    '%s is as weak as it says',
    (value = '', found = '', declared = '') => {
      expect(weaknessOf(value, 'found') ?? 'hidden').toBe(found);
      expect(weaknessOf(value, 'declared') ?? 'hidden').toBe(declared);
    },
  );
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect } from 'vitest';

/** Compares text with a file of `test/renderers/golden`; `UPDATE=1` writes the file instead. */
export function expectGolden(name: string, text: string): void {
  const path = resolve(import.meta.dirname, 'golden', name);
  const full = text.endsWith('\n') ? text : `${text}\n`;
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, full);
  }
  expect(full).toBe(readFileSync(path, 'utf8'));
}

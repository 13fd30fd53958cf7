import { describe, expect, it } from 'vitest';
import { OutputBuffer } from '../../../renderers/tui/output-buffer.ts';

const texts = (buffer: OutputBuffer, from: number, to: number) => buffer.slice(from, to).map(({ text }) => text);

describe('OutputBuffer', () => {
  it('shows lines that have not ended yet after those that have', () => {
    const buffer = new OutputBuffer();
    buffer.push('stdout', 'one\ntw');
    buffer.push('stderr', 'oops');
    buffer.push('stdout', 'o');
    expect(buffer.length).toBe(3);
    expect(texts(buffer, 0, 10)).toEqual(['one', 'two', 'oops']);
    expect(texts(buffer, 1, 2)).toEqual(['two']);
    expect(texts(buffer, 2, 3)).toEqual(['oops']);
    buffer.push('stdout', '\n');
    expect(texts(buffer, 0, 10)).toEqual(['one', 'two', 'oops']);
  });

  it('forgets all, also of a line that has not ended', () => {
    const buffer = new OutputBuffer();
    buffer.push('stdout', 'one\ntw');
    buffer.clear();
    buffer.push('stdout', 'three');
    expect(texts(buffer, 0, 10)).toEqual(['three']);
  });

  it('keeps the last lines of very many, and knows how many there were', () => {
    const buffer = new OutputBuffer();
    for (let line = 0; line < 100_000; line += 1) buffer.push('stdout', `${line}\n`);
    expect(buffer.dropped + buffer.length).toBe(100_000);
    expect(buffer.length).toBeGreaterThanOrEqual(10_000);
    expect(buffer.length).toBeLessThan(13_000);
    expect(texts(buffer, buffer.length - 1, buffer.length)).toEqual(['99999']);
    expect(texts(buffer, 0, 1)).toEqual([String(buffer.dropped)]);
  });

  it('keeps only the end of what comes faster than anybody looks, and counts the rest', () => {
    const buffer = new OutputBuffer();
    buffer.push('stdout', 'begun ');
    expect(texts(buffer, 0, 10)).toEqual(['begun ']);
    const piece = Array.from({ length: 8000 }, (_, line) => `${line}\n`).join('');
    for (let count = 0; count < 300; count += 1) buffer.push('stdout', piece);
    expect(buffer.dropped + buffer.length).toBe(300 * 8000);
    expect(buffer.length).toBeGreaterThanOrEqual(10_000);
    expect(texts(buffer, buffer.length - 1, buffer.length)).toEqual(['7999']);
  });

  it('keeps fewer lines where they are long', () => {
    const buffer = new OutputBuffer();
    const line = 'x'.repeat(20_000);
    for (let count = 0; count < 1000; count += 1) {
      buffer.push('stdout', `${line}\n`);
      expect(buffer.length * line.length).toBeLessThan(8_000_000);
    }
    expect(buffer.dropped + buffer.length).toBe(1000);
  });
});

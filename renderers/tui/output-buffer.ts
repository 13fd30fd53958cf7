import { LineBuffer } from '../line-buffer.ts';

/** A line of output as it came, not yet safe to show. */
export interface OutputLine {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** Lines that are kept for scrolling; all of it lies on disk. */
const KEPT = 10_000;

/** The output of one command, outside React: its last lines, and how many there were before them. */
export class OutputBuffer {
  #lines: OutputLine[] = [];
  #dropped = 0;
  #buffers = { stdout: new LineBuffer(), stderr: new LineBuffer() };

  push(stream: OutputLine['stream'], text: string): void {
    for (const line of this.#buffers[stream].push(text)) this.#lines.push({ stream, text: line });
    const excess = this.#lines.length - KEPT;
    // Dropped in large pieces, as each costs a copy of the rest.
    if (excess < KEPT / 4) return;
    this.#lines = this.#lines.slice(excess);
    this.#dropped += excess;
  }

  /** Forgets all of it, as if nothing had come; what was there lies on disk. */
  clear(): void {
    this.#lines = [];
    this.#dropped = 0;
    this.#buffers = { stdout: new LineBuffer(), stderr: new LineBuffer() };
  }

  /** Lines that are no longer kept. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Lines that are kept, with those that have not ended yet. */
  get length(): number {
    return this.#lines.length + this.#unended().length;
  }

  /** Some of the kept lines, by their index among them. */
  slice(from: number, to: number): readonly OutputLine[] {
    const lines = this.#lines.slice(from, to);
    const missing = Math.min(to, this.length) - from - lines.length;
    return missing <= 0
      ? lines
      : [
          ...lines,
          ...this.#unended()
            .slice(Math.max(0, from - this.#lines.length))
            .slice(0, missing),
        ];
  }

  #unended(): readonly OutputLine[] {
    return (['stdout', 'stderr'] as const)
      .map((stream) => ({ stream, text: this.#buffers[stream].rest }))
      .filter(({ text }) => text !== '');
  }
}

import { breaksIn } from '../line-breaks.ts';
import { LineBuffer } from '../line-buffer.ts';

/** A line of output as it came, not yet safe to show. */
export interface OutputLine {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** Lines that are kept for scrolling, and characters in them; all of it lies on disk. */
const KEPT = 10_000;
const KEPT_CHARACTERS = 4_000_000;
/** Characters that wait to be made lines of; of what comes faster than the screen is drawn, only the end is looked at. */
const WAITING = 500_000;

/**
 * The output of one command, outside React: its last lines, and how many there were before them. Lines are made when they
 * are asked for: that is what costs time of an output that runs past faster than anybody sees.
 */
export class OutputBuffer {
  #lines: OutputLine[] = [];
  #characters = 0;
  #dropped = 0;
  #buffers = { stdout: new LineBuffer(), stderr: new LineBuffer() };
  #waiting: OutputLine[] = [];
  #waitingCharacters = 0;

  push(stream: OutputLine['stream'], text: string): void {
    this.#waiting.push({ stream, text });
    this.#waitingCharacters += text.length;
    if (this.#waitingCharacters > 2 * WAITING) this.#skip();
  }

  /** Forgets all of it, as if nothing had come; what was there lies on disk. */
  clear(): void {
    this.#dropped = 0;
    this.#forget();
    this.#waiting = [];
    this.#waitingCharacters = 0;
  }

  /** Lines that are no longer kept. */
  get dropped(): number {
    this.#settle();
    return this.#dropped;
  }

  /** Lines that are kept, with those that have not ended yet. */
  get length(): number {
    this.#settle();
    return this.#lines.length + this.#unended().length;
  }

  /** Some of the kept lines, by their index among them. */
  slice(from: number, to: number): readonly OutputLine[] {
    this.#settle();
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

  /** Makes lines of what came since the last time. */
  #settle(): void {
    if (this.#waiting.length === 0) return;
    this.#skipLines();
    for (const { stream, text } of this.#waiting)
      for (const line of this.#buffers[stream].push(text)) {
        this.#lines.push({ stream, text: line });
        this.#characters += line.length;
      }
    this.#waiting = [];
    this.#waitingCharacters = 0;
    // Dropped in large pieces, as each costs a copy of the rest.
    if (this.#lines.length < KEPT * 1.25 && this.#characters < KEPT_CHARACTERS * 1.25) return;
    let excess = Math.max(0, this.#lines.length - KEPT);
    for (const { text } of this.#lines.slice(0, excess)) this.#characters -= text.length;
    for (; this.#characters > KEPT_CHARACTERS && excess < this.#lines.length - 1; excess += 1)
      this.#characters -= this.#lines[excess]?.text.length ?? 0;
    this.#lines = this.#lines.slice(excess);
    this.#dropped += excess;
  }

  /** Drops all but the end of what waits, and what was before: nobody saw it. Its lines are counted. */
  #skip(): void {
    // A line that has not ended is counted with its end.
    this.#dropped += this.#lines.length;
    this.#forget();
    let first = 0;
    for (; this.#waitingCharacters > WAITING && first < this.#waiting.length - 1; first += 1) {
      const text = this.#waiting[first]?.text ?? '';
      this.#waitingCharacters -= text.length;
      this.#dropped += breaksIn(text);
    }
    this.#waiting = this.#waiting.slice(first);
  }

  /** Makes no lines of what would be dropped at once: more lines came than are kept. */
  #skipLines(): void {
    let first = this.#waiting.length;
    for (let lines = 0; first > 0 && lines < KEPT; ) {
      first -= 1;
      lines += breaksIn(this.#waiting[first]?.text ?? '');
    }
    if (first === 0) return;
    this.#dropped += this.#lines.length;
    this.#forget();
    for (const { text } of this.#waiting.slice(0, first)) this.#dropped += breaksIn(text);
    this.#waiting = this.#waiting.slice(first);
  }

  #forget(): void {
    this.#lines = [];
    this.#characters = 0;
    this.#buffers = { stdout: new LineBuffer(), stderr: new LineBuffer() };
  }

  #unended(): readonly OutputLine[] {
    return (['stdout', 'stderr'] as const)
      .map((stream) => ({ stream, text: this.#buffers[stream].rest }))
      .filter(({ text }) => text !== '');
  }
}

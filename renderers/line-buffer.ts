/** The longest line that is kept waiting for its end, in UTF-16 units: longer ones are broken there. */
const LONGEST = 65_536;

/** Makes lines of text that comes in pieces. Bounded: a line that never ends is given in parts. */
export class LineBuffer {
  #rest = '';

  /** The lines that a piece of text completes, without their line feeds. */
  push(text: string): readonly string[] {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length <= LONGEST) return lines;
    // Of a progress line that is written over and over, only what follows the last carriage return is still seen.
    const kept = this.#rest.slice(this.#rest.lastIndexOf('\r', this.#rest.length - 2) + 1);
    this.#rest = kept.length < this.#rest.length ? kept : '';
    return this.#rest === '' ? [...lines, kept] : lines;
  }

  /** What has come since the last line feed. */
  get rest(): string {
    return this.#rest;
  }

  /** The last line, when it had no line feed; none when there is nothing left. */
  flush(): readonly string[] {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? [] : [rest];
  }
}

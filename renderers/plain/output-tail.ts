import { breaksIn } from '../line-breaks.ts';
import { LineBuffer } from '../line-buffer.ts';

/** A line of one of the two streams, as it came. */
export interface StreamLine {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** Characters that are kept; of long lines they hold less than `LINES`. */
const CHARACTERS = 65_536;
const LINES = 50;

/** Keeps the last lines of an output, however long it is, and counts the others. Nothing is done for those but counting. */
export class OutputTail {
  #pieces: StreamLine[] = [];
  #size = 0;
  #breaks = 0;
  /** Streams whose first piece may begin in the middle of a line. */
  readonly #cut = new Set<StreamLine['stream']>();

  push(stream: StreamLine['stream'], text: string): void {
    this.#breaks += breaksIn(text);
    const piece = text.length > CHARACTERS ? text.slice(-CHARACTERS) : text;
    if (piece.length < text.length) this.#cut.add(stream);
    this.#pieces.push({ stream, text: piece });
    this.#size += piece.length;
    let first = 0;
    for (const old of this.#pieces) {
      if (this.#size - old.text.length < CHARACTERS) break;
      this.#size -= old.text.length;
      this.#cut.add(old.stream);
      first += 1;
    }
    if (first > 0) this.#pieces = this.#pieces.slice(first);
  }

  /** The last lines, and how many there were before them. */
  end(): { readonly lines: readonly StreamLine[]; readonly before: number } {
    const buffers = { stdout: new LineBuffer(), stderr: new LineBuffer() };
    const ended = this.#pieces.flatMap(({ stream, text }) =>
      buffers[stream].push(text).map((line): StreamLine => ({ stream, text: line })),
    );
    const open = (['stdout', 'stderr'] as const).flatMap((stream) =>
      buffers[stream].flush().map((line): StreamLine => ({ stream, text: line })),
    );
    const whole = ended.filter(({ stream }) => !this.#cut.delete(stream));
    const lines = [...whole, ...open].slice(-LINES);
    return { lines, before: Math.max(0, this.#breaks + open.length - lines.length) };
  }
}

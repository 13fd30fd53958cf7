import type { ActionId } from '../../engine/graph/step-graph.ts';
import { LineBuffer } from '../line-buffer.ts';
import { sanitiseOutput } from '../sanitise.ts';
import type { TextStyle } from '../text-style.ts';

type Stream = 'stdout' | 'stderr';

interface Running {
  readonly buffers: Readonly<Record<Stream, LineBuffer>>;
  printed: number;
  omitted: number;
  /** The last lines, once there are more than are printed. */
  tail: string[];
}

/** Lines that are kept for the end of an output of which the middle is left out. */
const TAIL = 50;

/**
 * Prints the output of commands as indented lines, `|` before what came on stdout and `2|` before stderr. Only complete
 * lines are printed, so that those of two commands never mix; of a very long output the middle is left out, and said so.
 */
export class OutputLines {
  readonly #print: (lines: readonly string[]) => void;
  readonly #style: TextStyle;
  readonly #limit: number;
  readonly #running = new Map<ActionId, Running>();
  #last: ActionId | undefined;

  constructor(print: (lines: readonly string[]) => void, style: TextStyle, limit: number) {
    this.#print = print;
    this.#style = style;
    this.#limit = limit;
  }

  /** Takes a piece of output. */
  push(action: ActionId, stream: Stream, text: string): void {
    const running = this.#running.get(action) ?? started();
    this.#running.set(action, running);
    this.#show(
      action,
      running,
      running.buffers[stream].push(text).map((line) => this.#marked(stream, line)),
    );
  }

  /** Prints what is left of a command that has ended. */
  end(action: ActionId): void {
    const running = this.#running.get(action);
    if (running === undefined) return;
    const rest = (['stdout', 'stderr'] as const).flatMap((stream) =>
      running.buffers[stream].flush().map((line) => this.#marked(stream, line)),
    );
    this.#show(action, running, rest);
    const left = running.omitted - running.tail.length;
    if (left > 0) this.#print([this.#style.dim(`    … ${left} more lines are only in the run's folder …`)]);
    this.#print(running.tail);
    this.#running.delete(action);
  }

  /** Something else is printed: the next output says again whose it is. */
  interrupt(): void {
    this.#last = undefined;
  }

  #show(action: ActionId, running: Running, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const room = Math.max(0, this.#limit - running.printed);
    const shown = lines.slice(0, room);
    if (shown.length > 0) {
      const other = this.#running.size > 1 && this.#last !== action;
      this.#print(other ? [this.#style.dim(`    (${action})`), ...shown] : shown);
      this.#last = action;
    }
    running.printed += shown.length;
    running.omitted += lines.length - shown.length;
    running.tail = [...running.tail, ...lines.slice(room)].slice(-TAIL);
  }

  #marked(stream: Stream, line: string): string {
    return `${this.#style.dim(stream === 'stdout' ? '    |' : '   2|')} ${sanitiseOutput(line)}`;
  }
}

function started(): Running {
  return { buffers: { stdout: new LineBuffer(), stderr: new LineBuffer() }, printed: 0, omitted: 0, tail: [] };
}

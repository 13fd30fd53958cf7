import type { ActionId } from '../../engine/graph/step-graph.ts';
import { outputName } from '../../engine/run/output-name.ts';
import { LineBuffer } from '../line-buffer.ts';
import { sanitiseOutput } from '../sanitise.ts';
import type { TextStyle } from '../text-style.ts';
import { actionLine } from './action-line.ts';
import { OutputTail, type StreamLine } from './output-tail.ts';

type Stream = StreamLine['stream'];

interface Running {
  readonly buffers: Readonly<Record<Stream, LineBuffer>>;
  /** Lines and characters that were printed. */
  printed: number;
  characters: number;
  /** What comes once enough is printed. */
  tail: OutputTail | undefined;
}

/** Of lines that are longer than a screen, fewer are printed before the middle is left out. */
const CHARACTERS = 262_144;
/** A longer line is cut when it is printed. */
const LONGEST = 4096;

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
  #announced: ActionId | undefined;

  constructor(print: (lines: readonly string[]) => void, style: TextStyle, limit: number) {
    this.#print = print;
    this.#style = style;
    this.#limit = limit;
  }

  /** A command is printed: output below it is taken for its own. */
  announce(action: ActionId): void {
    this.#announced = action;
  }

  /** Takes a piece of output. */
  push(action: ActionId, stream: Stream, text: string): void {
    const running = this.#running.get(action) ?? started();
    this.#running.set(action, running);
    if (running.tail !== undefined) {
      running.tail.push(stream, text);
      return;
    }
    const lines = running.buffers[stream].push(text);
    const shown = this.#show(
      action,
      running,
      lines.map((line) => ({ stream, text: line })),
    );
    if (shown === lines.length) return;
    running.tail = new OutputTail();
    for (const line of lines.slice(shown)) running.tail.push(stream, `${line}\n`);
    for (const [name, buffer] of Object.entries(running.buffers) as [Stream, LineBuffer][])
      for (const rest of buffer.flush()) running.tail.push(name, rest);
  }

  /** Prints what is left of a command that has ended. */
  end(action: ActionId, attempt: number): void {
    const running = this.#running.get(action);
    if (running === undefined) return;
    if (running.tail === undefined) {
      const rest = (['stdout', 'stderr'] as const).flatMap((stream) =>
        running.buffers[stream].flush().map((text): StreamLine => ({ stream, text })),
      );
      this.#show(action, { ...running, characters: 0, printed: 0 }, rest);
    } else {
      const { lines, before } = running.tail.end();
      const where = `output/${outputName(action, attempt, 'stdout')}`;
      if (before > 0)
        this.#print([this.#style.dim(`    … ${before} more lines are only in the run's folder (${where}, .stderr) …`)]);
      this.#print(lines.map((line) => this.#marked(line)));
    }
    this.#running.delete(action);
  }

  /** Something else is printed: the next output says again whose it is. */
  interrupt(): void {
    this.#last = undefined;
  }

  /** Prints lines as long as there is room for them. Says how many it was. */
  #show(action: ActionId, running: Running, lines: readonly StreamLine[]): number {
    const shown: string[] = [];
    for (const line of lines) {
      if (running.printed >= this.#limit || running.characters >= CHARACTERS) break;
      const marked = this.#marked(line);
      shown.push(marked);
      running.printed += 1;
      running.characters += marked.length;
    }
    if (shown.length === 0) return 0;
    const other = (this.#last ?? this.#announced) !== action;
    this.#print(other ? [this.#style.dim(`    ${actionLine(action)}`), ...shown] : shown);
    this.#last = action;
    return shown.length;
  }

  #marked({ stream, text }: StreamLine): string {
    return `${this.#style.dim(stream === 'stdout' ? '    |' : '   2|')} ${sanitiseOutput(cutLine(text))}`;
  }
}

/** Of a line that was written over the end counts. */
function cutLine(text: string): string {
  if (text.length <= LONGEST) return text;
  if (text.includes('\r')) return text.slice(-LONGEST);
  return `${text.slice(0, LONGEST)} … ${text.length - LONGEST} more characters`;
}

function started(): Running {
  return {
    buffers: { stdout: new LineBuffer(), stderr: new LineBuffer() },
    printed: 0,
    characters: 0,
    tail: undefined,
  };
}

import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { ActionId } from '../../engine/graph/step-graph.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { outputName } from '../../engine/run/output-name.ts';

export type StreamName = 'stdout' | 'stderr';

type Tell = (action: ActionId, stream: StreamName, text: string) => void;

/** A file of output that grows. */
interface Growing {
  readonly action: ActionId;
  readonly stream: StreamName;
  readonly path: string;
  readonly decoder: StringDecoder;
  descriptor?: number;
  offset: number;
  /** The last of what was told. */
  last: string;
}

/** Bytes that are read at once; of an output that is longer when it is first looked at, so many of its end are told. */
const CHUNK = 65_536;

/** By so many of its last letters an output is known again. */
const KNOWN_BY = 200;

/**
 * What the commands of a live run print, while they do: it is read from the files in which the run keeps it, without its secrets.
 * What the journal has of it when the command has ended counts; this only says which of that was told before.
 */
export class LiveOutput {
  readonly #folder: string;
  readonly #tell: Tell;
  #growing: readonly Growing[] = [];

  /** @param folder of the outputs of the run */
  constructor(folder: string, tell: Tell) {
    this.#folder = folder;
    this.#tell = tell;
  }

  /** Takes up an event before it is told; gives the streams of a command that ended of which all was told already. */
  before(event: RunEvent): readonly StreamName[] {
    switch (event.type) {
      case 'command-started':
        this.#drop(event.action);
        this.#growing = [
          ...this.#growing,
          ...(['stdout', 'stderr'] as const).map((stream) => this.#begun(event, stream)),
        ];
        return [];
      case 'command-polled':
        // The next attempt writes into the same file, and only what the last one prints is shown.
        this.#drop(event.action);
        return [];
      case 'command-finished':
        return this.#ended(event);
      default:
        return [];
    }
  }

  /** Tells what has come since. */
  look(): void {
    for (const growing of this.#growing) this.#read(growing);
  }

  #begun({ action, attempt }: RunEvent & { type: 'command-started' }, stream: StreamName): Growing {
    const path = join(this.#folder, outputName(action, attempt, stream));
    return { action, stream, path, decoder: new StringDecoder(), offset: 0, last: '' };
  }

  #ended({ action, result }: RunEvent & { type: 'command-finished' }): readonly StreamName[] {
    const begun = this.#growing.filter((growing) => growing.action === action && growing.offset > 0);
    for (const growing of begun) this.#read(growing);
    this.#drop(action);
    const isWhole = ({ stream, last }: Growing) => {
      const { head, tail } = result[stream];
      return last.endsWith((tail === '' ? head : tail).slice(-KNOWN_BY));
    };
    return begun.filter(isWhole).map(({ stream }) => stream);
  }

  #read(growing: Growing): void {
    if (growing.descriptor === undefined) {
      // It is made with the first byte.
      if (!existsSync(growing.path)) return;
      growing.descriptor = openSync(growing.path, 'r');
      growing.offset = Math.max(0, fstatSync(growing.descriptor).size - CHUNK);
      if (growing.offset > 0) this.#tell(growing.action, growing.stream, '…\n');
    }
    const buffer = Buffer.alloc(CHUNK);
    for (;;) {
      const count = readSync(growing.descriptor, buffer, 0, CHUNK, growing.offset);
      if (count === 0) return;
      growing.offset += count;
      const text = growing.decoder.write(buffer.subarray(0, count));
      growing.last = `${growing.last}${text}`.slice(-KNOWN_BY);
      this.#tell(growing.action, growing.stream, text);
    }
  }

  #drop(action: ActionId): void {
    for (const { descriptor } of this.#growing.filter((growing) => growing.action === action))
      if (descriptor !== undefined) closeSync(descriptor);
    this.#growing = this.#growing.filter((growing) => growing.action !== action);
  }
}

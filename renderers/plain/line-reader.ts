import { LineBuffer } from '../line-buffer.ts';

/** What lines are read from: a terminal, or any stream of text. */
export interface LineInput {
  on(event: 'data', listener: (data: Uint8Array | string) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  off(event: 'data', listener: (data: Uint8Array | string) => void): unknown;
  off(event: 'end', listener: () => void): unknown;
  pause(): unknown;
  resume(): unknown;
  /** A terminal's: key by key, without echo. */
  setRawMode?(raw: boolean): unknown;
}

/** Whom the reader tells of what is no line. */
export interface LineReaderListener {
  readonly input: LineInput;
  readonly write: (text: string) => void;
  readonly onEnd: () => void;
  readonly onInterrupt: () => void;
}

/**
 * Reads lines one at a time. Lines that nobody waits for are dropped: what was typed before a question was shown must not
 * answer it. A secret is read without echo where the input is a terminal.
 */
export class LineReader {
  readonly #listener: LineReaderListener;
  readonly #decoder = new TextDecoder();
  readonly #buffer = new LineBuffer();
  #waiting: ((line: string | undefined) => void) | undefined;
  #secret = false;
  #ended = false;

  constructor(listener: LineReaderListener) {
    this.#listener = listener;
    listener.input.on('data', this.#onData);
    listener.input.on('end', this.#onEnd);
    listener.input.resume();
  }

  /** The next line; nothing after {@link cancel}, or when there is no more input. */
  line(secret: boolean): Promise<string | undefined> {
    this.cancel();
    this.#buffer.flush();
    if (this.#ended) return Promise.resolve(undefined);
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    this.#waiting = resolve;
    if (secret) this.#setRaw(true);
    return promise;
  }

  /** Nobody waits for a line any more. */
  cancel(): void {
    this.#settle(undefined);
  }

  pause(): void {
    this.#listener.input.off('data', this.#onData);
    this.#listener.input.pause();
  }

  resume(): void {
    this.#listener.input.on('data', this.#onData);
    this.#listener.input.resume();
  }

  close(): void {
    this.cancel();
    this.pause();
    this.#listener.input.off('end', this.#onEnd);
  }

  readonly #onData = (data: Uint8Array | string): void => {
    const text = typeof data === 'string' ? data : this.#decoder.decode(data, { stream: true });
    const lines = this.#buffer.push(this.#secret ? this.#typed(text) : text);
    const [first] = lines;
    if (first !== undefined) this.#settle(first.replace(/\r$/, ''));
  };

  readonly #onEnd = (): void => {
    this.#ended = true;
    this.cancel();
    this.#listener.onEnd();
  };

  /** Without echo the terminal edits nothing either: Enter, the erasing keys and Ctrl-C are ours to read; other keys type nothing. */
  #typed(text: string): string {
    if (STOPS.test(text)) {
      this.#buffer.flush();
      this.#listener.onInterrupt();
      return '';
    }
    const before = this.#buffer.flush().join('');
    return [...text.replace(KEYS, '').replaceAll('\r', '\n')].reduce((typed, character) => {
      if (character === '\u0015') return '';
      if (character === '\u007f' || character === '\b') return typed.replace(/.$/su, '');
      return UNTYPED.test(character) ? typed : typed + character;
    }, before);
  }

  #settle(line: string | undefined): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (this.#secret) this.#setRaw(false);
    waiting?.(line);
  }

  #setRaw(raw: boolean): void {
    if (this.#listener.input.setRawMode === undefined) return;
    this.#listener.input.setRawMode(raw);
    if (!raw) this.#listener.write('\n');
    this.#secret = raw;
  }
}

/** Ctrl-C, Ctrl-D and Ctrl-\: a terminal that echoes would make signals of them, or the end of the input. */
const STOPS = /[\u0003\u0004\u001c]/;
/** What arrows and function keys send (CSI, SS3), and the marks round what is pasted. */
const KEYS = /\u001b(?:\[[0-9;?]{0,20}[@-~]|O[@-~])/g;
const UNTYPED = /[\u0000-\u0008\u000b-\u001f]/;

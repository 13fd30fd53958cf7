/** Where a program runs: on this machine and in this shell, or behind `exec … --`, `ssh host`, a container. */
export type Whereabouts = 'here' | 'there';

/** What a program is given on its standard input. */
export interface Input {
  /** `text` is known word by word (a heredoc, a here-string, `echo "…" |`); a `pipe` carries what the calls before it print. */
  readonly type: 'nothing' | 'file' | 'text' | 'pipe';
  /** The text, or the name of the file. */
  readonly text: string;
  /** The calls that write into the pipe, the nearest last. */
  readonly from: readonly Call[];
}

/** A program, builtin or function that a shell text calls by name. */
export interface Call {
  readonly type: 'call';
  /** The word as written, quotes removed: `/usr/bin/psql`, `$KUBECTL`, `./rollback.sh`. */
  readonly written: string;
  /** The name to look rules up by: without the folder where it is a folder of programs. */
  readonly name: string;
  /** Literal words, quotes removed; placeholders and expansions as written. */
  readonly args: readonly string[];
  readonly place: Whereabouts;
  readonly input: Input;
  /** All that it does is to start the calls that follow (`sudo`, `kubectl exec`), so that they say what it does. */
  readonly carries?: boolean;
  /** Another program starts it (`sudo`, `bash -c`), so that no function of this shell can stand in for it. */
  readonly carried?: boolean;
  /** The function whose definition it stands in. */
  readonly within?: string;
}

/** A redirection of output into a file. */
export interface Write {
  readonly type: 'write';
  readonly target: string;
  readonly place: Whereabouts;
  readonly within?: string;
}

/** What a shell text does. */
export type Act = Call | Write;

/** A program whose input is that of the session. */
export const NO_INPUT: Input = { type: 'nothing', text: '', from: [] };

import type { Impact } from '../../engine/model/command.ts';
import type { RunPatterns } from '../run/run-patterns.ts';

/** What the options of `handrail run` say; `resume` has the same but for what the run already knows. */
export interface RunOptions {
  readonly auto?: boolean;
  readonly allow: readonly Impact[];
  readonly flow?: boolean;
  readonly param: Readonly<Record<string, string>>;
  /** Parameters whose values are in variables of the environment. */
  readonly paramEnv: Readonly<Record<string, string>>;
  /** Parameters whose values are in files. */
  readonly paramFile: Readonly<Record<string, string>>;
  /** Parameters whose values must not be shown or written, beside those whose names say so. */
  readonly secret: readonly string[];
  /** Patterns of what else must not be. */
  readonly redact: readonly string[];
  /** The same, read; absent before. */
  readonly patterns?: Extract<RunPatterns, { readonly status: 'known' }>;
  readonly set: Readonly<Record<string, string>>;
  readonly answer: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Bytes of each stream of a command that are kept on disk. */
  readonly outputLimit?: number;
  /** Who is at it, in the place of the name of the account. */
  readonly as?: string;
  /** Of `resume`: variables of the shell that is gone, as `NAME=value` or `NAME`. */
  readonly env?: readonly string[];
  /** Of `resume`: with `--auto`, commands that a person edited may run. */
  readonly allowEdited?: boolean;
  /** Of `resume`: the lock of a process that cannot be seen from here counts no more. */
  readonly takeOver?: boolean;
  /** Of `resume`: go on with the text that the run went by, although the document has changed. */
  readonly asItWas?: boolean;
  /** Of `resume`: go on with the text as it is now. */
  readonly asItIs?: boolean;
  /** With `--auto`: begin also where it is known that the run will stop after it has changed something. */
  readonly partway?: boolean;
  readonly plain?: boolean;
  readonly json?: boolean;
  /** Of `run` alone: the document is run without an approval. */
  readonly trust?: boolean;
  /** Of `run` alone: what the document has to be, as `sha256:HEX`. */
  readonly digest?: string;
}

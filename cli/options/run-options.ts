import type { Impact } from '../../engine/model/command.ts';

/** What the options of `handrail run` say; `resume` has the same but for what the run already knows. */
export interface RunOptions {
  readonly auto?: boolean;
  readonly allow: readonly Impact[];
  readonly flow?: boolean;
  readonly param: Readonly<Record<string, string>>;
  readonly set: Readonly<Record<string, string>>;
  readonly answer: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Of `resume`: with `--auto`, commands that a person edited may run. */
  readonly allowEdited?: boolean;
  readonly plain?: boolean;
  readonly json?: boolean;
  /** Of `run` alone: the document is run without an approval. */
  readonly trust?: boolean;
}

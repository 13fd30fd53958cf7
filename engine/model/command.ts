import type { Place } from './place.ts';
import type { Choice } from './step.ts';

/** What a command does to the world; `explain` calls it `effect`. */
export type Impact = 'read' | 'change' | 'destroy';

/**
 * What is left beside what runs, and nothing else is changed: a copy of what was there, an entry in a history, an artefact that
 * nothing runs by itself (an image that was built, or pushed under a tag of its own).
 */
export type Keeping = 'copy' | 'history' | 'artefact';

/** How a command lives: reading.md, "Commands". */
export type Mode = 'run' | 'watch' | 'background' | 'interactive' | 'elsewhere';

/** A range of characters of a script that is to be replaced by the value of a parameter before a shell sees it. */
export interface Placeholder {
  /** The parameter's name, without brackets. */
  readonly name: string;
  /** Offset of the first character in `script`, UTF-16 units. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

/** One top-level shell statement that may be run. */
export interface Command extends Place {
  readonly kind: 'command';
  /** As the author wrote it, placeholders included, without prompts and list indentation. */
  readonly script: string;
  readonly mode: Mode;
  readonly impact: Impact;
  /** What the words of the statement speak for, where its author pinned another impact: that one is the author's word. */
  readonly guessedImpact?: Impact;
  /** All that it changes is kept beside what runs: nothing that a rollback would undo. */
  readonly keeps?: Keeping;
  /** The nearest title: a comment, a sentence, a label, a heading. */
  readonly title?: string;
  /** What its author says at the end of its line of a value that is to be replaced. */
  readonly remark?: string;
  /** The author's words on when it runs; of several conditions, all of them. */
  readonly condition?: string;
  /** Where several have to hold: each of them, the outermost first. */
  readonly conditions?: readonly string[];
  /** Which of several clusters the words around it say that it is for, where nothing in it does: whether this shell works on that one is asked. */
  readonly cluster?: string;
  /** Words of its title that leave open whether it is to be run, and that are no condition: it is asked. */
  readonly doubt?: string;
  readonly choice?: Choice;
  /** All that it changes stands under a condition of its own (`if`, `||`): that it ends well does not say that it changed anything. */
  readonly mayDoNothing?: boolean;
  /** The created file that this statement is part of; it is run only through it. */
  readonly file?: string;
  /** It stands in a sentence or a table: offered, never run as part of a step. */
  readonly inline?: boolean;
  /** The author calls it an example, with values of his own: it changes nothing unasked. */
  readonly example?: boolean;
  /** It stands beside the command before it (`# In another terminal`). */
  readonly beside?: boolean;
  /** The title looks for trouble (`check logs for errors`), so that no output of a filter is health. */
  readonly looksForTrouble?: boolean;
  /** Seconds that it may take, where its author says so. */
  readonly timeout?: number;
  /**
   * The folder that it runs in, relative to that of the document. Commands with the same `from`, the line of what the folder
   * is said of, go on where the one before left the shell; it is back where it was before any other.
   */
  readonly folder?: { readonly path: string; readonly from: number };
  /** The values that it exports are asked for; what is written is their default. */
  readonly asks?: boolean;
  /** What its author calls it. */
  readonly name?: string;
  /** What in it is not what it looks like, one sentence each: letters of another alphabet, characters that hide or reorder. */
  readonly deceptions?: readonly string[];
  readonly placeholders: readonly Placeholder[];
  /** Names of environment variables that nothing in the document sets. */
  readonly environment: readonly string[];
  /** Programs that it starts by name and that have to be on PATH, in order, without shell builtins and functions. */
  readonly tools: readonly string[];
}

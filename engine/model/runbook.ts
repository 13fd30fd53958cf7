import type { Item } from './item.ts';
import type { Problem } from './problem.ts';

/** A document as it was read. */
export interface Runbook {
  /** As it was given, for messages. */
  readonly path: string;
  readonly title: string;
  /** The text that was read, after repairs; repairs move no line. */
  readonly text: string;
  /** SHA-256 of the text as it came, in hex. */
  readonly digest: string;
  /** Sorted by `line`, then in the order of the document. */
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
  /** Values written in the document that usually differ from run to run (image tags, versions, example hosts). */
  readonly exampleValues: readonly ExampleValue[];
}

/** A value that is only an example until the operator confirmed it; architecture.md, "How commands run". */
export interface ExampleValue {
  /** As written: `v1.2.3`, `api.example.com`. */
  readonly value: string;
  readonly type: 'version' | 'image' | 'revision' | 'host' | 'date';
  /** Lines of the statements that hold it. */
  readonly occurrences: readonly number[];
}

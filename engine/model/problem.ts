import type { Place } from './place.ts';

/**
 * Something in a document that a person should know of. `repair` says that the reader mended the text to be able to read
 * it; `guess` that it read an ambiguous place in one of several ways; the others are what linters call them.
 */
export interface Problem extends Place {
  readonly type: 'repair' | 'guess' | 'warning' | 'error';
  /** Lines of later commands that it makes mean something else than they say. */
  readonly concerns?: readonly number[];
  /** The rule that found it, in kebab-case. */
  readonly rule: string;
  /** "Unexpected X, expected Y", in one sentence. */
  readonly message: string;
}

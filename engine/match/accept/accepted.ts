/** What became of an author's expectation when the output of a run was to be accepted: its new words, or why a person has to write them. */
export type Accepted =
  | { readonly status: 'changed'; readonly text: string }
  | { readonly status: 'refused'; readonly why: string };

/** Says why an output cannot be accepted without a person. */
export function refused(why: string): Accepted {
  return { status: 'refused', why };
}

/** A stretch of a text that becomes another one. */
export interface TextEdit {
  readonly start: number;
  /** After the last character. */
  readonly end: number;
  readonly text: string;
}

/** A text with edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text);
}

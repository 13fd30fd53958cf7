/** A line of a document that becomes others: none, one, or more. */
export interface LineEdit {
  /** 1-based. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** What has to be changed in a document for an expectation to say something else, or why a person has to. */
export type DocumentEdit =
  | { readonly status: 'edits'; readonly edits: readonly LineEdit[] }
  | { readonly status: 'refused'; readonly why: string };

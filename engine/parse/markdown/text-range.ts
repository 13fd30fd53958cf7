/** Where something stands in a text; `end` is the offset behind it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

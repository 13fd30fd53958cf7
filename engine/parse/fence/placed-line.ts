/** A line of text with its place in the document, 1-based. */
export interface PlacedLine {
  readonly line: number;
  readonly text: string;
}

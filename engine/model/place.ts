/** A range of lines of the document as its author sees it; 1-based, both ends included. */
export interface Place {
  readonly line: number;
  readonly endLine: number;
}

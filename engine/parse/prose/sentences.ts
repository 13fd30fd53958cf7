/** A sentence with the lines that it stands on. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

/** The sentences of a text that begins at a line; the lines of each are joined. */
export function sentencesOf({ text, line }: { readonly text: string; readonly line: number }): readonly Sentence[] {
  let at = line;
  return text.split(/(?<=[.!?])(\s+)(?=\p{Lu})/u).flatMap((piece) => {
    const start = at;
    at += piece.split('\n').length - 1;
    return piece.trim() === '' ? [] : [{ text: joined(piece), line: start, endLine: at }];
  });
}

function joined(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

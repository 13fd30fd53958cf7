/**
 * The text with all that stands in quotes, comments and heredocs blanked out, each character by a space; offsets and lines stay
 * what they were. Expansions in double quotes are blanked with them. Never throws: a quote that does not end takes the rest.
 */
export function outsideQuotes(text: string): string {
  const blank = (from: number, to: number) => text.slice(from, to).replace(/[^\n]/g, ' ');
  let result = '';
  let documents: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfQuoted(text, at);
    const here = text[at] ?? '';
    const heredoc =
      here === '<' && text[at - 1] !== '<' ? /^<<-?[ \t]*(['"\\]?)([\w.-]+)\1/.exec(text.slice(at, at + 80)) : null;
    if (heredoc !== null) documents.push(heredoc[2] ?? '');
    if (here === '\n' && documents.length > 0) {
      const over = documents.reduce((from, word) => endOfDocument(text, from, word), at + 1);
      result += `\n${blank(at + 1, over)}`;
      documents = [];
      at = over;
    } else {
      result += end > at ? blank(at, end) : here;
      at = Math.max(end, at + 1);
    }
  }
  return result;
}

/** Where what begins here, and is no code, ends; the same place where it is code. */
function endOfQuoted(text: string, at: number): number {
  switch (text[at]) {
    case "'":
      return after(text, "'", at + 1);
    case '"':
      return endOfDouble(text, at + 1);
    case '#': {
      const before = text[at - 1] ?? '\n';
      if (!/[\s;&|(]/.test(before)) return at;
      const newline = text.indexOf('\n', at);
      return newline < 0 ? text.length : newline;
    }
    default:
      return at;
  }
}

function after(text: string, quote: string, from: number): number {
  const found = text.indexOf(quote, from);
  return found < 0 ? text.length : found + 1;
}

function endOfDouble(text: string, from: number): number {
  for (let at = from; at < text.length; at += text[at] === '\\' ? 2 : 1) if (text[at] === '"') return at + 1;
  return text.length;
}

/** The start of the line after the one that ends a heredoc. */
function endOfDocument(text: string, from: number, word: string): number {
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(at, end).trim() === word) return end;
    at = end + 1;
  }
  return text.length;
}

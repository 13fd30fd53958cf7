import type { PinText } from './read-pins.ts';

/**
 * The pins in HTML comments (`<!-- handrail: mode=watch -->`), with their lines; undefined where the text holds none. They are
 * invisible wherever Markdown is rendered. What comments say besides is nobody's business here.
 */
export function pinComments(html: string, line: number): readonly PinText[] {
  return commentTexts(html, line).flatMap((comment) => {
    const [, lead, pins] = /^(\s*handrail\s*:)([\s\S]*)$/i.exec(comment.text) ?? [];
    if (lead === undefined || pins === undefined) return [];
    return [{ line: comment.line + lineBreaks(lead, lead.length), text: pins }];
  });
}

/** What stands in the comments of HTML, with the lines that they begin on. */
export function commentTexts(html: string, line: number): readonly PinText[] {
  return scanComments(html).comments.map(({ text, at }) => ({ line: line + lineBreaks(html, at), text }));
}

/** `{/* handrail: mode=watch *\/}` alone in a paragraph: how MDX writes a comment, since it has none of HTML's. */
export function mdxPin(paragraph: string, line: number): PinText | undefined {
  const pins = /^\{\/\*\s*handrail\s*:([^*]*)\*\/\}$/i.exec(paragraph.trim())?.[1];
  return pins === undefined ? undefined : { line, text: pins };
}

/** `# handrail: mode=watch` above a statement, without the mark of the comment. */
export function statementPin(comment: string, line: number): PinText | undefined {
  const pins = /^\s*handrail\s*:(.*)$/i.exec(comment)?.[1];
  return pins === undefined ? undefined : { line, text: pins };
}

/**
 * The pins in the info string of a fence, behind its language: `bash handrail="mode=watch"`, in braces where a tool wants
 * attributes in such (`{.bash handrail="mode=watch"}`), or `bash handrail: mode=watch` to the end of it.
 */
export function infoPin(info: string, line: number): PinText | undefined {
  const [, quoted, single, bare] = /(?:^|[\s{,])handrail\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|([^}]*))/i.exec(info) ?? [];
  const text = quoted ?? single ?? bare;
  return text === undefined ? undefined : { line, text };
}

/** Whether nothing but comments stands in a block of HTML. */
export function isOnlyComments(html: string): boolean {
  const { comments, rest } = scanComments(html);
  return comments.length > 0 && rest.trim() === '';
}

interface Scanned {
  readonly comments: readonly { readonly text: string; readonly at: number }[];
  /** What stands between them. */
  readonly rest: string;
}

/** By hand, as a pattern would look for the end of each of many open comments over and over. */
function scanComments(html: string): Scanned {
  const comments: { text: string; at: number }[] = [];
  let rest = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf('<!--', from);
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4);
    if (end < 0) return { comments, rest: rest + html.slice(from) };
    comments.push({ text: html.slice(start + 4, end), at: start });
    rest += html.slice(from, start);
    from = end + 3;
  }
}

function lineBreaks(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1;
}

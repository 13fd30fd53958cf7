import type { PhrasingContent, Text } from 'mdast';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/** A part of a paragraph that is read by itself. */
export interface TextPart {
  readonly line: number;
  readonly endLine: number;
  readonly raw: string;
  readonly nodes: readonly PhrasingContent[];
}

/** Characters of running text that are read together; the longest paragraph of the corpus has 850. */
export const LONGEST_TEXT = 5000;

/**
 * Divides running text that nobody would read in one breath, so that the time for its reading grows with its length and no
 * faster: at its nodes, and a node that is too long itself at its lines or spaces. Nothing is left out.
 */
export function partsOfText(nodes: readonly PhrasingContent[], source: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let group: PhrasingContent[] = [];
  const close = () => {
    if (group.length > 0) parts.push(partOf(group, source));
    group = [];
  };
  for (const node of nodes) {
    if (lengthOf([node]) > LONGEST_TEXT) {
      close();
      for (const slice of slicesOf(node, source)) parts.push(slice);
      continue;
    }
    if (group.length > 0 && lengthOf([...group.slice(0, 1), node]) > LONGEST_TEXT) close();
    group.push(node);
  }
  close();
  return parts;
}

/** Characters from the first to the last of some nodes. */
function lengthOf(nodes: readonly PhrasingContent[]): number {
  return (nodes.at(-1)?.position?.end.offset ?? 0) - (nodes[0]?.position?.start.offset ?? 0);
}

function partOf(nodes: readonly PhrasingContent[], source: string): TextPart {
  const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end];
  return { line: start?.line ?? 1, endLine: end?.line ?? 1, raw: source.slice(start?.offset, end?.offset), nodes };
}

/** A node that is too long, as text: in slices that end with a line or with a word where they can. */
function slicesOf(node: PhrasingContent, source: string): readonly TextPart[] {
  const text = node.type === 'text' ? node.value : partOf([node], source).raw;
  const slices: TextPart[] = [];
  let line = node.position?.start.line ?? 1;
  for (let at = 0; at < text.length; ) {
    const raw = text.slice(at, cutAt(text, at));
    const endLine = line + raw.trimEnd().split('\n').length - 1;
    const words: Text = {
      type: 'text',
      value: raw,
      position: { start: { line, column: 1 }, end: { line: endLine, column: 1 } },
    };
    slices.push({ line, endLine, raw, nodes: [words] });
    line += raw.split('\n').length - 1;
    at += raw.length;
  }
  return slices;
}

function cutAt(text: string, from: number): number {
  const most = from + LONGEST_TEXT;
  if (most >= text.length) return text.length;
  for (const mark of ['\n', ' ']) {
    const at = text.lastIndexOf(mark, most);
    if (at > from) return at + 1;
  }
  return most;
}

/** What is said of running text that was divided. */
export function longText({ line, endLine }: Place): Problem {
  const message = `Unexpected text of more than ${LONGEST_TEXT} characters, expected paragraphs; it is read in parts.`;
  return { type: 'warning', rule: 'long-text', line, endLine, message };
}

/** Text without a hundred blanks in a row, which say no more than one, and which a rule would look through from each of them. */
export function withoutLongGaps(text: string): string {
  return text.replace(/[^\S\n]{100,}/g, ' ');
}

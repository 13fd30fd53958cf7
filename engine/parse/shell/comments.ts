import { forEachChild, type SyntaxNode } from 'unbash';
import type { Syntax } from './syntax.ts';

/** A comment of a shell text: offsets in UTF-16 units, from its `#` to before the end of its line. */
export interface CommentRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Every real comment, in order: a `#` that opens a token outside words, quotes, heredocs and `(( ))`. The grammar keeps no
 * comments, so they are looked for in what its leaves leave over; those inside a `$( )` belong to its word.
 */
export function findComments({ script, source }: Syntax): readonly CommentRange[] {
  const leaves = leavesOf(script);
  const comments: CommentRange[] = [];
  let leaf = 0;
  for (let at = source.indexOf('#'); at !== -1; at = source.indexOf('#', at + 1)) {
    while (leaf < leaves.length && (leaves[leaf]?.end ?? 0) <= at) leaf += 1;
    const covering = leaves[leaf];
    if (covering !== undefined && covering.start <= at) continue;
    if (at > 0 && !/[\s;&|()]/.test(source.charAt(at - 1))) continue;
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline;
    comments.push({ start: at, end });
    at = end;
  }
  return comments;
}

/** Ranges that hold no comment of their own, sorted and apart. */
function leavesOf(node: SyntaxNode): readonly CommentRange[] {
  const found: CommentRange[] = [];
  const visit = (child: SyntaxNode): void => {
    switch (child.type) {
      case 'Word':
      case 'Assignment':
      case 'HereDocBody':
      case 'ArithmeticCommand':
        found.push({ start: child.pos, end: child.end });
        return;
      default:
        forEachChild(child, visit);
    }
  };
  visit(node);
  return found.sort((a, b) => a.start - b.start);
}

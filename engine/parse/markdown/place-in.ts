import type { Nodes, Root } from 'mdast';
import type { PieceStart } from './next-piece.ts';

/** Moves the places of a tree, read from a piece, to where the piece stands in its document. */
export function placeIn(root: Root, { offset, line }: PieceStart): void {
  if (offset > 0) move(root, offset, line - 1);
}

function move(node: Nodes, offset: number, lines: number): void {
  if (node.position !== undefined) {
    for (const point of [node.position.start, node.position.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += offset;
    }
  }
  if ('children' in node) for (const child of node.children) move(child, offset, lines);
}

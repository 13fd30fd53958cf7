import type { ActionId, StepGraph } from '../../engine/graph/step-graph.ts';
import type { RunEvent } from '../../engine/run/event.ts';

/** A piece of output as it came. */
interface Piece {
  readonly action: ActionId;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** So much of one attempt is held back, in characters; what is longer is printed as it comes. */
const MOST = 1_000_000;

/** Holds back what a polled command prints until it is known whether it was the last attempt; that of the others is dropped. */
export class PolledOutput {
  readonly #print: (piece: Piece) => void;
  readonly #held = new Map<ActionId, { readonly pieces: Piece[]; size: number }>();

  constructor(print: (piece: Piece) => void) {
    this.#print = print;
  }

  /** A command starts: it is polled where it only reads and something of it is to hold within a time. */
  begin(graph: StepGraph, { action, impact }: Extract<RunEvent, { readonly type: 'command-started' }>): void {
    const actions = graph.steps.flatMap((step) => [...step.actions, ...step.offered]);
    const own = actions.find(({ id }) => id === action);
    const awaited = own?.type === 'command' && own.expectations.some(({ within }) => within !== undefined);
    if (awaited && impact === 'read') this.#held.set(action, { pieces: [], size: 0 });
  }

  /** Prints a piece, or holds it back. */
  take(piece: Piece): void {
    const held = this.#held.get(piece.action);
    if (held === undefined) this.#print(piece);
    else {
      held.pieces.push(piece);
      held.size += piece.text.length;
      if (held.size > MOST) this.end(piece.action);
    }
  }

  /** The attempt was not the last. */
  drop(action: ActionId): void {
    if (this.#held.has(action)) this.#held.set(action, { pieces: [], size: 0 });
  }

  /** It was the last. */
  end(action: ActionId): void {
    const pieces = this.#held.get(action)?.pieces ?? [];
    this.#held.delete(action);
    for (const piece of pieces) this.#print(piece);
  }
}

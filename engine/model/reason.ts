import type { Item } from './item.ts';

/** Why a part of a reading is as it is, for the author: what decided it, and what to write where it has to stay, or is wrong. */
export interface Reason {
  /** First line of the item that it is about. */
  readonly line: number;
  readonly kind: Item['kind'];
  /** Which part of it: the name of its field, or `as` for what it is at all. */
  readonly about: string;
  /** The document says so, in words that mean nothing else; else it is guessed. */
  readonly certain: boolean;
  /** The rule or the word that decided, in a few words. */
  readonly why: string;
  readonly pin?: PinAdvice;
}

/** What an author can write to pin a meaning. */
export interface PinAdvice {
  /**
   * To keep it as it is read: a line of its own, what is put at the end of the line, or what replaces it. Absent where only
   * its place has a meaning that no pin has alone.
   */
  readonly text?: string;
  readonly line: number;
  readonly place: 'above' | 'end' | 'instead';
  /** The pairs that say the other thing it could well be (`mode=run`), where there is one; present where `text` is not. */
  readonly other?: string;
}

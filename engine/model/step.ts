import type { Place } from './place.ts';

/** One of several things of which only one may be done. `certain` is false where the document only suggests it. */
export interface Choice {
  /** Unique in the document; nested choices have groups of their own. */
  readonly group: string;
  /** 1-based, in document order. */
  readonly option: number;
  readonly certain: boolean;
  /** The author's label of this option (`Rollback to previous revision`), where there is one. */
  readonly label?: string;
  /** The author recommends this option. */
  readonly recommended?: boolean;
  /** The option of another choice that this choice is part of. */
  readonly within?: OuterOption;
}

/** An option that holds a choice of its own. */
export interface OuterOption {
  readonly group: string;
  readonly option: number;
  /** Absent where it is. */
  readonly certain?: boolean;
  readonly label?: string;
  readonly within?: OuterOption;
}

/** What an operator steps through: a heading that holds something to do, or an item of an ordered list that holds a fence. */
export interface Step extends Place {
  readonly kind: 'step';
  readonly title: string;
  readonly optional?: boolean;
  /** The author's words on when the step applies (`if required`). */
  readonly condition?: string;
  /** Listed and offered, never on the path. */
  readonly aside?: boolean;
  readonly choice?: Choice;
  /** Which of several tasks it is part of, where whoever opens the document likely came for one of them: a run asks for which. */
  readonly task?: Choice;
}

import type { Place } from './place.ts';

/** How an expectation is checked. The first nine are read from what people write, the others are pinned by an author. */
export type Check =
  | 'literal'
  | 'lines'
  | 'table'
  | 'json'
  | 'number'
  | 'empty'
  | 'state'
  | 'status'
  | 'judgement'
  | 'contains'
  | 'regex'
  | 'exit';

/** What the author says that a command will print or do. */
export interface Expectation extends Place {
  readonly kind: 'expectation';
  /** First line of the command; of several commands on one line the last is meant. */
  readonly of: number;
  readonly check: Check;
  /** As written, without comment marks, bullets and cue words; lines are separated by `\n`. */
  readonly text: string;
  /** The author named the check, so that nothing is guessed. */
  readonly pinned?: boolean;
  /** Seconds to go on polling until it holds, pinned by `within`. */
  readonly within?: number;
  /** Seconds between two polls, pinned by `every`; 10 where it is absent. */
  readonly every?: number;
  /** The output shown is only like it, or an example: it is shown beside the real one and never gates. */
  readonly example?: boolean;
}

/**
 * What a Handrail does to the world: a line `append`ed to the journal, a `sync` of a file or folder, a process that it
 * `spawn`s, a `statement` handed to a shell, another change of a `file`.
 */
export type ActType = 'append' | 'sync' | 'spawn' | 'statement' | 'file';

/** One of them, as a Handrail under `die-at.ts` reports it. */
export interface Act {
  readonly type: ActType;
  /** From 1 on, for each type. */
  readonly number: number;
  readonly about: string;
  /** Of the event loop: between two acts of one turn nothing happened that Handrail did not do itself. */
  readonly turn: number;
  /** Bytes of the journal that a loss of power right before it would lose. */
  readonly atRisk: number;
}

/** Where the machine begins to refuse: from this act on, all of its type fail with the code. */
export interface Refusal extends Pick<Act, 'type' | 'number' | 'about'> {
  /** Of errno(3). */
  readonly code: string;
}

/** Where a Handrail is killed, and what is left of its journal then. */
export interface Death extends Pick<Act, 'type' | 'number'> {
  readonly side: 'before' | 'after';
  /**
   * `whole`: only Handrail died. The others are losses of power, which end all processes: what was not synced is `lost`, its
   * second half is (`torn`), or it is `zeros`.
   */
  readonly tail: 'whole' | 'lost' | 'torn' | 'zeros';
}

/** What the supervisor tells of its fleet, and what the `fleet` command prints from. */
export interface FleetState {
  readonly version: string;
  readonly replicas: readonly {
    readonly name: string;
    readonly version: string;
    readonly ready: boolean;
    readonly seconds: number;
  }[];
  /** The newest last; revisions count from 1. */
  readonly history: readonly string[];
  /** A rollout that is under way, or the last one. */
  readonly rollout: {
    readonly version: string;
    readonly updated: number;
    readonly of: number;
    readonly finished: boolean;
  };
}

/** What is broken on purpose: the new version, or the new version and the rollback. */
export type Breakage = 'nothing' | 'deploy' | 'rollback';

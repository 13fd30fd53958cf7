/**
 * The fleet: its replicas, what version they have, and how that is changed. One replica at a time is replaced, the others
 * go on serving.
 */
import type { Breakage, FleetState } from './fleet-state.ts';
import { askReplica, type Replica, startReplica, stopReplica } from './replicas.ts';

/** What the supervisor can do with its fleet. */
export interface Fleet {
  state(): Promise<FleetState>;
  /** Replaces the replicas one by one; the rollout goes on after this returns. */
  update(version: string): string;
  /** Goes back to the version before, or to that of a revision. Rejects when the rollback is broken on purpose. */
  rollBack(revision?: number): Promise<string>;
  scale(count: number): Promise<string>;
  /** The page of the next replica that answers. */
  ask(path: string): Promise<{ status: number; body: string }>;
  stop(): Promise<void>;
}

/** Starts a fleet of three replicas of a version. */
export async function startFleet(version: string, breakage: Breakage): Promise<Fleet> {
  const first = version;
  const broken = (wanted: string) => breakage !== 'nothing' && wanted !== first;
  const replicas: Replica[] = await Promise.all([1, 2, 3].map((n) => startReplica(`r${n}`, version, false)));
  const history = [version];
  let rollout = { version, updated: 3, of: 3, finished: true };
  let turn = 0;
  let work = Promise.resolve();
  let stopping = false;

  const replaceAll = (wanted: string) => {
    work = work.then(() => replaceEach(wanted));
    return work;
  };
  const replaceEach = async (wanted: string) => {
    rollout = { version: wanted, updated: 0, of: replicas.length, finished: false };
    for (const [index, old] of [...replicas.entries()]) {
      if (stopping) return;
      const fresh = await startReplica(old.name, wanted, broken(wanted));
      replicas[index] = fresh;
      await stopReplica(old);
      rollout = { ...rollout, updated: index + 1 };
    }
    rollout = { ...rollout, finished: true };
  };
  const current = () => history[history.length - 1] ?? version;

  return {
    async state() {
      const rows = replicas.map(async (replica) => ({
        name: replica.name,
        version: replica.version,
        ready: (await askReplica(replica, '/health')).body.includes('"healthy"'),
        seconds: Math.round((Date.now() - replica.startedAt) / 1000),
      }));
      return { version: current(), replicas: await Promise.all(rows), history, rollout };
    },
    update(wanted) {
      history.push(wanted);
      void replaceAll(wanted);
      return `fleet/greeting image updated to ${wanted}`;
    },
    async rollBack(revision) {
      if (breakage === 'rollback') throw new Error('the registry refused: image not found');
      const wanted = revision === undefined ? history[history.length - 2] : history[revision - 1];
      if (wanted === undefined)
        throw new Error(revision === undefined ? 'there is no earlier revision' : `there is no revision ${revision}`);
      history.push(wanted);
      await replaceAll(wanted);
      return `fleet/greeting rolled back to ${wanted}`;
    },
    async scale(count) {
      if (!Number.isInteger(count) || count < 1 || count > 9)
        throw new Error(`unexpected number of replicas ${count}, expected 1 to 9`);
      for (const replica of replicas.splice(count)) await stopReplica(replica);
      while (replicas.length < count)
        replicas.push(await startReplica(`r${replicas.length + 1}`, current(), broken(current())));
      return `fleet/greeting scaled to ${count}`;
    },
    async ask(path) {
      for (let tries = 0; tries < replicas.length; tries += 1) {
        turn = (turn + 1) % replicas.length;
        const replica = replicas[turn];
        const answer = replica ? await askReplica(replica, path) : { status: 0, body: '' };
        if (answer.status !== 0) return answer;
      }
      return { status: 503, body: 'no replica answers\n' };
    },
    async stop() {
      stopping = true;
      await work;
      await Promise.all(replicas.map(stopReplica));
    },
  };
}

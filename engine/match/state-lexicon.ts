/**
 * The words that are read as states, version 1. Each entry holds spellings of one state, the name first; all are compared
 * without case. Kubernetes: pod phases and container reasons, node, PVC, job and condition states
 * (kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle); helm: release states; docker, systemd: unit states; Argo CD, Flux:
 * health and sync. A word that is not here is no state, and an expectation that needs it is a person's.
 */
const SPELLINGS: readonly (readonly string[])[] = [
  ['Running'],
  ['Ready'],
  ['NotReady'],
  ['Completed', 'Complete'],
  ['Succeeded'],
  ['Healthy'],
  ['Unhealthy'],
  ['Degraded'],
  ['Progressing'],
  ['Active'],
  ['Inactive'],
  ['Bound'],
  ['Pending'],
  ['Terminating'],
  ['Terminated'],
  ['Failed'],
  ['Error'],
  ['CrashLoopBackOff'],
  ['ImagePullBackOff'],
  ['ErrImagePull'],
  ['OOMKilled'],
  ['Evicted'],
  ['Unknown'],
  ['ContainerCreating'],
  ['SchedulingDisabled'],
  ['deployed'],
  ['superseded'],
  ['Up'],
  ['Down'],
  ['Online'],
  ['Offline'],
  ['Available'],
  ['Unavailable'],
  ['Synced'],
  ['OutOfSync'],
  ['Paused'],
  ['Stopped'],
  ['Exited'],
  ['Started'],
  ['Enabled'],
  ['Disabled'],
  ['Connected'],
  ['Disconnected'],
  ['Established'],
  ['Released'],
  ['Provisioned'],
  ['InService'],
  ['Open'],
  ['Closed'],
  ['True'],
  ['False'],
  ['OK'],
  ['Passing'],
  ['Primary'],
  ['Standby'],
  ['Streaming'],
  ['Valid'],
  ['Registered'],
];

const NAMES = new Map(
  SPELLINGS.flatMap(([name = '', ...others]) => [name, ...others].map((word) => [word.toLowerCase(), name])),
);

/** The name of the state that a word spells, whatever its case; nothing for any other word. */
export function stateNamed(word: string): string | undefined {
  return NAMES.get(word.toLowerCase());
}

/** Whether a printed word is a spelling of a state. */
export function isState(word: string, state: string): boolean {
  return stateNamed(word) === state;
}

import { type Axis, splitWays } from './ways-of-doing.ts';

/** A deed and the manner in which a title has it done. */
export interface Manner {
  /** The deed and what it is done to; titles that share it do the same. */
  readonly deed: string;
  /** Two different ones are two ways. */
  readonly manner: string;
  readonly axes: readonly Axis[];
}

/**
 * Reads a title that names a deed which changes something and how it is done: beside one that has the same done otherwise,
 * likely one of the two is wanted. What is only looked at, kept or tested is none.
 *
 * @example `Automated key rotation` and `Rotate the keys by hand`, `Graceful shutdown` and `Forced shutdown`, `Restore the latest
 * backup` and `Point-in-time restore`; not `Full backup`, `Manual verification`, `Deploy the frontend`
 */
export function readManner(title: string): Manner | undefined {
  const { ways, rest } = splitWays(joined(title));
  if (ways.length === 0) return;
  const words = rest.split(' ').filter((word) => !EMPTY.has(word));
  const deeds = words.flatMap((word) => DEEDS.get(word) ?? []);
  const [deed] = deeds;
  if (deed === undefined || new Set(deeds).size > 1 || words.length > MOST_WORDS || HARMLESS.test(rest)) return;
  const things = words.filter((word) => !DEEDS.has(word)).map((word) => word.replace(/(?<=\w{3})s$/, ''));
  if (things.some((thing) => TIERS.has(thing))) return;
  if (!FROM.has(deed) && ways.some(({ axis }) => axis === 'source')) return;
  return {
    deed: [deed, ...things.sort()].join(' '),
    manner: ways
      .map(({ way }) => way)
      .sort()
      .join(' '),
    axes: ways.map(({ axis }) => axis),
  };
}

/** A deed of two words as one. */
function joined(title: string): string {
  return title.replace(PHRASAL, (_, verb: string, particle: string) => `${verb}${particle}`);
}

const PHRASAL = /\b(roll|fail|switch|shut|clean|cut)(?:t?ing)?[ -](back|over|down|up)\b/gi;
const MOST_WORDS = 6;
const EMPTY: ReadonlySet<string> = new Set(
  `a an the your our its this that of for and to in on by with is how do procedure procedures process method approach path way mode option steps
  variant strategy preferred recommended fallback default operation - / .`
    .split(/\s+/)
    .concat(''),
);
const HARMLESS =
  /\b(?:backups?|checks?|tests?|testing|verif\w+|validat\w+|monitor\w*|alerts?|dry[- ]run|plan|status)\b/;
/** `Hot tier` and `cold tier` are two things. */
const TIERS: ReadonlySet<string> = new Set('tier storage spare aisle start standby traffic access'.split(' '));
/** What can be done from one source or another; to delete from two places is two deeds. */
const FROM: ReadonlySet<string> = new Set(
  'rollback restore install build upgrade deploy provision import start replace sync migrate'.split(' '),
);

/** Verbs and nouns of one deed, by the deed. */
const FORMS: readonly (readonly [string, string])[] = [
  ['rollback', 'rollback roll-back rollbacks revert reverting reversion'],
  ['restore', 'restore restores restoring restoration recover recovery recovering'],
  ['failover', 'failover failovers fail-over switchover switch-over takeover'],
  ['failback', 'failback'],
  ['restart', 'restart restarts restarting reboot rebooting'],
  ['reload', 'reload reloading'],
  ['upgrade', 'upgrade upgrades upgrading update updates updating'],
  ['downgrade', 'downgrade downgrading'],
  ['deploy', 'deploy deploys deploying deployment deployments rollout release'],
  ['install', 'install installs installing installation reinstall'],
  ['uninstall', 'uninstall uninstalling uninstallation'],
  ['build', 'build rebuild building'],
  ['rotate', 'rotate rotates rotating rotation'],
  ['renew', 'renew renewing renewal'],
  ['drain', 'drain draining evacuate evacuation'],
  ['stop', 'stop stopping shutdown kill terminate termination'],
  ['start', 'startup bootstrap bootstrapping'],
  ['scale', 'scale scaling autoscaling resize resizing expand expansion'],
  ['migrate', 'migrate migrates migrating migration'],
  ['unseal', 'unseal unsealing'],
  ['promote', 'promote promoting promotion'],
  ['switch', 'switch switching cutover'],
  ['delete', 'delete deleting deletion remove removing removal purge purging'],
  ['clean', 'cleanup cleaning'],
  ['sync', 'sync resync synchronisation synchronization resynchronization'],
  ['reindex', 'reindex reindexing'],
  ['repair', 'repair repairing'],
  ['reset', 'reset resetting'],
  ['replace', 'replace replacing replacement'],
  ['patch', 'patch patching'],
  ['provision', 'provision provisioning reprovision'],
  ['decommission', 'decommission decommissioning'],
  ['import', 'import importing'],
  ['rebalance', 'rebalance rebalancing'],
  ['unlock', 'unlock unlocking'],
];
const DEEDS = new Map(FORMS.flatMap(([deed, forms]) => forms.split(' ').map((form): [string, string] => [form, deed])));

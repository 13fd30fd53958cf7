/** Words of a title that say how something is done, and what is left of it. */
export interface WaysOfDoing {
  /** Each in lower case, with the axis that it lies on. */
  readonly ways: readonly { readonly axis: Axis; readonly way: string }[];
  /** The other words, in lower case. */
  readonly rest: string;
}

/** In what ways differ. */
export type Axis = 'hands' | 'grace' | 'plan' | 'source' | 'service' | 'speed' | 'extent';

/**
 * Splits a title into how something is done and what. The lexicon is closed: a word is in it because beside another of the
 * same deed it is mostly a way to do that (`Automatic failover`, `Manual failover`), and hardly ever a part of it.
 *
 * @example `Drain the node gracefully` → `gracefully`, `drain the node`; `Restore (point-in-time)` → `point-in-time`, `restore`; a bracket that says more is a remark
 */
export function splitWays(title: string): WaysOfDoing {
  let rest = title
    .toLowerCase()
    .replace(/\(([^()]*)\)/g, (_, inside: string) => (splitWays(inside).rest === '' ? ` ${inside} ` : ' '))
    .replace(/[^\p{L}\p{N}/.-]+/gu, ' ')
    .trim();
  if (rest.length > MOST_CHARACTERS) return { ways: [], rest };
  const ways: { axis: Axis; way: string }[] = [];
  for (const [axis, words] of LEXICON)
    rest = rest.replace(words, (way) => {
      ways.push({ axis, way: way.trim() });
      return ' ';
    });
  return { ways, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** A longer title is a sentence. */
const MOST_CHARACTERS = 80;

const LEXICON: readonly (readonly [Axis, RegExp])[] = [
  [
    'source',
    /(?<!\S)(?:(?:to )?(?:an? |the )?(?:specific )?point[- ]in[- ]time|pitr|(?:from |to |with |using )?(?:an? |the |your )?(?:latest|last|newest|most recent|previous|older|specific|particular|given|certain|nightly|daily|physical|logical|full|volume|disk|vm|sql|s3|off-?site) (?:backup|snapshot|dump)s?(?: files?| archives?)?|(?:from|with|using) (?:an? |the |your )?(?:backups?|snapshots?|dumps?|replicas?|standby|wal|base backups?)|(?:logical|physical)(?! (?:volumes?|partitions?|drives?|disks?|hosts?|machines?|servers?))|(?:from|with) (?:the )?(?:source|scratch|git|homebrew|github|packages?|(?:a |the )?(?:registry|release|tarball|package|binary|image|local build))|pre-?built)(?!\S)/g,
  ],
  [
    'hands',
    /(?<!\S)(?:(?:(?:fully|semi)[- ])?automat(?:ic|ed|ically)|auto|scripted|unattended|non-interactive(?:ly)?|interactive(?:ly)?|self-service|one[- ](?:click|command|step)|manual(?:ly)?|(?:done )?by hand|(?:with|using|via|through|by) (?:the |an? |our )?(?:[\w-]+ )?(?:scripts?|jobs?|plugin|wrapper|playbook|operator|pipeline|automation|wizard|makefile|console|dashboard|ui|web ui|gui|cli|command[- ]line|api|ansible|terraform|helm|kubectl|argo ?cd|flux))(?!\S)/g,
  ],
  [
    'grace',
    /(?<!\S)(?:(?:un|non-)?graceful(?:ly)?|soft|safe(?:ly)?|(?:by )?force|forced|forcibly|forceful(?:ly)?|hard|abrupt(?:ly)?|clean(?:ly)?(?! up)|crash)(?!\S)/g,
  ],
  [
    'service',
    /(?<!\S)(?:online|offline|live|hot|cold|warm|rolling|in[- ]place|side[- ]by[- ]side|(?:zero|no)[- ]downtime|without (?:any )?(?:downtime|an outage|outage)|with (?:an? )?(?:(?:short|brief|planned) )?(?:downtime|outage)|re-?creat(?:e|ion)|blue[-/ ]green|stop-the-world|big[- ]bang|surge)(?!\S)/g,
  ],
  [
    'plan',
    /(?<!\S)(?:un)?planned(?!\S)|(?<!\S)(?:(?:un)?scheduled|routine|emergency|urgent|ad[- ]hoc|on-demand)(?!\S)/g,
  ],
  [
    'speed',
    /(?<!\S)(?:quick(?:ly)?|fast|rapid|express|slow(?:ly)?|standard|normal|regular|detailed|simple|easy)(?!\S)/g,
  ],
  ['extent', /(?<!\S)(?:partial|selective|incremental|full|complete|entire|whole|total|differential)(?!\S)/g],
];

/** The axes on which even numbered titles are ways, and no order (`1. Automatic rollback`, `2. Manual rollback`). */
export const NO_ORDER: ReadonlySet<Axis> = new Set<Axis>(['hands', 'grace', 'plan', 'source', 'service']);

import type { Comparison } from './compiled.ts';

/** What a unit measures; of one of a dimension there are `factor` of its base: bytes, seconds, percent. */
export interface Unit {
  /** As they are printed or written; those of three letters or more also in the plural and in any case. */
  readonly names: readonly string[];
  readonly dimension: 'bytes' | 'seconds' | 'percent';
  readonly factor: number;
  /** A count may have it as well (`1.2M` requests); then it counts so many. */
  readonly count?: number;
}

/** Words that compare with a number, before it or after it. */
export interface ComparisonWords {
  readonly op: Comparison;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How many rows words say; `N` and `M` stand for numbers, in digits or words up to ten. `any` is at least one, `both` every one of two. */
export interface QuantifierWords {
  readonly words: readonly string[];
  readonly says: 'every' | 'none' | 'at-least' | 'exactly';
  readonly hedged?: boolean;
}

const KIBI = 1024;

/**
 * The words that `state` and `number` expectations are read by. It is closed: a word that is not here is no state, no unit and no comparison, and an
 * expectation that needs it is a person's. It is data only, so that the manual can be tested against it; `version` grows with every
 * change that can make a compiled expectation another one.
 *
 * States: Kubernetes pod phases and container reasons, node, PVC, job and condition states (kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle);
 * helm releases; docker; systemd units (systemctl(1)); Argo CD and Flux health and sync; databases' replication. Units: `ls -h`, `du -h` and
 * Kubernetes' `Mi` count in 1024 (IEC 80000-13), `MB` is 1000 × 1000; Go's durations.
 */
export const LEXICON = {
  version: 3,

  /** Spellings of one state each, its name first; compared without case. */
  states: [
    ...[['Running'], ['Ready'], ['NotReady', 'Not-Ready'], ['Completed', 'Complete'], ['Succeeded'], ['Pending']],
    ...[['Failed'], ['Error'], ['Unknown'], ['Terminating'], ['Terminated'], ['Evicted'], ['OOMKilled']],
    ...[['CrashLoopBackOff'], ['ImagePullBackOff'], ['ErrImagePull'], ['ContainerCreating'], ['PodInitializing']],
    ...[['CreateContainerConfigError'], ['CreateContainerError'], ['Bound'], ['Released'], ['SchedulingDisabled']],
    ...[['deployed'], ['superseded'], ['uninstalled'], ['pending-install'], ['pending-upgrade'], ['pending-rollback']],
    ...[['Healthy'], ['Unhealthy'], ['Degraded'], ['Progressing'], ['Suspended'], ['Synced'], ['OutOfSync']],
    ...[['Active'], ['Inactive'], ['Activating'], ['Deactivating'], ['Enabled'], ['Disabled']],
    ...[['Up'], ['Down'], ['Online'], ['Offline'], ['Available'], ['Unavailable'], ['Exited'], ['Restarting']],
    ...[
      ['Paused'],
      ['Stopped'],
      ['Stopping'],
      ['Started'],
      ['Starting'],
      ['Open'],
      ['Closed'],
      ['Listening', 'LISTEN'],
    ],
    ...[
      ['Connected'],
      ['Disconnected'],
      ['Established'],
      ['Provisioned'],
      ['InService', 'In-Service'],
      ['OutOfService'],
    ],
    ...[['Primary'], ['Standby'], ['Streaming'], ['Valid'], ['Registered'], ['True'], ['False'], ['OK'], ['Passing']],
    ...[['Green'], ['Yellow'], ['Red']],
  ] as readonly (readonly string[])[],

  quantifiers: [
    { says: 'every', words: ['all', 'every', 'each', 'all N', 'both'] },
    { says: 'every', words: ['most', 'most of'], hedged: true },
    { says: 'none', words: ['no', 'none', 'none of'] },
    {
      says: 'at-least',
      words: ['at least N', 'minimum N', 'minimum of N', 'no fewer than N', 'N or more', 'any', 'some'],
    },
    { says: 'at-least', words: ['at least N of M', 'at least N out of M'] },
    { says: 'exactly', words: ['exactly N', 'only N', 'N', 'N of M', 'N out of M', 'exactly N of M'] },
  ] as readonly QuantifierWords[],

  /** In front of a state: it is another one. What was or is at any time, one output cannot show. */
  negations: ['not', 'no longer', "isn't", "aren't"] as readonly string[],
  untold: ['never', 'always', 'ever', 'eventually'] as readonly string[],

  comparisons: [
    {
      op: '>=',
      before: ['>=', '=>', '≥', 'greater than or equal to', 'more than or equal to', 'larger than or equal to'].concat([
        ...['higher than or equal to', 'at least', 'no less than', 'not less than', 'no fewer than', 'not fewer than'],
        ...['minimum of', 'minimum', 'min', 'upwards of'],
      ]),
      after: [
        '+',
        'or more',
        'or greater',
        'or higher',
        'or above',
        'and more',
        'and above',
        'and up',
        'minimum',
        'plus',
      ].concat([...['at least', 'at the least', 'and over', 'and higher', 'or better']]),
    },
    {
      op: '<=',
      before: ['<=', '=<', '≤', 'less than or equal to', 'fewer than or equal to', 'smaller than or equal to'].concat([
        ...[
          'lower than or equal to',
          'at most',
          'no more than',
          'not more than',
          'up to',
          'maximum of',
          'maximum',
          'max',
        ],
      ]),
      after: ['or less', 'or fewer', 'or lower', 'or below', 'and less', 'and below', 'maximum', 'max'].concat([
        ...['at most', 'at the most', 'tops'],
      ]),
    },
    { op: '!=', before: ['!=', '≠', '<>', 'is not', 'not equal to', 'not'], after: [] },
    {
      op: '>',
      before: ['>', 'greater than', 'more than', 'larger than', 'bigger than', 'higher than', 'over', 'above'].concat([
        ...['exceeds', 'exceeding', 'exceed'],
      ]),
      after: [],
    },
    { op: '<', before: ['<', 'less than', 'fewer than', 'smaller than', 'lower than', 'under', 'below'], after: [] },
    {
      op: '=',
      before: ['==', '=', ':', 'exactly', 'equals to', 'equal to', 'equals', 'equal', 'is', 'are', 'be', 'of'].concat([
        ...['returns', 'return', 'shows', 'show', 'prints', 'print', 'only'],
      ]),
      after: [],
    },
  ] as readonly ComparisonWords[],

  units: [
    { names: ['%', 'percent'], dimension: 'percent', factor: 1 },
    { names: ['B', 'byte'], dimension: 'bytes', factor: 1 },
    { names: ['k'], dimension: 'bytes', factor: KIBI, count: 1000 },
    { names: ['kB'], dimension: 'bytes', factor: 1000 },
    ...['K', 'M', 'G', 'T', 'P', 'E'].flatMap((letter, index): Unit[] => [
      { names: [letter], dimension: 'bytes', factor: KIBI ** (index + 1), count: 1000 ** (index + 1) },
      { names: [`${letter}i`, `${letter}iB`], dimension: 'bytes', factor: KIBI ** (index + 1) },
      { names: [`${letter}B`], dimension: 'bytes', factor: 1000 ** (index + 1) },
    ]),
    { names: ['ns'], dimension: 'seconds', factor: 1e-9 },
    { names: ['us', 'µs'], dimension: 'seconds', factor: 1e-6 },
    { names: ['ms', 'millisecond'], dimension: 'seconds', factor: 1e-3 },
    { names: ['s', 'sec', 'second'], dimension: 'seconds', factor: 1 },
    { names: ['m', 'min', 'minute'], dimension: 'seconds', factor: 60 },
    { names: ['h', 'hr', 'hour'], dimension: 'seconds', factor: 3600 },
    { names: ['d', 'day'], dimension: 'seconds', factor: 86_400 },
    { names: ['w', 'week'], dimension: 'seconds', factor: 604_800 },
  ] as readonly Unit[],

  /** Words that leave room: where the strict form does not hold, a person decides. */
  hedges: [
    ...['critical', 'major', 'serious', 'severe', 'significant', 'substantial', 'notable', 'obvious', 'unexpected'],
    ...[
      'unusual',
      'concerning',
      'acceptable',
      'reasonable',
      'reasonably',
      'approximately',
      'approx',
      'roughly',
      'around',
    ],
    ...['about', 'circa', 'nearly', 'almost', 'mostly', 'mainly', 'typically', 'usually', 'generally', 'ideally'],
    ...['probably', 'likely', 'close to', 'near', 'somewhere', '~'],
  ] as readonly string[],

  /** Behind `or` or `and` at the end, likewise: `or within acceptable limits`. */
  hedgedEnds: [
    ...[
      'acceptable',
      'reasonable',
      'similar',
      'equivalent',
      'comparable',
      'normal',
      'expected',
      'close',
      'near',
      'later',
    ],
    ...['newer', 'higher', 'so', 'threshold', 'thresholds', 'limit', 'limits'],
  ] as readonly string[],

  /** Numbers in words, and those that a number is multiplied with. */
  numbers: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ') as readonly string[],
  sizes: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 } as Readonly<Record<string, number>>,

  /** Words that make another number of the one that is written: with them it is a person's. */
  untoldNumbers: (
    'times time fold x dozen hundred thousand million billion trillion half halves double twice triple quarter third ratio ' +
    'factor faster slower more fewer less another additional extra plus minus before after previous previously earlier ' +
    'baseline last prior original originally initially yesterday within per each every except other towards toward ' +
    'approaching besides apart aside outside beyond unless if when while until or either neither nor same similar differs ' +
    'different differ'
  ).split(' ') as readonly string[],
} as const;

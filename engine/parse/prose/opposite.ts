/** What a title says is done, and to what, where another could undo it. */
export interface Deed {
  /** Which pair of opposites its verb belongs to. */
  readonly pair: number;
  /** It does (`enable`) rather than undoes (`disable`). */
  readonly does: boolean;
  /** What it is done to, in bare words. */
  readonly thing: string;
  /** It is worded as an aim (`To enable it:`, `Enabling it`), so that several are likely a choice. */
  readonly aim: boolean;
  /** Where it is not always a choice, when it is. */
  readonly turn?: Turn;
}

/**
 * In which order a pair makes sense in a row: a round trip either way (`Stop it`, `Start it`), no order when nothing stands in
 * between (`Pause it`, `Resume it`), or only down before up.
 */
type Turn = 'round trip' | 'one of both' | 'up first';

/** Pairs of verbs that undo each other. */
const PAIRS: readonly (readonly [string, string, Turn?])[] = [
  ['enable', 'disable'],
  ['activate', 'deactivate'],
  ['start', 'stop', 'round trip'],
  ['install', 'uninstall'],
  ['add', 'remove'],
  ['create', 'delete', 'round trip'],
  ['attach', 'detach', 'round trip'],
  ['mount', 'unmount', 'round trip'],
  ['lock', 'unlock'],
  ['resume', 'pause', 'one of both'],
  ['resume', 'suspend', 'one of both'],
  ['uncordon', 'cordon', 'round trip'],
  ['undrain', 'drain', 'round trip'],
  ['uncordon', 'drain', 'round trip'],
  ['unblock', 'block'],
  ['unsilence', 'silence'],
  ['unmute', 'mute'],
  ['grant', 'revoke'],
  ['promote', 'demote', 'round trip'],
  ['scale up', 'scale down', 'up first'],
  ['scale out', 'scale in', 'up first'],
  ['deploy', 'undeploy'],
  ['register', 'deregister', 'round trip'],
  ['upgrade', 'downgrade'],
  ['encrypt', 'decrypt'],
  ['back up', 'restore'],
  ['turn on', 'turn off'],
  ['switch on', 'switch off'],
];

const VERBS = new Map(
  PAIRS.flatMap(([does, undoes], pair) => [
    [does, { pair, does: true }],
    [undoes, { pair, does: false }],
  ]),
);

/** Reads `To enable maintenance mode`, `Disabling maintenance mode`, `Stop an AKS cluster`; undefined for other words. */
export function readOpposable(title: string): readonly Deed[] {
  const [, to = '', words = ''] =
    /^(to )?(.*)$/is.exec(
      title
        .replace(/\([^)]*\)/g, ' ')
        .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
        .trim(),
    ) ?? [];
  const [first = '', second = '', ...rest] = words.toLowerCase().split(/\s+/);
  const verb = stemOf(first);
  const phrasal = VERBS.has(`${verb} ${second}`) ? `${verb} ${second}` : undefined;
  const name = phrasal ?? verb;
  if (!VERBS.has(name) || BACK.test(words)) return [];
  const thing = (phrasal === undefined ? [second, ...rest] : rest).filter((word) => !ARTICLES.has(word)).join(' ');
  const aim = to !== '' || first !== verb;
  return PAIRS.flatMap(([does, undoes, turn], pair) =>
    does === name || undoes === name
      ? [{ pair, does: does === name, thing, aim, ...(turn === undefined ? {} : { turn }) }]
      : [],
  );
}

/** Whether two titles that follow each other undo each other, so that likely only one of them is wanted. */
export function undoEachOther(first: string, second: string, headings: boolean): boolean {
  const later = readOpposable(second);
  return readOpposable(first).some((one) =>
    later.some(
      (other) =>
        one.pair === other.pair &&
        one.does !== other.does &&
        one.thing === other.thing &&
        (headings || (one.aim && other.aim) || one.turn === 'one of both' || (one.does && one.turn !== 'round trip')),
    ),
  );
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'your', 'all', '']);
/** What is done again belongs to what was done before. */
const BACK = /\b(?:again|back|temporarily|afterwards|after|before|previous)\b/i;

/** `stopping` → `stop`, `enabling` → `enable`, `backup` → `back up` is left to its noun. */
function stemOf(word: string): string {
  if (!word.endsWith('ing')) return word === 'backup' ? 'back up' : word;
  const bare = word.slice(0, -3);
  return [bare, `${bare}e`, bare.slice(0, -1)].find((verb) => VERBS.has(verb) || PHRASAL.has(verb)) ?? word;
}

const PHRASAL: ReadonlySet<string> = new Set(['scale', 'turn', 'switch', 'back']);

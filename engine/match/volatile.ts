/** The shapes of values that differ from run to run. */
export type VolatileShape = 'time' | 'age' | 'uuid' | 'hash' | 'ip';

const ALL: readonly VolatileShape[] = ['time', 'age', 'uuid', 'hash', 'ip'];
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?';
const ZONE = '(?: ?[+-]\\d{2}:?\\d{2})?(?: ?(?:Z|UTC|GMT|[ECMP][SD]T|CES?T|BST|IST|JST)\\b)?';
const UNIT_WORD = '(?:seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?)';
/** Kubernetes makes names from these, without vowels (k8s.io/apimachinery/pkg/util/rand). */
const SAFE = 'bcdfghjklmnpqrstvwxz2456789';

/** What each shape looks like, in the order in which they are looked for. */
const SHAPES: Readonly<Record<VolatileShape, RegExp>> = {
  time: new RegExp(
    `(?<![\\w-])(?:\\d{4}[-/]\\d{2}[-/]\\d{2}(?:[T ]${CLOCK}${ZONE})?|(?:${DAY},? )?(?:\\d{1,2} ${MONTH}|${MONTH} {1,2}\\d{1,2})(?:,? \\d{4})?(?: ${CLOCK}${ZONE})?(?: \\d{4})?|\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?${ZONE})(?![\\w-])`,
    'g',
  ),
  age: new RegExp(
    `(?<![\\w.\uE002-])(?:\\d{1,6}(?:\\.\\d{1,9})?(?:ns|us|µs|ms|s|m|h|d|w|y)(?:\\d{1,3}(?:\\.\\d{1,9})?(?:ms|s|m|h|d)){0,4}|(?:(?:[Aa]bout|[Ll]ess than) )?(?:\\d{1,6}(?:\\.\\d{1,3})?|[Aa]n?) ${UNIT_WORD})(?![\\w-])`,
    'g',
  ),
  // Also behind what it is of: `pvc-`, `vol-`.
  uuid: /(?:(?<![\w-])|(?<=(?<![\w-])[a-z]{2,12}-))[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi,
  // After `:`, `@` or `/` it is a tag, a digest or a part of a path, and says which version it is.
  hash: /(?<![\w@:/.-])(?:sha256:[0-9a-f]{6,64}|(?=[0-9]{0,39}[a-f])(?=[a-f]{0,39}[0-9])[0-9a-f]{7,64})(?![\w-])/g,
  ip: /(?<![\w.:-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.-])|(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}:?[0-9a-f]{1,4}(?![\w:])/gi,
};

/** The end of a name that Kubernetes made: `-7d9f8b6c5-x2k9p`, `-28123456-x2k9p`, `-x2k9p`, `-7d9f8b6c5`. */
const REAL_PAIR = `(?:[${SAFE}]{6,10}|\\d{8})-[${SAFE}]{5}|(?=[a-z]{0,9}\\d)[${SAFE}]{8,10}`;
const REAL_SUFFIX = new RegExp(`-(?:${REAL_PAIR}|[${SAFE}]{5})(?![\\w-])`, 'g');
/** In what an author wrote, a last part of five letters without a digit is a word (`web-https`). */
const CERTAIN_SUFFIX = new RegExp(`-(?:${REAL_PAIR}|(?=[a-z]{0,4}\\d)[${SAFE}]{5})(?![\\w-])`, 'g');
/** The end of a name that an author made up like one: letters of any kind, but with a digit or of `x` to `z` alone. */
const WRITTEN_SUFFIX =
  /-(?:(?=[a-z]{0,9}\d)[a-z0-9]{5,10}-[a-z0-9]{3,5}|[x-z]{3,10}(?:-[x-z]{3,5})?|(?=[a-z]{0,4}\d)[a-z0-9]{5})(?![\w-])/g;

/** `Lag: 0s`, `delay=0ms`: that there is none of it is what its author wants, and no time that happened to pass. */
const NO_LAG =
  /(\b(?:lag|delay|behind|skew|drift|offset|downtime)\b[^\n\d]{0,12}[:= ] ?)(?=0(?:\.0{1,9})?(?:ns|us|µs|ms|s|m|h|d)\b)/gi;
/** Stands before what is kept, so that no shape begins there. */
const KEPT = '\uE002';

/** Text with its volatile parts replaced by the names of their shapes, as `‹age›`. */
export function printed(text: string, shapes: readonly VolatileShape[] = ALL): string {
  return withoutShapes(shapes.includes('hash') ? text.replace(REAL_SUFFIX, '-‹hash›') : text, shapes);
}

/** The same, but for a lag of zero, which stays; absent where there is none. */
export function printedWithoutLag(text: string, shapes: readonly VolatileShape[]): string | undefined {
  const kept = text.replace(NO_LAG, `$1${KEPT}`);
  return kept === text ? undefined : printed(kept, shapes).replaceAll(KEPT, '');
}

/**
 * The two readings of an author's text: its names as real ones, or as made-up ones; likewise with its volatile parts replaced, but for a lag
 * of zero.
 */
export function written(text: string, shapes: readonly VolatileShape[] = ALL): readonly string[] {
  const kept = text.replace(NO_LAG, `$1${KEPT}`);
  const suffixes = shapes.includes('hash') ? [CERTAIN_SUFFIX, WRITTEN_SUFFIX] : [];
  const named = suffixes.map((suffix) => kept.replace(suffix, '-‹hash›'));
  const readings = (named.length === 0 ? [kept] : named).map((one) => withoutShapes(one, shapes).replaceAll(KEPT, ''));
  return [...new Set(readings)];
}

function withoutShapes(text: string, shapes: readonly VolatileShape[]): string {
  return ALL.filter((shape) => shapes.includes(shape)).reduce(
    (rest, shape) => rest.replace(SHAPES[shape], `‹${shape}›`),
    text,
  );
}

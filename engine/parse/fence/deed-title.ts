import { isImperative } from '../prose/imperative.ts';
import { isWayOnly } from '../prose/way-words.ts';

/** What a title says is done, when it names the deed and the way (`Emergency rollback`, `Restore from a dump`). */
export interface Deed {
  readonly deed: string;
  /** The words say how it is done, and not only to what. */
  readonly way: boolean;
  /** How much of it is done, in the author's word. */
  readonly extent?: string;
  /** All of it is done, so that whoever does it needs no other of its kind. */
  readonly whole?: boolean;
}

/**
 * `Standard rollback`, `Emergency rollback (< 15 min)`, `Database-only rollback`: ways to do one thing, when several stand in
 * a fence; `Point-in-time recovery`, `Restore from snapshot` too, and how far one goes back (`Roll back one migration`,
 * `Roll back all`). Numbered titles and orders (`Verify rollback`) are none.
 */
export function readDeed(text: string): Deed | undefined {
  const whole = WHOLE.test(text) ? { whole: true } : {};
  if (isWayOnly(text)) return { deed: 'it', way: true, ...whole };
  const words = text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/:$/, '')
    .trim()
    .toLowerCase();
  const [, verb] = VERB.exec(words) ?? [];
  if (verb !== undefined) return { deed: deedOf(verb), way: true };
  const [, undone, extent] = EXTENT.exec(words) ?? [];
  if (undone !== undefined && extent !== undefined) return { deed: 'rollback', way: true, extent };
  if (PART.test(words)) return { deed: 'rollback', way: false };
  const [, first = '', noun] = NOUN.exec(words) ?? [];
  if (noun === undefined || isImperative(first) || /^(?:after|before|post|pre|during|the|this|your)\b/.test(first))
    return;
  return { deed: deedOf(noun), way: WAY.test(words), ...whole };
}

const VERB = /^(roll ?back|revert|restore|recover|fail ?over|restart) (?:from|to|via|using|with|by|through) \S/;
const EXTENT =
  /^(roll ?back|downgrade|revert|undo) (?:just |only )?(?:the )?(one|all|everything|last|latest|single|several|\d+)\b/;
/** `Rollback application`, `Revert the schema`: what it is done to, and not how. */
const PART = /^(?:roll ?back|revert) (?:the )?[\w-]+(?: [\w-]+)?$/;
/** `Rollback the deployment`, and `Rollback to a previous version`: the same thing goes back, to another version. */
const ONE_THING =
  /^(?:roll ?back|revert) (?:the )?(?:deployment|release|application|app|service|update|upgrade|statefulset|daemonset|chart)\W*$/i;
const TO_VERSION =
  /^(?:roll ?back|revert) to (?:an? |the |some )?(?:previous|specific|earlier|older|certain|particular|given|last|known[- ]good)(?: (?:working|good|stable|known[- ]good))? (?:version|revision|release|image|tag)\W*$/i;
const WHOLE = /^\W*(?:full|complete|entire|total|whole)\b.*\broll ?-?back\b/i;
const NOUN = /^([\w/.-]+) (?:[\w/.-]+ ){0,2}?(roll ?back|restore|restoration|recovery|fail ?over|restart)$/;
const WAY =
  /\b(?:quick|fast|standard|normal|regular|rolling|manual|automated|full|partial|emergency|graceful|forced?|hot|cold|soft|hard|immediate|complete|point-in-time|planned|unplanned)\b|-only\b/;

function deedOf(word: string): string {
  return word
    .replace(' ', '')
    .replace(/^(?:restoration|recover(?:y)?)$/, 'restore')
    .replace(/^revert$/, 'rollback');
}

/** The deeds that several titles of a fence name, at least two of them with a way, or one of them all of it. */
export function deedsTwoWays(titles: readonly string[]): ReadonlySet<string> {
  const all = titles.map(readDeed).filter((found) => found !== undefined);
  const ways = all.filter(({ way }) => way);
  const rollbacks = all.filter(({ deed, whole }) => deed === 'rollback' || whole === true);
  const whole = rollbacks.length > 1 && rollbacks.some((one) => one.whole === true) ? ['rollback', 'it'] : [];
  const again = titles.some((title) => ONE_THING.test(title)) && titles.some((title) => TO_VERSION.test(title));
  // `Roll back all services` and `Roll back all databases` are two things to do.
  return new Set([
    ...whole,
    ...(again ? ['rollback'] : []),
    ...ways.flatMap(({ deed, extent }, at) =>
      ways.slice(0, at).some((other) => other.deed === deed && (extent === undefined || other.extent !== extent))
        ? [deed]
        : [],
    ),
  ]);
}

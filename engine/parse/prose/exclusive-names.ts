import { isPlatform } from '../fence/platform.ts';
import { readManner } from './manner.ts';
import { readVersionCase } from './version-case.ts';
import { isWayOnly } from './way-words.ts';
import { readHowMuch, readWhichOne } from './which-one.ts';

/** A title that only names a case of a kind of which one holds. */
export interface NamedCase {
  /** `environment`, `topology`, … */
  readonly family: string;
  /** In lower case; two different ones of a family exclude each other. */
  readonly member: string;
}

/**
 * Reads a title that says nothing but which case it is for: beside another of its family, likely one of the two is wanted.
 *
 * @example `Staging`, `Graceful shutdown`, `Single node`, `From snapshot`, `Without systemd`, `PostgreSQL`, `Replica`, `Other way`, `Green`, `Linux`;
 * not `Deploy to staging`, `Cache`
 */
export function readNamedCase(title: string): NamedCase | undefined {
  const words = title
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}+])[^\p{L}\p{N}+]+$/gu, '')
    .toLowerCase();
  if (words.length > 50) return;
  if (isPlatform(words) || (words.startsWith('without ') && isPlatform(words.slice('without '.length))))
    return { family: 'platform', member: words };
  const [, restore, source] = SOURCE.exec(words) ?? [];
  if (source !== undefined) return { family: restore === undefined ? 'source' : 'manner to restore', member: source };
  const [, has = '', thing] = /^(with|without) (?:an? |the |any )?([\w.-]+(?: [\w.-]+){0,3})$/.exec(words) ?? [];
  if (thing !== undefined) return { family: `with ${thing}`, member: has };
  const version = readVersionCase(words);
  if (version !== undefined) return version;
  const manner = readManner(title);
  const which = readHowMuch(words) ?? (manner === undefined ? readWhichOne(words) : undefined);
  if (which !== undefined) return which;
  const name = words.replace(/^(?:(?:on|in|for|to|using|with|via)(?= ) ?)?(?:the |an? )?/, '');
  const bare = name.replace(PLAIN, '');
  for (const [family, members] of FAMILIES)
    for (const form of [name, bare]) if (members.test(form)) return { family, member: form };
  return manner === undefined || isWayOnly(title)
    ? undefined
    : { family: `manner to ${manner.deed}`, member: manner.manner };
}

/**
 * Reads a title that does one thing in an environment: the same words for another one right beside it are likely not meant in a row.
 *
 * @example `Deploy to staging`, `Restart the API in production`
 */
export function readEnvironmentDeed(title: string): NamedCase | undefined {
  const [, deed = '', place = ''] =
    /^\W*(\S.{1,60}?) (?:to|in|on|for|from|against) ([\w -]{2,30})\W*$/i.exec(title) ?? [];
  const named = readNamedCase(place);
  if (named?.family !== 'environment') return;
  return { family: `environment to ${deed.toLowerCase()} in`, member: named.member };
}

/** The families of which several titles name different cases. */
export function familiesOf(
  titles: readonly string[],
  read: (title: string) => NamedCase | undefined = readNamedCase,
): ReadonlySet<string> {
  const members = new Map<string, Set<string>>();
  for (const title of titles) {
    const named = read(title);
    if (named === undefined) continue;
    const known = members.get(named.family) ?? new Set();
    members.set(named.family, known.add(named.member));
  }
  return new Set([...members].filter(([, { size }]) => size > 1).map(([family]) => family));
}

const SOURCE =
  /^(restor(?:e|ing) )?from (?:an? |the |your )?((?:[\w.-]+ ){0,2}(?:snapshots?|backups?|dumps?|replicas?|standby|scratch|archives?|images?|git|source|binar(?:y|ies)|packages?|tarball|wal|s3|gcs|storage|volumes?|registry|repository|charts?|template|seed|peer|checkpoint|homebrew|brew|github|gitlab|git ?hub releases?|releases?|npm|pypi|docker hub|(?:docker|container) images?|ghcr|apt|yum|rpms?|debs?|(?:local |own )?builds?|marketplace|mirror|cache|cd|iso|usb))$/;
/** Nouns that every case of a family has. */
const PLAIN =
  / (?:version )?(?:restores?|recovery|migrations?|environments?|envs?|clusters?|deployments?|installations?|installs?|setups?|instances?|nodes?|servers?|hosts?|databases?|dbs?|upgrades?|updates?|releases?|versions?|ways?|methods?|paths?|approach|options?|sides?|stacks?|slots?|systems?|accounts?)$/;

const FAMILIES: readonly (readonly [string, RegExp])[] = [
  [
    'environment',
    /^(?:staging|stg|production|prod|prd|live|development|dev|qa|uat|sandbox|(?:pre|non)[ -]?(?:prod(?:uction)?|prd|live)|lower|integration|preview|test environment)$/,
  ],
  [
    'topology',
    /^(?:(?:single|one|multi|multiple|three)[ -]?(?:node|instance|server|master|cluster|region|zone|tenant|controller|manager|member|machine|host|replica|broker)s?|standalone|cluster(?:ed)?|(?:ha|high[ -]availability|highly available)(?: (?:controller|manager|member|machine|broker|pair|mode)s?)?|replica set|sharded(?: cluster)?|distributed)$/,
  ],
  ['size', /^(?:small|medium|large|big)$/],
  ['extent', /^(?:minor|major|patch)$/],
  ['database', /^(?:mysql|mariadb|percona|postgres(?:ql)?|sqlite|oracle|mssql|sql server|cockroachdb|mongodb)$/],
  ['role', /^(?:primary|replica|standby|secondary|master|slave|leader|follower|writer|reader)s?$/],
  ['preference', /^(?:preferred|fallback|recommended|other|alternative|default|not recommended|second)$/],
  ['interface', /^(?:gui|cli|web ?ui|(?:web|azure|aws|cloud) (?:console|portal)|portal|command[- ]line)$/],
  ['colour', /^(?:blue|green)$/],
];

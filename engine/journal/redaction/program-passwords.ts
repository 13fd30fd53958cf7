import type { Codes } from './codes.ts';
import type { OwnShape, ShapeMatch, ShapePlace } from './shape.ts';
import { VALUE, VALUE_START } from './shape-parts.ts';

/** Where a program takes a password on its command line. */
interface PasswordOption {
  /** As they begin a word; with a blank at the end, the value is the next word, else the rest of the same one. */
  readonly options: readonly string[];
  /** The value is `user:password`. */
  readonly behindUser?: true;
}

/** Characters of a command line that are looked through for the option. */
const MOST = 512;

/** Shorter ones are numbers of users and ports. */
const SHORTEST = 4;

/**
 * Passwords on command lines, as `set -x` and `ps` print them; from the manuals of the programs.
 *
 * Example: `+ curl -u bot:hunter2 https://git.local` → `+ curl -u bot:‹redacted:password› https://git.local`
 */
export const PROGRAM_PASSWORDS: readonly OwnShape[] = [
  shapeOf(['curl '], { options: ['-u ', '--user ', '--user=', '-U ', '--proxy-user ', '-u'], behindUser: true }),
  shapeOf(['mysql ', 'mysqldump ', 'mysqladmin ', 'mariadb ', 'mariadb-dump '], { options: ['-p'] }),
  shapeOf(['sshpass '], { options: ['-p ', '-p'] }),
  shapeOf(['redis-cli '], { options: ['-a ', '--pass '] }),
  shapeOf(['mongosh ', 'mongo ', 'mongodump ', 'mongorestore '], { options: ['-p ', '--password '] }),
  shapeOf(['ldapsearch ', 'ldapmodify ', 'ldapadd '], { options: ['-w '] }),
  shapeOf(['docker login ', 'podman login ', 'registry login ', 'az login ', 'oc login '], {
    options: ['-p ', '--password '],
  }),
];

function shapeOf(triggers: readonly string[], option: PasswordOption): OwnShape {
  return { type: 'own', name: 'password', triggers, match: (codes, place) => passwordIn(codes, place, option) };
}

function passwordIn(codes: Codes, { end, final }: ShapePlace, { options, behindUser }: PasswordOption): ShapeMatch {
  const limit = Math.min(codes.length, end + MOST);
  for (let at = end; at < limit && codes[at] !== LINE_FEED; at += 1) {
    if (codes[at - 1] !== BLANK) continue;
    if (NEXT_COMMAND.includes(codes[at] ?? 0)) return { status: 'none', reached: end };
    const option = options.find((each) => standsAt(codes, at, each));
    if (option === undefined) continue;
    const most = Math.min(codes.length, at + 2 * MOST);
    const found = valueAt(codes, { at: at + option.length, limit: most, behindUser, final });
    if (found === 'cut') return { status: 'more' };
    if (typeof found === 'object') return { status: 'match', spans: [found] };
  }
  const isCut = limit === codes.length && limit < end + MOST && codes.subarray(end, limit).indexOf(LINE_FEED) === -1;
  return isCut && !final ? { status: 'more' } : { status: 'none', reached: end };
}

const LINE_FEED = 10;
const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;
/** What begins the next command of a line, behind a blank: `&`, `;`, `|`. */
const NEXT_COMMAND = [38, 59, 124];

function standsAt(codes: Codes, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (codes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

interface ValuePlace {
  readonly at: number;
  readonly limit: number;
  readonly behindUser: true | undefined;
  /** Nothing comes after the codes. */
  readonly final: boolean;
}

/** Of a word that stands for a value (`$PASSWORD`), and of a short one, nothing is hidden. `cut`: the codes end in it. */
function valueAt(codes: Codes, place: ValuePlace): { start: number; end: number } | 'cut' | 'none' {
  const { at, limit, behindUser, final } = place;
  let start = codes[at] === QUOTE || codes[at] === APOSTROPHE ? at + 1 : at;
  let end = start;
  while (end < limit && VALUE[Math.min(codes[end] ?? 0, 128)] === 1) end += 1;
  if (behindUser === true) {
    const colon = codes.subarray(start, end).indexOf(COLON);
    if (colon === -1) return end === codes.length && !final ? 'cut' : 'none';
    start += colon + 1;
  }
  if (VALUE_START[Math.min(codes[start] ?? 0, 128)] !== 1) return 'none';
  if (end === codes.length && !final) return 'cut';
  return end - start >= SHORTEST ? { start, end } : 'none';
}

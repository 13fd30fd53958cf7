/**
 * Words of what output prints by its name, so that its absence can be seen: log levels and the like. What stands in rows
 * without being named (`No failed pods`) is not among them.
 */
const PRINTED_BY_NAME = new Set(
  'error err warning warn exception failure fail failed fatal panic traceback crash timeout denied refused rejected conflict violation alert deadlock leak oom segfault critical emerg backoff retry issue problem'.split(
    ' ',
  ),
);

/** Words before what matters: `It should return`. */
const LEAD =
  /^(?:(?:it|this|there|you|the (?:command|output|result)) )?(?:(?:should|must|will) )?(?:(?:returns?|prints?|shows?|be|is|are|outputs?|have|has|see|finds?|yields?) )?/i;
const NOTHING =
  /^(?:nothing|none|null|empty|blank|zero|0|(?:an? )?empty (?:list|output|result|response)|no (?:more )?(?:output|results?|lines?|matches|response|rows?|entries|hits))(?: (?:is|are|was|returned|printed|found|shown|listed|at all|here|output|expected)){0,2}$/i;
const NONE_OF = /^(?:no|zero|0|without(?: any)?|not? any|free of|none of the) (.+)$/i;
/** `should not show any errors`. */
const NOT =
  /\b(?:not|n't|never) (?:be |have |show |contain |return |print |include |see |list |report |output |display )(?:any )?(.+)$/i;
/** Where or when, which the command has settled. */
const PLACE =
  / (?:in|on|from|within|during|for|at|since) (?!least |most |all |each |every |both |less |more |fewer |under |\d)(?:the |any |all )?[\w./ -]{1,60}$/i;
/** Words after the noun that say that it occurs. */
const OCCURS =
  / (?:messages?|entries|lines?|logs?|states?|status(?:es)?|events?|found|present|reported|returned|shown|listed|remain(?:ing)?|left|visible|seen|appear(?:ing)?|exist|occur(?:red)?|detected|logged|expected|output|should .*)$/i;
/** CrashLoopBackOff, OOMKilled. */
const CAMEL = /\b[A-Z][a-z]+[A-Z]\w*\b|\b[A-Z]{2,}[a-z]+\b/;

/** Reads `No errors or warnings in the logs`: what must not occur, as written; none for `nothing`. Not a text of absence: undefined. */
export function absentNouns(text: string): readonly string[] | undefined {
  const trimmed = text.replace(/^[\s"'`(]{1,5}|[\s"'`.!)]{1,5}$/g, '');
  const denied = NOT.exec(trimmed)?.[1];
  // `should not be empty` wants something.
  if (denied !== undefined && /^(?:empty|blank|null|nothing|none|zero|0|missing|absent|lost)\b/i.test(denied))
    return undefined;
  const bare = denied === undefined ? trimmed.replace(LEAD, '') : `no ${denied}`;
  if (NOTHING.test(bare)) return [];
  const noun = NONE_OF.exec(bare)?.[1];
  if (noun === undefined || SAYS_MORE.test(trimmed)) return undefined;
  const nouns = withoutPlace(noun)
    .split(/,|\/|\bor\b|\band\b|\bnor\b/i)
    .map((word) => withoutPlace(bareNoun(word.trim())))
    .filter((word) => nounStems(word).length > 0);
  // A number that is no HTTP status says how many, or how long.
  const counts = nouns.some((word) => /(?<![\w-])(?![45]\d\ds?\b)\d+(?![\w-])/.test(word));
  return nouns.length === 0 || counts ? undefined : nouns.map(codeWord);
}

/** What is left out of it, and what is wanted besides: `no errors except timeouts`, `no errors and at least 3 rows`, `no errors; all pods Running`. */
const SAYS_MORE =
  /\b(?:except|excluding|besides|other than|apart|aside|but|unless|beyond|(?:more|less|fewer|greater|later|older|newer|higher|lower|longer) than|if|when|while|until|then)\b|[,;&+]\s*(?:and\s+)?(?:all|every|each|both|at|only|exactly|the|an?|status|\d|["'`“])|\b(?:and|or)\s+(?:all|every|each|both|at|only|exactly|the|an?|status|\d+(?! ?xx)|"|'|“)|\band\s+`|^no (?:output|results?|lines?|rows?|response)\s+(?:and|or)\b/i;

/** `errors in the logs shown`: what matters of it. Each of several nouns may have a place of its own. */
function withoutPlace(noun: string): string {
  return noun.replace(PLACE, (found) => (CAMEL.test(found) ? found : '')).replace(OCCURS, '');
}

/** Without marks round it and words that only say "none" again. */
function bareNoun(word: string): string {
  const marks = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;
  return word
    .replace(marks, '')
    .replace(/^(?:(?:any|no|new|more|further) )+/i, '')
    .replace(marks, '');
}

/** `pods in CrashLoopBackOff`: the word that would be printed. */
function codeWord(noun: string): string {
  return CAMEL.exec(noun)?.[0] ?? noun;
}

/** The words of a noun in lower case and the singular. */
export function nounStems(noun: string): readonly string[] {
  return noun
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}

/** Whether a thing would be printed by its name where it occurs: an error, a word in capitals or in CamelCase, a code. */
export function isPrintedByName(noun: string): boolean {
  const head = nounStems(noun).at(-1) ?? '';
  return PRINTED_BY_NAME.has(head) || /^(?:[A-Z]{3,}|[A-Z][a-z]+[A-Z]\w*|[45]\d\d|[45]xx)s?$/.test(noun);
}

/**
 * Whether a line has a word as a thing that occurs: `RuntimeError`, `level=error`, `errors: 3` have an error; `terror`, `no
 * errors`, `0 errors`, `error_count=0` have none. `5xx` stands for 500 to 599.
 */
export function lineHas(line: string, stem: string): boolean {
  const plain = present(line);
  const split = plain.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const joined = plain.toLowerCase();
  if (/^[45]xx$/.test(stem)) return new RegExp(`(?<![\\w.])${stem.charAt(0)}\\d\\d(?![\\w.])`).test(joined);
  return hasAtWordStart(split, stem) || hasAtWordStart(joined, stem);
}

/** A line without what it says that there is none of. */
export function present(line: string): string {
  return legible(line).replace(ABSENCES, ' ').replace(ZEROES, ' ');
}

/** Whether a line begins with that there is none: `No changes. All is up to date.` */
export function saysNone(line: string, noun: string): boolean {
  const [absence = ''] = legible(line).match(ABSENCES) ?? [];
  const stems = nounStems(absence);
  return (
    absence !== '' &&
    /^\W{0,3}$/.test(legible(line).split(absence)[0] ?? '') &&
    nounStems(noun).every((stem) => stems.includes(stem))
  );
}

/** Without characters that nobody sees, and wide letters as narrow ones, so that a word cannot be hidden by them. */
function legible(line: string): string {
  return /^[\x20-\x7e]*$/.test(line) ? line : line.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/** `no errors`, `0 errors`, `without any errors`. */
const ABSENCES =
  /\b(?:no|0|0(?:\.0{1,6})?%|zero|without|without any|not any) [A-Za-z][\w-]{0,40}(?: or [A-Za-z][\w-]{0,40})?/gi;
/** `errors: 0`, `error_count=0`, `"errors":0`, `errors=none`; not `error: 0/3 nodes are available`, `error: none of the pods`, `panic: nil map`. */
const ZEROES =
  /[A-Za-z][\w-]{0,60}["']?\s{0,3}[:=]\s{0,3}["']?(?:0(?:\.0{1,6})?(?!\/\d| (?:out )?of\b)|none(?! of\b)|null|false|nil(?! [a-z]{1,20}(?:\s|$))|\[\])(?![\w.])["']?/gi;

function hasAtWordStart(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0 && stem !== ''; at = text.indexOf(stem, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + stem.length] ?? ' ';
    const short = stem.length <= 3 && /[a-z]/.test(after);
    if (!/[a-z]/.test(before) && !short && !(/\d$/.test(stem) && /\d/.test(after + before))) return true;
  }
  return false;
}

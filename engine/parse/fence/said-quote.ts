/**
 * The one piece in quotes or code of which a sentence says that it is printed, and nothing else: `Should show "Exit" status`, `status is \`Bound\``,
 * `the output contains "ready"`. The words round it are a closed set: one that is not in it may say how often, where, instead of what, or that it is
 * gone (`"ready" twice`, `on every node`, `more than "5"`, `"old" is gone`), and then a person has to say.
 *
 * @example 'the output should contain "ready"' → '"ready"'; '"ready" on each node' → nothing
 */
export function saidQuote(sentence: string): string | undefined {
  const parts = [...sentence.matchAll(/"[^"]{1,200}"|`[^`]{1,200}`|“[^”]{1,200}”/g)];
  const [only] = parts;
  if (only === undefined || parts.length !== 1) return undefined;
  const before = wordsOf(sentence.slice(0, only.index).replace(/\bat least one\b/i, ' '));
  const after = wordsOf(sentence.slice(only.index + only[0].length));
  return announces(before) && after.every((word) => BEHIND.has(word)) ? only[0] : undefined;
}

/** In lower case, with the mark that makes a key of a word (`decision:`). */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,.()]+/)
    .filter((word) => word !== '' && !/^[-–—*]+$/.test(word));
}

/** Nothing, a key, nouns of what is printed, or a subject with a verb of printing. */
function announces(words: readonly string[]): boolean {
  const last = words.at(-1);
  if (last !== undefined && /^[a-z][\w.-]*[:=]$/.test(last))
    return words.length <= 3 && words.slice(0, -1).every(isNoun);
  return words.every(isNoun);
}

function isNoun(word: string): boolean {
  return BEFORE.has(word.replace(/:$/, '')) || BEHIND.has(word.replace(/:$/, ''));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What prints, the verbs for it, and the words between them. */
const BEFORE = set(
  'it this that which you we i command commands query script call request curl endpoint program tool prompt terminal console screen check and now also then again still ' +
    'should must will would shall to ' +
    'show shows showing return returns returning print prints printing display displays say says report reports output outputs read reads see get gets receive respond responds ' +
    'contain contains containing include includes including have has list lists echo echoes answer answers give gives equal equals find look looks for check ' +
    'be is are something with of as whose set',
);

/** What is printed and where, and that it is there. */
const BEHIND = set(
  'a an the its their in of as for is are be ' +
    'status state message messages text string word words value values line output stdout stderr response result results body header headers field key column entry log logs reply answer ' +
    'shown printed displayed returned present listed visible found reported logged included there here now back somewhere',
);

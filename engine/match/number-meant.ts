import type { CompiledNumber } from './compiled.ts';
import { collapse, plainLines } from './output-text.ts';
import type { Quantity } from './quantity.ts';
import { isUnit, readQuantity } from './quantity.ts';
import { sharesUsed } from './share-used.ts';
import { headerCells, isRule, readGrid } from './table-grid.ts';
import { printed } from './volatile.ts';

/** A number of the output, with where it stands. */
export interface FoundNumber {
  readonly quantity: Quantity;
  readonly line: string;
}

/** Words of sentences that say nothing of what is counted. */
const LINKS = new Set([
  'found',
  'the',
  'of',
  'in',
  'is',
  'are',
  'was',
  'there',
  'with',
  'has',
  'have',
  'all',
  'now',
  'info',
  'a',
]);

interface PlacedNumber extends FoundNumber {
  /** Words between the number before it and it, and after it up to the next. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Of `0 of 3 files`, the 3 is how many there are to be. */
  readonly whole: boolean;
  /** And the 0 is of files, whatever stands before it. */
  readonly partOf: readonly string[];
  /** Words of the clause by which it says something else than that it is so: `expected 3 files`, `no bad lines: 0`. */
  readonly denying: readonly string[];
  /** The words after it where they say what it counts: `0 warnings`, not `12 file.txt`. */
  readonly counted: readonly string[];
  /** Something such as `:` or `=` stands before it. */
  readonly marked: boolean;
}

/** Words that say that it is a number, and not of what. */
const GENERIC = new Set(['count', 'number', 'total', 'sum', 'value', 'result', 'amount', 'size', 'current', 'rate']);

/**
 * The numbers of an output that the author can only have meant: those under a column of the subject's name, sizes of `ls -l` and `du` where bytes are
 * meant, those that the subject's words stand beside, or the only one that there is. None: a person has to look.
 */
export function numbersMeant(compiled: CompiledNumber, stdout: string): readonly FoundNumber[] {
  const lines = plainLines(stdout).filter((line) => line.trim() !== '' && !isRule(line));
  const subject = stemsOf(compiled.subject ?? '');
  if (wantsSize(compiled, subject)) {
    const sizes = lines.flatMap(fileSize);
    if (sizes.length > 0) return sizes;
  }
  const rows = subject.length === 1 && subject[0] === 'row' ? rowsReturned(stdout) : [];
  if (rows.length > 0) return rows;
  const shares = sharesUsed(compiled, lines);
  if (shares.length > 0) return shares;
  const column = columnNumbers(lines, subject);
  if (column.length > 0) return column;
  const placed = lines.slice(0, 5_000).flatMap(numbersIn);
  const labelled = placed.filter((number) => isLabelled(number, subject));
  if (labelled.length > 0) return [...labelled, ...goingOnFrom(labelled, placed)];
  const [only] = placed;
  return only !== undefined && placed.length === 1 && standsAlone(only, compiled, subject) ? [only] : [];
}

/** psql's `(3 rows)` says how many there are, but where they were counted themselves. */
function rowsReturned(stdout: string): readonly FoundNumber[] {
  const lines = plainLines(stdout);
  if (/^\s{0,20}count\s*$/i.test(lines[0] ?? '')) return [];
  return lines.flatMap((line) => {
    const count = /^\((\d{1,15}) rows?\)$/.exec(line)?.[1];
    return count === undefined ? [] : [{ quantity: { value: Number(count) }, line }];
  });
}

function wantsSize(compiled: CompiledNumber, subject: readonly string[]): boolean {
  return (
    subject.includes('size') ||
    compiled.bounds.some(({ unit }) => unit !== undefined && /^(?:B|bytes?|[KMGTP]i?B?)$/i.test(unit))
  );
}

/** The fifth field of `ls -l`, the first of `du`; without a unit they are bytes. */
function fileSize(line: string): readonly FoundNumber[] {
  const fields = collapse(line).split(' ');
  const isLong = /^[-dlcbps][rwxsStT-]{9}[.+@]?$/.test(fields[0] ?? '') && fields.length >= 6;
  const quantity = readQuantity((isLong ? fields[4] : fields.length === 2 ? fields[0] : '') ?? '');
  if (quantity === undefined || (!isLong && quantity.unit === undefined)) return [];
  return [{ line, quantity: { unit: 'B', ...quantity } }];
}

/** The cells of the column whose name is made of the subject's words. */
function columnNumbers(lines: readonly string[], subject: readonly string[]): readonly FoundNumber[] {
  const at = subject.length === 0 ? -1 : lines.slice(0, HEADERS).findIndex((line) => mayHaveColumn(line, subject));
  if (at < 0) return [];
  const { header, rows } = readGrid(lines.slice(at));
  const column = header.findIndex((cell) => {
    const stems = stemsOf(cell);
    return stems.length > 0 && stems.every((stem) => subject.includes(stem));
  });
  const numbers = rows.map((row) => ({ quantity: readQuantity(row[column] ?? ''), line: row.join('  ') }));
  return numbers.flatMap(({ quantity, line }) => (quantity === undefined ? [] : [{ quantity, line }]));
}

/** A header is looked for among so many lines. */
const HEADERS = 50;

function mayHaveColumn(line: string, subject: readonly string[]): boolean {
  return !/\d/.test(line) && headerCells(line).length > 1 && stemsOf(line).some((stem) => subject.includes(stem));
}

/** Times, addresses and hashes are no numbers; clauses end at commas, semicolons and bars. */
function numbersIn(line: string): readonly PlacedNumber[] {
  const steady = printed(line, ['time', 'uuid', 'hash', 'ip']);
  return steady.split(/,(?!\d)|[;|]/).flatMap((clause) => numbersOfClause(clause, line));
}

function numbersOfClause(clause: string, line: string): readonly PlacedNumber[] {
  const words = [...clause.matchAll(/[^\s"'`{}()[\]:=<>]+/g)].map((match) => ({
    word: match[0].replace(/[.,!?]$/, ''),
    marked: /[:=]["'\s]{0,3}$/.test(clause.slice(Math.max(0, match.index - 5), match.index)),
  }));
  const quantities = words.map(({ word }, index) => readQuantity(word, words[index + 1]?.word));
  const at = quantities.flatMap((quantity, index) => (quantity === undefined ? [] : [{ quantity, index }]));
  const denying = denyingIn(wordsOf(words));
  const placed = at.map(({ quantity, index }, order) => {
    const from = order === 0 ? 0 : (at[order - 1]?.index ?? 0) + 1;
    const to = at[order + 1]?.index ?? words.length;
    const named = (part: readonly { readonly word: string }[]) => part.flatMap(({ word }) => stemsOf(word));
    const after = words.slice(index + 1, to).filter(({ word }) => !isUnit(word));
    return {
      quantity,
      line,
      before: named(words.slice(Math.max(from, index - 6), index)),
      after: named(after.slice(0, 3)),
      whole: order > 0 && /^(?:out )?of$/i.test(wordsOf(words.slice(from, index)).join(' ')),
      counted: wordsOf(after.slice(0, 3)).every(isPlain) ? named(after.slice(0, 3)) : [],
      denying: [...denying].flatMap(([stem, place]) => (place < index || stem === 'instead' ? [stem] : [])),
      marked: words[index]?.marked ?? false,
    };
  });
  return placed.map((number, order) => {
    const next = placed[order + 1];
    return { ...number, partOf: next?.whole === true && !number.marked ? next.counted : [] };
  });
}

/** Where each of the words that deny something stands first. */
function denyingIn(words: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  words.forEach((word, index) => {
    for (const stem of stemsOf(word)) if (DENYING.has(stem) && !first.has(stem)) first.set(stem, index);
  });
  return first;
}

/** With one of them a sentence tells of what is wanted, or denies what follows. */
const DENYING: ReadonlySet<string> = new Set(
  `no not never without cannot expected expecting expects wanted wants should required requires would could if unless
  instead`.split(/\s+/),
);

function wordsOf(part: readonly { readonly word: string }[]): readonly string[] {
  return part.map(({ word }) => word);
}

/** A word, and no name of a file. */
function isPlain(word: string): boolean {
  return /^\p{L}+$/u.test(word);
}

/**
 * All of the subject's words stand before it, or those that tell what it is with none of another thing (`errors: 0`, not
 * `error budget: 0`); or they follow it at once where no mark says otherwise (`0 errors`), or
 * stand round it (`copied 3 files`).
 */
function isLabelled(number: PlacedNumber, subject: readonly string[]): boolean {
  if (subject.length === 0 || number.whole || isDenied(number, subject)) return false;
  if (number.partOf.length > 0 && !number.partOf.some((stem) => subject.includes(stem))) return false;
  if (subject.every((stem) => number.before.includes(stem))) return true;
  const telling = subject.filter((stem) => !GENERIC.has(stem));
  if (telling.length === 0) return false;
  const others = number.before.filter((stem) => !GENERIC.has(stem) && !LINKS.has(stem) && !telling.includes(stem));
  if (others.length === 0 && telling.every((stem) => number.before.includes(stem))) return true;
  if (number.marked) return false;
  // Of `copied 3 files` a part stands before the number, and nothing else does.
  const behind = others.length === 0 ? telling.filter((stem) => !number.before.includes(stem)) : telling;
  return behind.length > 0 && behind.every((stem) => number.after.slice(0, behind.length).includes(stem));
}

/** `error rate: 0.4% (5m), 12% (1m)`: those of the same line and unit without a word of their own are of the same thing. */
function goingOnFrom(labelled: readonly PlacedNumber[], placed: readonly PlacedNumber[]): readonly PlacedNumber[] {
  const [known, kinds] = [new Set(labelled), new Set(labelled.map(kindOf))];
  return placed.filter(
    (number) =>
      number.quantity.unit !== undefined &&
      number.before.length === 0 &&
      !number.marked &&
      !known.has(number) &&
      kinds.has(kindOf(number)),
  );
}

function kindOf({ line, quantity }: PlacedNumber): string {
  return `${quantity.unit ?? ''} ${line}`;
}

/** The only number: `0`, `12 file.txt`, `Total: 0`; not `listening on port 8080`, nor one with the label of something else. */
function standsAlone(number: PlacedNumber, compiled: CompiledNumber, subject: readonly string[]): boolean {
  if (isDenied(number, subject)) return false;
  const exact = compiled.bounds.some(({ op }) => op === '=');
  if (!number.marked && number.before.length > 0) return exact && subject.length === 0;
  const foreign = (stem: string) => !GENERIC.has(stem) && !LINKS.has(stem) && !subject.includes(stem);
  const lacks = subject.some((stem) => !GENERIC.has(stem) && !LINKS.has(stem) && !number.before.includes(stem));
  const named = number.before.some((stem) => !GENERIC.has(stem) && !LINKS.has(stem));
  // `0 warnings` counts no errors, and neither `good lines: 0` nor `lines: 0` bad ones.
  if (subject.length > 0 && (number.counted.some(foreign) || (lacks && named))) return false;
  // Of `p50 latency` and `error budget`, the last word says what it is.
  const head = number.before.findLast((stem) => !GENERIC.has(stem) && !LINKS.has(stem));
  return head === undefined || subject.length === 0 || subject.includes(head);
}

/** Of `pods not ready: 0`, where that is what is looked for, the word denies nothing. */
function isDenied({ denying }: PlacedNumber, subject: readonly string[]): boolean {
  return denying.some((stem) => !subject.includes(stem));
}

/** The words of `error_count`, `errorCount`, `Error counts` in lower case and the singular. */
function stemsOf(text: string): readonly string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word));
}

import type { Quantifier, StateCondition } from './compiled.ts';
import { stateNamed } from './state-lexicon.ts';

/** What was read from an author's words on states. */
export interface StateWords {
  readonly quantifier: Quantifier;
  readonly subject: string;
  readonly conditions: readonly StateCondition[];
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words that every listing is of, so that they single out no row. */
const GENERIC = new Set(
  'pod pods node nodes container containers service services replica replicas deployment deployments instance instances component components job jobs pvc pvcs pv pvs volume volumes target targets endpoint endpoints resource resources app apps application applications release releases member members broker brokers worker workers host hosts statefulset statefulsets daemonset daemonsets task tasks process processes server servers cluster clusters certificate certificates unit they it everything row rows'.split(
    ' ',
  ),
);

const FILLERS = new Set(
  'a an the in of and with should must be are is was were remain remains stay stays show shows shown showing display displays have has having state states status statuses phase condition now still again back becomes become each listed as to your their its column field fully that successfully health sync'.split(
    ' ',
  ),
);

/** Words that a look at the rows cannot tell: `old pods terminating`, `pods running the new image`. */
const UNTOLD = new Set(
  'old previous new correct same desired expected one-by-one least most more less than only not without but except until if when where which image version'.split(
    ' ',
  ),
);

/** What a row may be called. */
const NAME = /^[a-z0-9](?:[a-z0-9._/-]*[a-z0-9])?$/;

/** Reads `All web pods Running with 1/1 READY`; a reason where a word is left that it does not understand. */
export function readStateWords(text: string): StateWords | string {
  const words = text
    .replace(/["'`*.!():]+(?=\s|$)|(?<=^|\s)["'`*(]+|[,\u2192&]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const { quantifier, rest } = takeQuantifier(words);
  const first = rest.findIndex((_, index) => conditionAt(rest, index) !== undefined);
  if (first < 0) return 'no state is named';
  const subject = rest.slice(0, first).filter((word) => !FILLERS.has(word.toLowerCase()));
  const names = subject.filter((word) => !GENERIC.has(word.toLowerCase())).map((word) => word.toLowerCase());
  if (names.length > 3 || names.some((name) => UNTOLD.has(name) || !NAME.test(name)))
    return 'which rows are meant is not clear';
  const conditions = readConditions(rest.slice(first));
  return typeof conditions === 'string' ? conditions : { quantifier, subject: names.join(' '), conditions };
}

function takeQuantifier(words: readonly string[]): {
  readonly quantifier: Quantifier;
  readonly rest: readonly string[];
} {
  const start = words.join(' ').toLowerCase();
  const match =
    /^(?:at least|minimum(?: of)?|no fewer than) (\w+)\b|^(\d+|[a-z]+) or more\b|^(?:any|some|at least one)\b/.exec(
      start,
    );
  const atLeast = match === null ? undefined : numberOf(match[1] ?? match[2] ?? 'one');
  if (match !== null && atLeast !== undefined) {
    return { quantifier: { type: 'at-least', count: atLeast }, rest: words.slice(match[0].split(' ').length) };
  }
  const [head = '', next = ''] = words.map((word) => word.toLowerCase());
  if (head === 'no' || head === 'none') return { quantifier: { type: 'none' }, rest: words.slice(1) };
  if (head === 'both') return { quantifier: { type: 'every', count: 2 }, rest: words.slice(1) };
  if (head === 'all' || head === 'every' || head === 'each') {
    const count = numberOf(next);
    if (count === undefined) return { quantifier: { type: 'every' }, rest: words.slice(1) };
    return { quantifier: { type: 'every', count }, rest: words.slice(2) };
  }
  const exactly = head === 'exactly' ? numberOf(next) : numberOf(head);
  if (exactly === undefined) return { quantifier: { type: 'every' }, rest: words };
  return { quantifier: { type: 'exactly', count: exactly }, rest: words.slice(head === 'exactly' ? 2 : 1) };
}

function numberOf(word: string): number | undefined {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  const index = NUMBERS.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index;
}

interface Taken {
  readonly condition: StateCondition;
  readonly length: number;
}

/** `1/1 READY`, `READY 1/1`, `1/1`; `0 restarts`, `no restarts`; `Running`. */
function conditionAt(words: readonly string[], index: number): Taken | undefined {
  const [word = '', next = ''] = [words[index], words[index + 1]?.toLowerCase()];
  const ready = /^(\d{1,4})\/(\d{1,4})$/.exec(word);
  if (ready !== null) {
    const condition = { type: 'ready' as const, have: Number(ready[1]), want: Number(ready[2]) };
    return { condition, length: next === 'ready' ? 2 : 1 };
  }
  if (word.toLowerCase() === 'ready' && /^\d+\/\d+$/.test(next)) {
    const [have, want] = next.split('/').map(Number);
    return { condition: { type: 'ready', have: have ?? 0, want: want ?? 0 }, length: 2 };
  }
  const count = word.toLowerCase() === 'no' ? 0 : numberOf(word);
  if (count !== undefined && /^restarts?$/.test(next)) return { condition: { type: 'restarts', count }, length: 2 };
  const name = stateNamed(word);
  return name === undefined ? undefined : { condition: { type: 'state', oneOf: [name] }, length: 1 };
}

function readConditions(words: readonly string[]): readonly StateCondition[] | string {
  const conditions: StateCondition[] = [];
  let alternative = false;
  for (let index = 0; index < words.length; ) {
    const word = (words[index] ?? '').toLowerCase();
    const taken = conditionAt(words, index);
    if (taken === undefined) {
      if (word === 'or' || word === '/') alternative = true;
      else if (!FILLERS.has(word) && !GENERIC.has(word)) return `"${words[index] ?? ''}" is no state`;
      index += 1;
      continue;
    }
    index += taken.length;
    const last = conditions.at(-1);
    if (!alternative) conditions.push(taken.condition);
    else if (last?.type === 'state' && taken.condition.type === 'state') {
      conditions[conditions.length - 1] = { type: 'state', oneOf: [...last.oneOf, ...taken.condition.oneOf] };
    } else return 'alternatives that are not both states';
    alternative = false;
  }
  return conditions;
}

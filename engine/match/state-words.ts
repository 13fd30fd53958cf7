import type { Quantifier, StateCondition } from './compiled.ts';
import { LEXICON } from './lexicon.ts';
import { stateNamed } from './state-lexicon.ts';

/** What was read from an author's words on states. */
export interface StateWords {
  readonly quantifier: Quantifier;
  readonly subject: string;
  readonly conditions: readonly StateCondition[];
  readonly hedged: boolean;
}

/** Words that every listing is of, so that they single out no row. */
const GENERIC = new Set(
  'pod pods node nodes container containers service services replica replicas deployment deployments instance instances component components job jobs pvc pvcs pv pvs volume volumes target targets endpoint endpoints resource resources app apps application applications release releases member members broker brokers worker workers host hosts statefulset statefulsets daemonset daemonsets task tasks process processes server servers cluster clusters certificate certificates namespace namespaces ingress ingresses cronjob cronjobs replicaset replicasets shard shards machine machines operator operators nodepool nodepools item items peer peers osd osds secret secrets queue queues unit units they them it everything row rows'.split(
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
  'changes change goes moves switches transitions turns from until old previous new correct same desired expected one-by-one least most more less than only not no without but except until if when where which image version'.split(
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
  const untold = words.find((word) => LEXICON.untold.includes(word.toLowerCase()));
  if (untold !== undefined) return `one output cannot show what is ${untold.toLowerCase()} so`;
  const { quantifier, hedged, length } = takeQuantifier(words);
  const rest = words.slice(length);
  const first = rest.findIndex((_, index) => conditionAt(rest, index + negationAt(rest, index)) !== undefined);
  if (first < 0) return 'no state is named';
  const subject = rest.slice(0, first).filter((word) => !FILLERS.has(word.toLowerCase()));
  const names = subject.filter((word) => !GENERIC.has(word.toLowerCase())).map((word) => word.toLowerCase());
  if (names.length > 3 || names.some((name) => UNTOLD.has(name) || !NAME.test(name) || countsAgain(name)))
    return 'which rows are meant is not clear';
  const conditions = readConditions(rest.slice(first));
  return typeof conditions === 'string' ? conditions : { quantifier, subject: names.join(' '), conditions, hedged };
}

/** `one leader and two followers, all running`: more than one thing is counted. */
function countsAgain(name: string): boolean {
  return numberOf(name) !== undefined || /^(?:all|both|each|every)$/.test(name);
}

interface Quantified {
  readonly quantifier: Quantifier;
  readonly hedged: boolean;
  /** How many words say it. */
  readonly length: number;
}

/** The longest of the lexicon's words that the text begins with; without any, every row is meant. */
function takeQuantifier(words: readonly string[]): Quantified {
  const ofAll = /^(\d{1,4})\/(\d{1,4})$/.exec(words[0] ?? '');
  const noun = words[1]?.toLowerCase() ?? '';
  // `2/3 pods` are so many of them; the containers of a pod and the replicas of a deployment are what READY counts.
  if (ofAll !== null && GENERIC.has(noun) && !/^(?:container|replica)s?$/.test(noun)) {
    const quantifier = { type: 'exactly' as const, count: Number(ofAll[1]), of: Number(ofAll[2]) };
    return { quantifier, hedged: false, length: 1 };
  }
  let best: Quantified = { quantifier: { type: 'every' }, hedged: false, length: 0 };
  // `No longer Pending` denies, and counts nothing.
  if (negationAt(words, 0) > 0) return best;
  for (const { says, words: phrases, hedged = false } of LEXICON.quantifiers) {
    for (const phrase of phrases) {
      const numbers = numbersOf(phrase.split(' '), words);
      const length = phrase.split(' ').length;
      if (numbers === undefined || length <= best.length) continue;
      best = { quantifier: quantifierOf(says, phrase, numbers), hedged, length };
    }
  }
  return best;
}

/** The numbers that stand for `N` and `M` of a phrase; nothing where the words do not begin with it. */
function numbersOf(phrase: readonly string[], words: readonly string[]): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const [index, part] of phrase.entries()) {
    const word = words[index]?.toLowerCase() ?? '';
    const number = part === 'N' || part === 'M' ? numberOf(word) : undefined;
    if (number !== undefined) numbers.push(number);
    else if (part !== word) return undefined;
  }
  return numbers;
}

function quantifierOf(says: Quantifier['type'], phrase: string, [count, of]: readonly number[]): Quantifier {
  switch (says) {
    case 'none':
      return { type: 'none' };
    case 'every':
      return { type: 'every', ...(phrase === 'both' ? { count: 2 } : count === undefined ? {} : { count }) };
    case 'at-least':
    case 'exactly':
      return { type: says, count: count ?? 1, ...(of === undefined ? {} : { of }) };
  }
}

/** How many words before a state deny it: `not`, `no longer`. */
function negationAt(words: readonly string[], index: number): number {
  const lengths = LEXICON.negations.map((negation) => {
    const parts = negation.split(' ');
    return parts.every((part, at) => words[index + at]?.toLowerCase() === part) ? parts.length : 0;
  });
  return Math.max(0, ...lengths);
}

function numberOf(word: string): number | undefined {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  const index = LEXICON.numbers.indexOf(word.toLowerCase());
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
    const denied = negationAt(words, index);
    const taken = conditionAt(words, index + denied);
    if (taken === undefined) {
      if (word === 'or' || word === '/') alternative = true;
      else if (!FILLERS.has(word) && !GENERIC.has(word)) return `"${words[index] ?? ''}" is no state`;
      index += 1;
      continue;
    }
    index += denied + taken.length;
    const added = addCondition(conditions, taken.condition, { alternative, denied: denied > 0 });
    if (added !== undefined) return added;
    alternative = false;
  }
  return conditions;
}

/** Adds a condition, or makes it one more alternative of the last; a reason where that is not clear. */
function addCondition(
  conditions: StateCondition[],
  condition: StateCondition,
  { alternative, denied }: { readonly alternative: boolean; readonly denied: boolean },
): string | undefined {
  const last = conditions.at(-1);
  if (denied && (alternative || condition.type !== 'state')) return 'what is denied is not clear';
  if (!alternative) conditions.push(denied && condition.type === 'state' ? { ...condition, not: true } : condition);
  else if (last?.type === 'state' && condition.type === 'state') {
    conditions[conditions.length - 1] = { ...last, oneOf: [...last.oneOf, ...condition.oneOf] };
  } else return 'alternatives that are not both states';
  return undefined;
}

import type { Item, Manual } from '../../model/item.ts';
import { readCondition } from '../prose/condition.ts';
import { isImperative } from '../prose/imperative.ts';
import { asksForWork } from '../prose/manual.ts';
import { readReferences } from '../prose/reference.ts';
import { readSymptom } from '../prose/symptom.ts';
import { readTrigger } from '../prose/trigger.ts';
import { isWarning } from '../prose/warning.ts';
import { commentGates } from './comment-gates.ts';
import { numberOf } from './comment-parts.ts';
import { isLabelledOrder } from './labelled-order.ts';
import type { PlacedLine } from './placed-line.ts';

/** How comment words stand in their fence. */
export interface WordsPlace {
  /** Right above a statement: its title. */
  readonly title: boolean;
  /** They open the fence, and statements follow. */
  readonly opening: boolean;
}

/** What comment words say apart from titles: thresholds, triggers, symptoms, warnings, and work for a person. */
export function itemsOfWords(lines: readonly PlacedLine[], place: WordsPlace): readonly Item[] {
  const text = joined(lines);
  const [line, endLine] = [lines[0]?.line ?? 1, lines.at(-1)?.line ?? 1];
  const items: Item[] = referencesOf(lines);
  const warned = items.length;
  for (const each of lines) {
    const words = [cleaned(each.text), forbiddenIn(each.text)].find((one) => one !== undefined && isWarning(one));
    if (words !== undefined) items.push({ kind: 'warning', line: each.line, endLine: each.line, text: words });
  }
  if (items.length > warned && place.title) return items;
  const causes = /^(?:common|possible|likely|typical|known|potential) (?:causes?|reasons?)\b/i.test(text);
  const symptoms = causes ? [] : symptomsOf(lines);
  if (symptoms.length > 0) return [...items, ...symptoms];
  if (causes || place.title) return [...items, ...workBeforeTitle(lines, place)];
  const trigger = place.opening ? undefined : readTrigger(sentenceOf(lines));
  if (trigger !== undefined) return [...items, { kind: 'trigger', line, endLine, text: cleaned(text), ...trigger }];
  const gates = commentGates(lines);
  const rest = lines.filter((each) => !gates.some((gate) => gate.line <= each.line && each.line <= gate.queryEnd));
  for (const { queryEnd: _, ...gate } of gates) items.push(gate);
  if (items.length > warned && gates.length === 0) return items;
  return [...items, ...manualsOf(rest, place)];
}

/** `Store it in the vault — DO NOT put it in a file`: what a title forbids behind its dash. */
function forbiddenIn(text: string): string | undefined {
  const [, words, verb = ''] = /\s[–—-] ((?:please )?(?:do not|don['’]t|never) (\p{L}+).*)$/iu.exec(text) ?? [];
  return isImperative(verb) ? words : undefined;
}

/** What may be a trigger: the words up to bullets and details, with those that a condition leads to. */
function sentenceOf(lines: readonly PlacedLine[]): string {
  const conditional = /^(?:if|when|whenever|in case)\b/i.test(cleaned(lines[0]?.text ?? ''));
  const end = lines.findIndex(
    ({ text }, at) => at > 0 && (/^[-*•"“]/u.test(text.trim()) || numberOf(text) !== undefined),
  );
  const heads = /:$/.test(lines[end - 1]?.text.trim() ?? '');
  return joined(end < 0 || (conditional && heads) ? lines : lines.slice(0, end));
}

/** Where they lead is settled when the whole document is known. */
function referencesOf(lines: readonly PlacedLine[]): Item[] {
  return lines.flatMap(({ line, text }) =>
    readReferences(text)
      .filter(({ target }) => !/^https?:\/\/(?:localhost|127\.)/.test(target))
      .map(({ target }) => ({ kind: 'reference' as const, line, endLine: line, target, resolves: 'no' as const })),
  );
}

function joined(lines: readonly PlacedLine[]): string {
  return lines.map((line) => line.text.trim()).join(' ');
}

/** As written, without bullets and numbers. */
export function cleaned(text: string): string {
  return text
    .trim()
    .replace(/^(?:[-*•]\s+|(?:step )?\d+[.):]\s+)/i, '')
    .trim();
}

/** `# - ImagePullBackOff: verify the image exists`: bullets whose heads are names of failures. */
function symptomsOf(lines: readonly PlacedLine[]): readonly Item[] {
  return lines.flatMap((each): readonly Item[] => {
    if (!/^\s*[-*•]\s/.test(each.text)) return [];
    const symptom = readSymptom(each.text);
    return symptom === undefined || !/:/.test(each.text)
      ? []
      : [{ kind: 'symptom', line: each.line, endLine: each.line, ...symptom }];
  });
}

/** Work that only people do, however a command below is called. */
const BY_HAND =
  /^(?:(?:then|now|next|first|optionally|please)[,:]? )?(?:investigate\b.*\b(?:then|fix)|perform (?:the )?maintenance|open|navigate|notify|announce|inform|contact|call|ask|coordinate|communicate|page|wait (?:for )?(?:at least |about |approximately |~)?\d+|wait .*\b\d+ ?(?:s|sec\w*|m|min\w*|h|hours?|d|days?)\b|send (?:an? |the |out )?(?:notifications?|announcements?|messages?|e-?mails?|mails?|notices?)\b|monitor .*\bfor (?:at least |about )?\d+|watch .*\bfor (?:at least |about )?\d+|get approval|obtain|log ?in to|sign in|decide|discuss|manually|fix\b|resolve\b|repair\b)/i;

/** Whether words ask for what only people do (`Open Grafana`, `Wait 10 minutes`). */
export function isByHand(text: string): boolean {
  return BY_HAND.test(cleaned(text));
}

/** Lines above the title of a command that ask for something else, and a title that says `…, then`. */
function workBeforeTitle(lines: readonly PlacedLine[], place: WordsPlace): readonly Item[] {
  if (!place.title || lines.some(({ text }) => numberOf(text) !== undefined)) return [];
  const last = lines.at(-1);
  const before = lines.slice(0, -1).filter(({ text }) => asksForWork(text) && BY_HAND.test(cleaned(text)));
  const then =
    last !== undefined && /,\s*(?:and )?then\b/i.test(last.text) && BY_HAND.test(cleaned(last.text)) ? [last] : [];
  return [...before, ...then].map((each) => manual([each]));
}

function manualsOf(lines: readonly PlacedLine[], place: WordsPlace): readonly Item[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (place.opening && isDoneElsewhere(lines)) return [manual(lines)];
  if (lines.some(({ text }) => isReferenceOnly(text))) {
    return manualsOf(
      lines.filter(({ text }) => !isReferenceOnly(text)),
      place,
    );
  }
  const heads = /:$/.test(first.text.trim());
  const asks =
    asksForWork(first.text) ||
    (heads && lines.length > 1 && /\b(?:check|review|look|verify|consider|need|ensure|do)\b/i.test(first.text));
  if (place.opening && numberOf(first.text) === undefined && !isByHand(first.text)) return conditionalWork(lines);
  if (heads && lines.length === 1 && !BY_HAND.test(cleaned(first.text))) return [];
  if (heads || numberOf(first.text) !== undefined) {
    return asks || lines.slice(1).some(({ text }) => asksForWork(text)) || numberOf(first.text) !== undefined
      ? [manual(lines)]
      : [];
  }
  return groupedByVerb(lines).map(manual);
}

/** `Raise the limits` and `See "Vertical scaling" above` right below: what is told there is done, and by nothing in this fence. */
function isDoneElsewhere(lines: readonly PlacedLine[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    last !== first &&
    asksForWork(first.text) &&
    /^\W*(?:see|follow|refer to|as (?:described|shown|explained) in)\b.*(?:\b(?:above|below|section|steps? \d+)\b|\.md\b)/i.test(
      last.text,
    )
  );
}

/** `If a node fails, it stays as it was.` and `Fix it and go on.`: what opens a fence is mostly its title, and this is work. */
function conditionalWork(lines: readonly PlacedLine[]): readonly Item[] {
  const [first, ...rest] = lines;
  const conditional = first !== undefined && readCondition(cleaned(first.text)) !== undefined;
  if (first !== undefined && ORDERED_FIRST.test(first.text) && asksForWork(first.text)) return [manual(lines)];
  return conditional && rest.some(({ text }) => asksForWork(text) && isByHand(text)) ? [manual(lines)] : [];
}

/** `For load-balanced hosts, take it out of the pool first`: it comes before the title of the first command. */
const ORDERED_FIRST = /^\W*(?:for|if|when|in case|on)\b[^,:]{3,80},\s.*\b(?:first|beforehand)\W*$/i;

/** Lines that each ask for work are work of their own; others go on with the line before. */
function groupedByVerb(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const bullet = group !== undefined && /^\s*[-*•]/.test(line.text) && !/^\s*[-*•]/.test(group[0]?.text ?? '');
    const detail =
      group !== undefined && (isLabelledOrder(cleaned(line.text)) || /:$/.test(group.at(-1)?.text.trim() ?? ''));
    const asks = asksForWork(line.text) || isLabelledOrder(cleaned(line.text));
    const begins = /^[^\p{L}]*\p{Lu}/u.test(line.text) || (group === undefined && LOOKED_AT.test(cleaned(line.text)));
    if (!bullet && !detail && asks && begins) groups.push([line]);
    else if (group !== undefined) group.push(line);
  }
  return groups;
}

/** Work that is a person's also where a comment begins without a capital. */
const LOOKED_AT = /^(?:compare|verify that|confirm that|make sure|ensure that|review) /;

function manual(lines: readonly PlacedLine[]): Manual {
  const text = lines.map((line) => cleaned(line.text)).join('\n');
  return { kind: 'manual', line: lines[0]?.line ?? 1, endLine: lines.at(-1)?.line ?? 1, text };
}

/** `For the complete procedure, see: ../rollback.md` sends elsewhere and asks for nothing here. */
function isReferenceOnly(text: string): boolean {
  return (
    readReferences(text).length > 0 &&
    /^\W*(?:see|refer|for|docs?|documentation|reference|more)\b|^\W*(?:https?:|[\w.-]+\/)\S+$/i.test(text)
  );
}

import type { Choice } from '../../model/step.ts';
import type { ChoiceLabel } from './choice-label.ts';
import type { Mark } from './choice-mark.ts';
import { groupBefore } from './group-before.ts';

interface Group {
  readonly name: string;
  readonly family: string;
  readonly certain: boolean;
  readonly within?: { readonly group: string; readonly option: number };
  option: number;
  label?: string;
  recommended: boolean;
  /** The label leads on to what follows. */
  opens: boolean;
  bounded: boolean;
  /** Units of each option, by its number. */
  readonly units: Map<number, number[]>;
  /** Numbers within the option are steps of it. */
  numbering: boolean;
}

/**
 * Which units exclude each other. Labels of one family are options of one choice, other families nest in them; `Or …` is an
 * option to the titled group before it. An option goes on to the next label; the last one ends at a new subject, yet never
 * before it holds something to run that does as much as the options before it.
 */
export function findChoices(marks: readonly Mark[], prefix: string): ReadonlyMap<number, Choice> {
  const choices: Taken = new Map();
  const stack: Group[] = [];
  const groups: Group[] = [];
  const open = (family: string, certain: boolean): Group => {
    const outer = stack.at(-1);
    const group: Group = {
      name: `${prefix}.${groups.length + 1}`,
      family,
      certain,
      option: 1,
      recommended: false,
      opens: true,
      bounded: false,
      units: new Map(),
      numbering: false,
      ...(outer === undefined ? {} : { within: { group: outer.name, option: outer.option } }),
    };
    stack.push(group);
    groups.push(group);
    return group;
  };
  marks.forEach((mark, at) => {
    if (mark.type === 'unit') for (const group of stack) take(choices, group, mark.id);
    else if (mark.type === 'subject') {
      if (mark.ended !== undefined) endFamily(stack, mark.ended);
      else while (stack.length > 0 && ends(stack.at(-1), marks, at)) stack.pop();
    } else if (mark.label.type === 'numbered') openNumbered(stack, mark, open);
    else openOther({ stack, marks, at, choices, open });
  });
  return withoutLoneOptions(choices, groups, marks);
}

function endFamily(stack: Group[], family: string): void {
  const at = stack.findLastIndex((group) => group.family === family);
  if (at >= 0) stack.length = at;
}

/** The choices that each unit is part of, outer ones first. */
type Taken = Map<number, readonly Choice[]>;

function take(choices: Taken, group: Group | undefined, id: number): void {
  if (group === undefined) return;
  const units = group.units.get(group.option) ?? [];
  group.units.set(group.option, [...units, id]);
  const choice: Choice = {
    group: group.name,
    option: group.option,
    certain: group.certain,
    ...(group.label ? { label: group.label } : {}),
    ...(group.recommended ? { recommended: true } : {}),
    ...(group.within === undefined ? {} : { within: group.within }),
  };
  choices.set(id, [...(choices.get(id) ?? []), choice]);
}

type Label = Extract<Mark, { type: 'label' }>;
type Open = (family: string, certain: boolean) => Group;

function openNumbered(stack: Group[], { label, certain }: Label, open: Open): void {
  const known = stack.findLastIndex(({ family }) => family === label.family);
  if (known >= 0) stack.length = known + 1;
  const current = known >= 0 ? stack[known] : undefined;
  const restarts = current !== undefined && label.ordinal === 1;
  if (restarts) stack.pop();
  else if (current === undefined) while (stack.at(-1)?.family === 'or') stack.pop();
  const group = current === undefined || restarts ? open(label.family, certain) : current;
  group.option = current === undefined || restarts ? 1 : group.option + 1;
  describe(group, label);
}

function describe(group: Group, label: ChoiceLabel): void {
  group.label = label.words;
  group.recommended = label.recommended;
  group.opens = label.opens;
  group.bounded = label.bounded === true;
  group.numbering = false;
}

interface Place {
  readonly stack: Group[];
  readonly marks: readonly Mark[];
  readonly at: number;
  readonly choices: Taken;
  readonly open: Open;
}

/** `Or …`: a further option of the choice that is open, else an option to the titled group before. */
function openOther({ stack, marks, at, choices, open }: Place): void {
  const mark = marks[at];
  if (mark?.type !== 'label') return;
  const top = stack.at(-1);
  if (top?.family === 'or') {
    top.option += 1;
    describe(top, mark.label);
    return;
  }
  const before = groupBefore({ marks, at, choices }, top?.name);
  if (before.length === 0) {
    if (top !== undefined && (top.units.get(top.option) ?? []).length === 0) describe(top, mark.label);
    return;
  }
  const group = open('or', mark.certain);
  for (const id of before) take(choices, group, id);
  group.option = 2;
  describe(group, mark.label);
}

const NEW_SUBJECT =
  /^(?:verify|verification|check|after|then|once|finally|lastly|confirm|validate|make sure|ensure)\b/i;
const OUTCOME = /^(?:(?:step )?\d+[.):]\s*)?(?:verify|verification|after|then|finally|confirm|validate)\b/i;
const COMMON = /^(?:watch|monitor|wait|test|view|see|follow|observe)\b/i;

/** Whether words end the option that is open. */
function ends(group: Group | undefined, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at];
  if (group === undefined || mark?.type !== 'subject') return false;
  if (group.bounded) return false;
  if (mark.closes) return true;
  const held = group.units.get(group.option) ?? [];
  // `# or download it from …` is an option that a person does, and what comes after the blank line is none of it.
  if (held.length === 0 && mark.afterBlank && !group.opens) {
    if (group.family === 'or' || (!comesAgain(group, marks.slice(at + 1)) && OUTCOME.test(mark.text))) return true;
  }
  if (held.length === 0 || !doesAsMuch(group, marks, held)) {
    if (mark.number === 1) group.numbering = true;
    return false;
  }
  if (group.family === 'or') return mark.afterBlank || isNewSubject(mark.text);
  if (comesAgain(group, marks.slice(at + 1))) return false;
  if (/^(?:platform$|opposite$|way to )/.test(group.family) && mark.afterBlank) return true;
  if (mark.number !== undefined) return !group.numbering;
  return isNewSubject(mark.text) || (COMMON.test(mark.text) && isPlain(group));
}

function isNewSubject(text: string): boolean {
  return NEW_SUBJECT.test(text.replace(/^(?:step )?\d+[.):]\s*/i, ''));
}

function comesAgain(group: Group, coming: readonly Mark[]): boolean {
  for (const mark of coming) {
    if (mark.type !== 'label' || mark.label.family !== group.family) continue;
    return mark.label.ordinal !== 1;
  }
  return false;
}

/** Each option so far is one thing to run, so that what watches it belongs to all of them. */
function isPlain(group: Group): boolean {
  return [...group.units.values()].every((units) => units.length === 1);
}

function doesAsMuch(group: Group, marks: readonly Mark[], held: readonly number[]): boolean {
  const changing = (ids: readonly number[]) =>
    marks.some((mark) => mark.type === 'unit' && mark.changes && ids.includes(mark.id));
  return changing(held) || ![...group.units.values()].some(changing);
}

/** A label with no other beside it excludes nothing; then the choice around it counts. */
function withoutLoneOptions(
  taken: Taken,
  groups: readonly Group[],
  marks: readonly Mark[],
): ReadonlyMap<number, Choice> {
  const changing = new Set(marks.flatMap((mark) => (mark.type === 'unit' && mark.changes ? [mark.id] : [])));
  // `On the primary`, `On the replica`: to look in both places excludes nothing.
  const harmless = ({ family, units }: Group) =>
    family.startsWith('way to be of a ') &&
    !family.endsWith(' platform') &&
    ![...units.values()].flat().some((id) => changing.has(id));
  const lone = new Set(groups.filter((group) => group.option < 2 || harmless(group)).map(({ name }) => name));
  const found = new Map<number, Choice>();
  for (const [id, choices] of taken) {
    const choice = choices.findLast(({ group }) => !lone.has(group));
    if (choice !== undefined) found.set(id, choice);
  }
  return found;
}

import type { Role } from '../../model/section.ts';
import type { Block, HeadingBlock, ParagraphBlock } from '../block.ts';
import { leadOfList } from '../fence/fence-lead.ts';
import { oneOf, ROLES } from '../pin/pins.ts';
import { saysPurpose } from '../prose/list-purpose.ts';
import { ordersListed } from '../prose/listed-objects.ts';
import { asksForWork, itemAsksForWork } from '../prose/manual.ts';
import { readHeadingWords } from './heading-words.ts';
import { isPeriodic } from './periodic.ts';
import { rolesOfWords } from './roles-of-words.ts';
import type { SectionContext } from './section-context.ts';

/** What is known of a heading before its role is. */
interface Outline {
  readonly heading: HeadingBlock;
  readonly parent: Outline | undefined;
  readonly children: Outline[];
  readonly words: readonly Role[];
  readonly numbered: boolean;
  /** It has blocks of its own before its first sub-heading. */
  readonly hasContent: boolean;
  /** Most of its bullets order something. */
  readonly orders: boolean;
  /** A paragraph of it orders something of each item of its list. */
  readonly lists: boolean;
  /** A paragraph of it opens with an order. */
  readonly asks: boolean;
  /** Something to do stands in these blocks. */
  readonly holdsWork: boolean;
  /** Something to do stands in it or below it. */
  readonly leadsToWork: boolean;
  role?: Role;
}

/**
 * The sections of a document with their roles (reading.md, "Roles of sections"), in order. `holdsWork` says of the index
 * of a block whether it is something to do: a fence to run, a file to create, a checkbox, an order to a person.
 */
export function readSections(
  blocks: readonly Block[],
  holdsWork: (blockIndex: number) => boolean,
): readonly SectionContext[] {
  const outlines = outline(blocks, holdsWork);
  const title = titleOf(blocks, outlines);
  for (const one of outlines)
    one.role = pinnedRole(one) ?? (one === title ? 'title' : roleOf(one, one.parent?.role ?? 'title'));
  return outlines.map(({ heading, role }) => ({
    heading: heading.index,
    line: heading.line,
    endLine: heading.sectionEnd,
    role: role ?? 'overview',
    title: heading.text,
    level: heading.level,
  }));
}

function outline(blocks: readonly Block[], holdsWork: (blockIndex: number) => boolean): readonly Outline[] {
  const own = new Map<number, Own>();
  for (const block of blocks) {
    const { type, index, heading } = block;
    if (heading === undefined || type === 'heading' || type === 'rule' || type === 'html') continue;
    const known = own.get(heading) ?? { work: false, told: false, lists: false, opens: false, bullets: 0, orders: 0 };
    own.set(heading, known);
    known.work ||= holdsWork(index);
    if (type !== 'list-item' && type !== 'paragraph') continue;
    const told = type === 'list-item' && saysPurpose(leadOfList(blocks, block)?.text ?? '');
    const asks = !told && (type === 'list-item' ? itemAsksForWork(block.text) : asksForWork(block.text));
    known.opens ||= asks && type === 'paragraph' && isPlain(block);
    known.told ||= asks || (!told && block.text.split(/(?<=[.!?])\s+/).some(asksForWork));
    known.lists ||= type === 'paragraph' && blocks[index + 1]?.type === 'list-item' && ordersListed(block.text);
    if (type === 'list-item') known.bullets += 1;
    if (type === 'list-item' && asks) known.orders += 1;
  }
  const byIndex = new Map<number, Outline>();
  const work = workBelow(blocks, own);
  for (const heading of blocks) {
    if (heading.type !== 'heading') continue;
    const parent = heading.parent === undefined ? undefined : byIndex.get(heading.parent);
    const one: Outline = {
      heading,
      parent,
      children: [],
      words: rolesOfWords(heading.text),
      numbered: readHeadingWords(heading.text).numbered,
      hasContent: own.has(heading.index),
      holdsWork: own.get(heading.index)?.work ?? false,
      orders:
        mostlyOrders(own.get(heading.index)) ||
        ((own.get(heading.index)?.told || own.get(heading.index)?.lists) === true && ordersWork(heading.text)),
      lists: own.get(heading.index)?.lists ?? false,
      asks: own.get(heading.index)?.opens ?? false,
      leadsToWork: work.has(heading.index),
    };
    parent?.children.push(one);
    byIndex.set(heading.index, one);
  }
  return [...byIndex.values()];
}

/** Running text: no label, no quote, no lead to something else. */
function isPlain({ text, label, quoteDepth }: ParagraphBlock): boolean {
  return (
    label === undefined && quoteDepth === 0 && !/[:：]$/.test(text.trim()) && !/^read (?:more|the|about)\b/i.test(text)
  );
}

/** `Bump the version` orders something; `Avoid lockout`, `Understand the alert` only advise. */
function ordersWork(title: string): boolean {
  return (
    asksForWork(title) &&
    !/^\W*(?:avoid|prevent|understand|know|learn|remember|note|consider|read|prefer)\b/i.test(title)
  );
}

/** What stands in a heading before its first sub-heading. */
interface Own {
  work: boolean;
  /** A sentence or a bullet orders something. */
  told: boolean;
  /** A paragraph orders something of each item of its list. */
  lists: boolean;
  /** A paragraph opens with an order. */
  opens: boolean;
  bullets: number;
  orders: number;
}

function mostlyOrders(own: Own | undefined): boolean {
  return own !== undefined && own.orders > 0 && own.orders * 2 >= own.bullets;
}

/** Indices of headings that hold something to do, themselves or below. */
function workBelow(blocks: readonly Block[], own: ReadonlyMap<number, Own>): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block?.type !== 'heading') continue;
    if (own.get(i)?.work || own.get(i)?.told) found.add(i);
    if (found.has(i) && block.parent !== undefined) found.add(block.parent);
  }
  return found;
}

/** The first level-1 heading; none where front matter has the title and several level-1 headings share the document. */
function titleOf(blocks: readonly Block[], outlines: readonly Outline[]): Outline | undefined {
  const [first, ...others] = outlines.filter(({ heading }) => heading.level === 1);
  const named = blocks.some((block) => block.type === 'front-matter' && /^\s*title\s*[:=]/m.test(block.raw));
  return named && others.length > 0 ? undefined : first;
}

function pinnedRole({ heading }: Outline): Role | undefined {
  return oneOf(ROLES, heading.pins?.values.role);
}

function roleOf(one: Outline, parent: Role): Role {
  if (isRound(one) && takesOver(one, 'reference', parent)) return 'reference';
  return one.words.find((role) => takesOver(one, role, parent)) ?? roleWithoutWords(one, parent);
}

/** What comes round is no part of a document's procedure, where there is one besides. */
function isRound(one: Outline): boolean {
  return isPeriodic(one.heading.text) && ancestors(one).some(({ siblings }) => siblings.some(isOwnWork));
}

/** A heading and those around it, each with the headings beside it. */
function ancestors(one: Outline): readonly { readonly siblings: readonly Outline[] }[] {
  const siblings = (one.parent?.children ?? []).filter((other) => other !== one);
  return [{ siblings }, ...(one.parent === undefined ? [] : ancestors(one.parent))];
}

function isOwnWork(one: Outline): boolean {
  return !isPeriodic(one.heading.text) && (one.holdsWork || one.children.some(isOwnWork));
}

/** Whether a role that the words speak for holds, by the guards. */
function takesOver(one: Outline, role: Role, parent: Role): boolean {
  if (role === 'overview' && one.holdsWork) return false;
  if (
    role === 'procedure' &&
    !(one.leadsToWork && (parent === 'title' || parent === 'overview' || parent === 'procedure'))
  )
    return false;
  if (parent === 'troubleshooting') return role === 'rollback' || role === 'validation' || role === 'escalation';
  // A list to tick off before beginning is no page to read on, whatever it is about.
  if (role === 'reference' && parent === 'prerequisites' && one.holdsWork) return false;
  const aside = role === 'overview' || role === 'followup' || role === 'reference';
  return !(aside && one.numbered && (parent === 'procedure' || parent === 'rollback'));
}

/** A heading that says nothing inherits; below the title it is what it holds, or what its children are. */
function roleWithoutWords(one: Outline, parent: Role): Role {
  // What an unnamed part introduces is no overview where it is something to do.
  if (parent === 'overview' && (one.holdsWork || one.orders || isStepAmongSteps(one)) && !isOverview(one.parent))
    return 'procedure';
  if (parent !== 'title') return parent;
  if (one.holdsWork || one.orders || one.asks || isStepAmongSteps(one)) return 'procedure';
  return one.hasContent || one.children.length === 0 ? 'overview' : roleOfChildren(one, parent);
}

/** Its words or its author say so, rather than that it holds nothing to do. */
function isOverview(one: Outline | undefined): boolean {
  return one !== undefined && (one.words.includes('overview') || pinnedRole(one) === 'overview');
}

/** `Step 6: Disconnect` goes with the numbered headings beside it, whatever it holds; `2. Assessment` where it orders something. */
function isStepAmongSteps(one: Outline): boolean {
  return (
    one.numbered &&
    (one.parent?.children ?? []).some((other) => other.numbered && other.holdsWork) &&
    (one.lists || /^\W*(?:step|phase)\b/i.test(one.heading.text))
  );
}

/** Something to do in any of them makes it a procedure; else what most of them are. */
function roleOfChildren(one: Outline, parent: Role): Role {
  const roles = one.children.map((child) => pinnedRole(child) ?? roleOf(child, parent));
  if (roles.includes('procedure')) return 'procedure';
  const count = (role: Role) => roles.filter((other) => other === role).length;
  return roles.reduce((best, role) => (count(role) > count(best) ? role : best), roles[0] ?? 'overview');
}

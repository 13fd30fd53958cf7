import type { Reason } from '../../model/reason.ts';
import type { Section } from '../../model/section.ts';
import { readHeadingWords } from '../section/heading-words.ts';
import { ROLE_WORDS } from '../section/role-words.ts';
import { rolesOfWords } from '../section/roles-of-words.ts';
import type { DocumentContext } from './document-context.ts';
import { adviceAbove } from './pin-advice.ts';

/** Why a section has its role: its own words, those above it, or what it holds. */
export function sectionReason(context: DocumentContext, section: Section): Reason | undefined {
  const { line, role } = section;
  const base = { line, kind: 'section', about: 'role' } as const;
  const block = context.textAt(line);
  if (block?.type !== 'heading') return;
  if (block.pins?.values.role !== undefined)
    return { ...base, certain: true, why: `pinned in line ${block.pins.line}` };
  if (role === 'title') return { ...base, certain: true, why: 'the first level-1 heading' };
  const pin = adviceAbove(context, block, { pins: `role=${role}` });
  if (rolesOfWords(section.title).includes(role)) return { ...base, certain: true, why: `by ${wordOf(section)}`, pin };
  const around = enclosing(context, section);
  // What says nothing of its own belongs to what it stands in; nobody means anything else.
  if (around?.role === role) return { ...base, certain: true, why: `as "${around.title}", which it stands in`, pin };
  return { ...base, certain: false, why: `${role}, as ${cause(context, section)}`, pin };
}

function wordOf({ title, role }: Section): string {
  const word = ROLE_WORDS.find(([family]) => family === role)?.[1].exec(readHeadingWords(title).words)?.[0];
  return word === undefined ? 'its words' : `the word "${word}"`;
}

function enclosing({ items }: DocumentContext, { line, level }: Section): Section | undefined {
  return items.findLast(
    (other): other is Section => other.kind === 'section' && other.line < line && other.level < level,
  );
}

function cause(context: DocumentContext, { line, endLine, role }: Section): string {
  const sections = context.items.filter((item) => item.kind === 'section');
  const children = sections.filter((other) => other.line > line && other.line <= endLine);
  const end = children[0]?.line ?? endLine + 1;
  const works = context.items.some((item) => WORK.has(item.kind) && item.line > line && item.line < end);
  if (works) return 'it holds something to do, and its words say nothing';
  if (children.some((child) => child.role === role)) return 'what stands below it is, and its words say nothing';
  return 'it holds nothing to do, and its words say nothing';
}

const WORK: ReadonlySet<string> = new Set(['command', 'file', 'manual', 'checkbox', 'gate', 'requirement']);

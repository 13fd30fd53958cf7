import type { Choice } from '../../model/step.ts';
import { betweenLines } from '../between-lines.ts';
import type { Block, HeadingBlock } from '../block.ts';
import { isImperative } from '../prose/imperative.ts';
import { readTaskTitle } from '../prose/task-title.ts';
import { readHeadingWords } from '../section/heading-words.ts';
import type { SectionContext } from '../section/section-context.ts';
import { saysCollection } from './says-collection.ts';

/** A document as far as tasks need it. */
interface Read {
  readonly blocks: readonly Block[];
  readonly sections: readonly SectionContext[];
  /** Whether something below a heading changes something. */
  readonly changes: (heading: HeadingBlock) => boolean;
  readonly choices: ReadonlyMap<number, Choice>;
}

/**
 * Sections of a handbook, each of which is a task of its own: whoever opens the document likely came for one of them, and to go through all in turn
 * would add a node, replace a disk and rotate a certificate in one run. By the index of each heading in them. A document is taken for one where it
 * says so, or where two titles name tasks that are no part of one procedure; what is numbered, or excludes each other by the author's own labels, is left alone.
 */
export function tasksOf(read: Read): ReadonlyMap<number, Choice> {
  const { blocks, sections, choices } = read;
  const roles = new Map(sections.map(({ heading, role }) => [heading, role]));
  const headings = blocks.filter((block) => block.type === 'heading');
  const tasks = new Map<number, Choice>();
  for (const [parent, siblings] of Map.groupBy(headings, (heading) => heading.parent)) {
    const around = tasks.get(parent ?? -1);
    for (const { index } of siblings) if (around !== undefined) tasks.set(index, around);
    const says = saysCollection(blocks, parent);
    const found = siblings.filter((heading) => {
      const role = roles.get(heading.index) ?? '';
      return OWN.has(role) || (says && role === 'monitoring') || (role === 'overview' && read.changes(heading));
    });
    if (found.some((heading) => isOrdered(heading) || isSettled(heading, choices))) continue;
    const changing = found.filter(read.changes);
    if (changing.length < 2) continue;
    const named = !isOneDeed(blocks, parent) && nameTasks(changing);
    if (!(says || named || standAlone(changing, blocks))) continue;
    found.forEach((heading, at) => {
      tasks.set(heading.index, {
        group: `tasks@${found[0]?.line}`,
        option: at + 1,
        certain: false,
        label: heading.text,
        ...(around === undefined ? {} : { within: around }),
      });
    });
  }
  return tasks;
}

const OWN: ReadonlySet<string> = new Set(['procedure']);

function isOrdered({ text }: HeadingBlock): boolean {
  const { words, numbered } = readHeadingWords(text);
  return numbered || ORDER.test(words);
}

const ORDER =
  /^(?:first|second|third|then|next|now|after(?:wards)?|finally|last(?:ly)?|before|once|pre|post|day \d|week \d)\b|\b(?:phase|stage|step|day|week|wave) (?:\d|[ivx]+\b)/i;

/** The author says what excludes what, by a label or a pin. */
function isSettled({ index, pins }: HeadingBlock, choices: ReadonlyMap<number, Choice>): boolean {
  return choices.get(index)?.certain === true || pins?.values.choice !== undefined;
}

/** A heading around them names one deed (`Replace a broker`, `Procedure`): what stands below it is likely part of that. */
function isOneDeed(blocks: readonly Block[], parent: number | undefined): boolean {
  for (let block = blocks[parent ?? -1]; block?.type === 'heading'; block = blocks[block.parent ?? -1]) {
    const words = readHeadingWords(block.text).words.replace(
      /^(?:runbook|playbook|guide|sop|how ?to)\s*[:–—-]\s*/i,
      '',
    );
    if (ONE_DEED.test(words)) return true;
    const [first = '', ...rest] = words.split(/\s+/);
    if (isImperative(first) && !rest.includes('and')) return true;
  }
  return false;
}

const ONE_DEED =
  /^(?:how (?:to|do|can)\b|steps?$|procedure$|process$|instructions$|(?:step[- ]by[- ]step|detailed|upgrade|migration|rollout|deployment) (?:procedure|steps|guide|process|instructions)$|(?!operating|managing|maintaining|administering|running|working|troubleshooting)\p{L}+ing \S)/iu;

function nameTasks(headings: readonly HeadingBlock[]): boolean {
  const titles = headings.flatMap(({ text }) => readTaskTitle(readHeadingWords(text).words) ?? []);
  return ['errand', 'question', 'trouble'].some(
    (type) => new Set(titles.filter((title) => title.type === type).map(({ thing }) => thing)).size > 1,
  );
}

/** Two of them say each when it is for, what it needs or how it is undone, as a phase of a procedure leaves to the whole. */
function standAlone(headings: readonly HeadingBlock[], blocks: readonly Block[]): boolean {
  const own = headings.map(({ line, sectionEnd }) =>
    betweenLines(blocks, line + 1, sectionEnd).flatMap((block) => {
      const title = block.type === 'heading' ? block.text : block.type === 'paragraph' ? block.label : undefined;
      return APART.flatMap((words, type) =>
        title !== undefined && words.test(readHeadingWords(title).words) ? [type] : [],
      );
    }),
  );
  return APART.some((_, type) => own.filter((types) => types.includes(type)).length > 1);
}

const APART: readonly RegExp[] = [
  /^(?:when (?:to|should (?:i|you|we)) (?:use|run|do|perform)|use (?:this )?when|when needed)\b/i,
  /^(?:prerequisites?|requirements|before you (?:begin|start))\b/i,
  /^(?:symptoms?|alerts?)\b/i,
  /^(?:roll ?back|backing out|undo)\b/i,
];

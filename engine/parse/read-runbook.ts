import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Item } from '../model/item.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Block } from './block.ts';
import { readMarkdown } from './blocks.ts';
import { createdFileProblems } from './created-file-problems.ts';
import { deceptionProblems } from './deception-problems.ts';
import { readParameters } from './fence/parameters.ts';
import { readFences } from './fence/read-fences.ts';
import { folderProblems } from './folder-problems.ts';
import { pinProblems } from './pin/pin-problems.ts';
import { explainValues } from './prose/explained-values.ts';
import { readHeadingOrders } from './prose/heading-order.ts';
import { readItemOrders } from './prose/item-order.ts';
import { joinOptionsByHand } from './prose/options-by-hand.ts';
import { readProse } from './prose/read-prose.ts';
import { type Surroundings, settleReferences } from './prose/settle-references.ts';
import { readUnclaimedExpectations } from './prose/unclaimed-expectations.ts';
import { repair } from './repair/repair.ts';
import { isDone, looksLikeWork } from './rough-work.ts';
import { readSections } from './section/read-sections.ts';
import type { SectionContext } from './section/section-context.ts';
import { titleInFrontMatter } from './section/title-in-front-matter.ts';
import { readSteps } from './step/read-steps.ts';
import { swallowedFences } from './swallowed-fences.ts';

/**
 * Reads a document (reading.md is the contract). Never throws: what is not understood stays prose.
 *
 * @param path as it was given, for messages.
 * @param source the text of the file as it came.
 * @param surroundings what is known of other files, for `reference.resolves`; by default none exists.
 */
export function readRunbook(
  path: string,
  source: string,
  surroundings: Surroundings = { exists: () => false },
): Runbook {
  const { text, problems } = repair(source);
  const { blocks, problems: markdownProblems } = readMarkdown(text);
  const tentative = readSections(blocks, (index) => looksLikeWork(blocks[index], blocks[index + 1]));
  const fences = readFences(blocks, tentative);
  const sections = readSections(blocks, (index) => fences.holdsWork(index) || isDone(blocks[index], blocks[index + 1]));
  const placed = sections.map(({ heading: _, ...section }) => ({ kind: 'section' as const, ...section }));
  const read = byLine([...placed, ...fences.items, ...readProse(blocks, sections, fences.holdsWork)]);
  const ordered = [
    ...readHeadingOrders(blocks, sections, read),
    ...readItemOrders(blocks, sections, read),
    ...readUnclaimedExpectations(blocks, sections, read),
  ];
  const found = byLine(joinOptionsByHand(blocks, sections, [...read, ...ordered]));
  const { parameters: asked, commands, files, exampleValues } = readParameters(found, blocks);
  const others = found.filter(({ kind }) => kind !== 'command' && kind !== 'file');
  const { items: told, parameters } = explainValues(others, asked);
  const settled = [...told, ...commands, ...files];
  const steps = readSteps(blocks, sections, settled);
  const all = byLine([...settled, ...steps, ...parameters]);
  return {
    path,
    title: titleOf(blocks, sections) ?? path,
    text,
    digest: bytesToHex(sha256(utf8ToBytes(source))),
    items: settleReferences(all, text.split('\n'), surroundings),
    problems: [
      ...problems,
      ...markdownProblems,
      ...swallowedFences(blocks),
      ...fences.problems,
      ...deceptionProblems(commands),
      ...createdFileProblems(all.filter((item) => item.kind === 'file')),
      ...folderProblems(commands, steps),
      ...pinProblems(blocks, all),
    ].sort((a, b) => a.line - b.line),
    exampleValues,
  };
}

/** By line; on one line, what holds others comes first: section, step, and the rest as it was read. */
function byLine(items: readonly Item[]): readonly Item[] {
  const rank = ({ kind }: Item) => (kind === 'section' ? 0 : kind === 'step' ? 1 : 2);
  return [...items].sort((a, b) => a.line - b.line || rank(a) - rank(b));
}

/** The level-1 heading, the title in the front matter, or the first heading. */
function titleOf(blocks: readonly Block[], sections: readonly SectionContext[]): string | undefined {
  const title = titleInFrontMatter(blocks);
  const heading = sections.find(({ role }) => role === 'title')?.title;
  // `# <%= current_page.data.title %>` is filled in from the front matter.
  const filled = heading !== undefined && /^(?:<%.*%>|\{\{.*\}\})$/.test(heading);
  return filled ? title || heading : (heading ?? (title || sections[0]?.title));
}

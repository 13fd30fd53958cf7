import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Item } from '../model/item.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import { readFences } from './fence/read-fences.ts';
import { readProse } from './prose/read-prose.ts';
import { type Surroundings, settleReferences } from './prose/settle-references.ts';
import { repair } from './repair/repair.ts';
import { isDone, looksLikeWork } from './rough-work.ts';
import { readSections } from './section/read-sections.ts';
import type { SectionContext } from './section/section-context.ts';
import { readSteps } from './step/read-steps.ts';

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
  const blocks = readBlocks(text);
  const tentative = readSections(blocks, (index) => looksLikeWork(blocks[index]));
  const fences = readFences(blocks, tentative);
  const sections = readSections(blocks, (index) => fences.holdsWork(index) || isDone(blocks[index]));
  const found: Item[] = [...sections.map(({ heading, ...place }) => ({ kind: 'section' as const, ...place }))];
  found.push(...fences.items, ...readProse(blocks, sections, fences.holdsWork));
  found.push(...readSteps(blocks, sections, found));
  const items = settleReferences(found, text.split('\n'), surroundings);
  return {
    path,
    title: titleOf(blocks, sections) ?? path,
    text,
    digest: bytesToHex(sha256(utf8ToBytes(source))),
    items: [...items].sort((a, b) => a.line - b.line),
    problems: [...problems, ...fences.problems],
    exampleValues: [],
  };
}

/** The level-1 heading, the title in the front matter, or the first heading. */
function titleOf(blocks: readonly Block[], sections: readonly SectionContext[]): string | undefined {
  const named = blocks.find((block) => block.type === 'front-matter');
  const title = named && /^\s*title\s*[:=]\s*["']?(.*?)["']?\s*$/m.exec(named.raw)?.[1];
  return sections.find(({ role }) => role === 'title')?.title ?? (title || sections[0]?.title);
}

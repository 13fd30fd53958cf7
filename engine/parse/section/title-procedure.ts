import type { Role } from '../../model/section.ts';
import type { Block } from '../block.ts';
import { type SectionContext, sectionOf } from './section-context.ts';

/**
 * Whether what stands directly below the title is the procedure of the document: commands stand there, and all others only
 * check, undo or follow what they do. Elsewhere what a title introduces is an example of what the sections are about.
 * `holdsWork` says of the index of a block whether it is something to do.
 *
 * @example `# Rotate the key`, `1. Stop the service` …, `## Rollback`; not `# Our tool`, an example, `## Upgrade`
 */
export function isProcedureOfTitle(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  holdsWork: (blockIndex: number) => boolean,
): boolean {
  return leadsAll(blocks, sections, { holdsWork, heading: sections.find(({ role }) => role === 'title')?.heading });
}

/**
 * Whether what stands above the first heading is the procedure of the document, as in pages whose title is in their front matter: it has
 * no heading, or commands stand there and all others only check, undo or follow what they do.
 */
export function isProcedureAboveHeadings(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  holdsWork: (blockIndex: number) => boolean,
): boolean {
  return sections.length === 0 || leadsAll(blocks, sections, { holdsWork, heading: undefined });
}

function leadsAll(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  { holdsWork, heading: title }: { holdsWork: (blockIndex: number) => boolean; heading: number | undefined },
): boolean {
  const run = blocks.filter(({ type, index }) => type === 'fence' && holdsWork(index));
  const [own, others] = [
    run.filter(({ heading }) => heading === title),
    run.filter(({ heading }) => heading !== title),
  ];
  if (own.some(({ index }) => begins(blocks[index - 1]))) return true;
  return (
    own.length > 0 &&
    others.every(({ heading }) => {
      const role = sectionOf(sections, heading)?.role;
      return role !== undefined && SECONDARY.has(role);
    })
  );
}

/** `First, create the issue.`, `To delete it you must first export these:` say that all that comes is done after it. */
function begins(lead: Block | undefined): boolean {
  return lead?.type === 'paragraph' && FIRST.test(lead.text);
}

const FIRST =
  /^(?:first(?:ly)?|to (?:begin|start)(?: with)?|before you (?:begin|start)),? |\b(?:you|we) (?:(?:must|should|need to|have to|will need to) (?:always )?first|(?:will )?first (?:need|have) to)\b/i;

const SECONDARY: ReadonlySet<Role> = new Set(['validation', 'rollback', 'escalation', 'troubleshooting', 'followup']);

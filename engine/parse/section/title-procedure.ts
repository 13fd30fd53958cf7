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
  const title = sections.find(({ role }) => role === 'title')?.heading;
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

/** `First, create the issue.` says that all that comes is done after it. */
function begins(lead: Block | undefined): boolean {
  return (
    lead?.type === 'paragraph' &&
    /^(?:first(?:ly)?|to (?:begin|start)(?: with)?|before you (?:begin|start)),? /i.test(lead.text)
  );
}

const SECONDARY: ReadonlySet<Role> = new Set(['validation', 'rollback', 'escalation', 'troubleshooting', 'followup']);

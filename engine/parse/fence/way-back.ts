import type { Role } from '../../model/section.ts';
import type { Block, FenceBlock } from '../block.ts';
import { namesFailureCase, namesTrouble } from '../prose/failure-case.ts';
import { namesTakingBack, readRegret } from '../prose/regret.ts';
import type { FenceLead } from './fence-lead.ts';

/** Whether a fence stands where things are taken back or mended anyway, by its section's role or a heading around it. */
export function isOnWayBack(blocks: readonly Block[], fence: FenceBlock, role: Role | undefined): boolean {
  if (role === 'rollback' || role === 'escalation' || role === 'troubleshooting') return true;
  for (let at = fence.heading; at !== undefined; ) {
    const heading = blocks[at];
    if (heading?.type !== 'heading') return false;
    if (namesTakingBack(heading.text)) return true;
    at = heading.parent;
  }
  return false;
}

/**
 * `To roll back, run:` behind a fence of the same section that does something is only for those who want it back, `Recovering from a
 * failed upgrade:` for those whose upgrade has failed.
 *
 * @example a fence, `To cancel the upgrade, delete the job:` and a fence → `To cancel the upgrade`
 */
export function conditionOfWayBack(blocks: readonly Block[], lead: FenceLead): string | undefined {
  const { heading, index } = lead.block;
  const before = blocks.some((block) => block.type === 'fence' && block.heading === heading && block.index < index);
  if (!before) return;
  const words = lead.block.label ?? lead.sentence;
  return readRegret(lead.sentence) ?? (isAboutTrouble(blocks, heading) ? undefined : readFailureCase(words));
}

/** The words of a title that is for the case that what was just done has failed. */
export function readFailureCase(title: string): string | undefined {
  const words = title.replace(/\s+/g, ' ').replace(/(?<![\s:：])\s*[:：]$/, '');
  return namesFailureCase(words) ? words : undefined;
}

/** Whether a heading, or one around it, is about something that has gone wrong: then what treats it is what one came for. */
export function isAboutTrouble(blocks: readonly Block[], heading: number | undefined): boolean {
  for (let at = blocks[heading ?? -1]; at?.type === 'heading'; at = blocks[at.parent ?? -1])
    if (namesTrouble(at.text)) return true;
  return false;
}

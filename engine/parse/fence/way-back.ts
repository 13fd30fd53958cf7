import type { Role } from '../../model/section.ts';
import type { Block, FenceBlock } from '../block.ts';
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
 * `To roll back, run:` behind a fence of the same section that does something is only for those who want it back.
 *
 * @example a fence, `To cancel the upgrade, delete the job:` and a fence → `To cancel the upgrade`
 */
export function conditionOfWayBack(blocks: readonly Block[], lead: FenceLead): string | undefined {
  const { heading, index } = lead.block;
  const before = blocks.some((block) => block.type === 'fence' && block.heading === heading && block.index < index);
  return before ? readRegret(lead.sentence) : undefined;
}

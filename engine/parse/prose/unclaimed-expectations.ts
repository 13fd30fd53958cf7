import type { Item } from '../../model/item.ts';
import type { Block } from '../block.ts';
import { ACTING_ROLES } from '../section/acting-roles.ts';
import type { SectionContext } from '../section/section-context.ts';
import { readGates } from './gate.ts';
import { criterionOf, manualText } from './manual-items.ts';
import { readPassages } from './passage.ts';

/**
 * Bullets below `**Expected results:**` that are expected of no command, as what stands above is a script to be written: thresholds,
 * and else what a person looks for. `items` are what was read of the document.
 */
export function readUnclaimedExpectations(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  items: readonly Item[],
): readonly Item[] {
  const claimed = new Set(items.map(({ line }) => line));
  return readPassages(blocks, sections).flatMap(({ block, lead, role, line, endLine, text }): readonly Item[] => {
    if (block.type !== 'list-item' || block.checked !== undefined || claimed.has(line)) return [];
    if (!ACTING_ROLES.has(role) || !EXPECTED.test(lead ?? '')) return [];
    const gates = readGates(manualText(text));
    if (gates.length > 0) return gates.map((gate) => ({ kind: 'gate', line, endLine, ...gate }));
    return [criterionOf({ line, endLine, text: manualText(text) })];
  });
}

const EXPECTED = /^\W*expected (?:results?|outcomes?|values?|states?|behaviou?rs?)\W*$/i;

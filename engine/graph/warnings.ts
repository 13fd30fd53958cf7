import type { Warning } from '../model/item.ts';
import type { Place } from '../model/place.ts';

/**
 * The warnings that stand with each of the things to do in a step, by their position in `places`. A warning stands with
 * what comes next; a paragraph right below a fence (`CRITICAL: the flag above …`) with what is above it as well, when
 * that is nearer; and with the last where nothing comes next.
 */
export function warningsOf(warnings: readonly Warning[], places: readonly Place[]): readonly (readonly string[])[] {
  const texts: string[][] = places.map(() => []);
  for (const warning of warnings) {
    const after = places.findIndex(({ endLine }) => endLine >= warning.line);
    const before = (after < 0 ? places.length : after) - 1;
    const gap = warning.line - (places[before]?.endLine ?? Number.NEGATIVE_INFINITY);
    const distance = after < 0 ? Number.POSITIVE_INFINITY : (places[after]?.line ?? 0) - warning.endLine;
    if (after >= 0) texts[after]?.push(warning.text);
    if (after < 0 || (gap <= RIGHT_BELOW && gap < distance)) texts[before]?.push(warning.text);
  }
  return texts;
}

/** A command's last line, the closing fence, a blank line, the paragraph. */
const RIGHT_BELOW = 3;

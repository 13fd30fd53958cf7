import type { Block, FenceBlock } from '../block.ts';
import { readCondition } from '../prose/condition.ts';
import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { isShellLanguage, languageOf } from './fence-language.ts';
import { leadOf } from './fence-lead.ts';

/**
 * The condition that a text is seen, where the fence before shows that text, and what stands behind it treats it.
 *
 * @example `If you see this:`, a fence with an error, `remove the lock:` and the fence asked about
 */
export function seenCondition(blocks: readonly Block[], fence: FenceBlock): string | undefined {
  for (let at = fence.index - 1, words = 0; words <= MOST_WORDS; at -= 1, words += 1) {
    const shown = blocks[at];
    if (shown === undefined || shown.heading !== fence.heading) return;
    if (shown.type !== 'fence') {
      if (shown.type !== 'paragraph') return;
      continue;
    }
    const lead = leadOf(blocks, shown);
    if (lead === undefined || !SEEN.test(lead.sentence)) return;
    const typed = isShellLanguage(languageOf(shown)) || opensWithKnownCommand(shown.lines.join('\n'));
    return typed ? undefined : readCondition(lead.sentence);
  }
  return;
}

/** Paragraphs between what is shown and what treats it. */
const MOST_WORDS = 2;
const SEEN =
  /^(?:but |and )?(?:if|when|in case|should)\b[^:]*\b(?:sees?|gets?|finds?|notices?|encounters?|receives?|prints?|says?|shows?|returns?|reports?|has|have|contains?|looks? like|reads|there is|there are|appears?|fails with|error|message|output|this)\b[^:]*[:：]$/i;

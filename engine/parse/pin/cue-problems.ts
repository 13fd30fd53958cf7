import type { Problem } from '../../model/problem.ts';
import type { Block } from '../block.ts';
import type { Entry } from '../fence/entry.ts';
import { cueParts } from './cue-parts.ts';
import { nearestWord } from './nearest-word.ts';
import { pinError } from './pin-error.ts';
import { CHECKS } from './pins.ts';

/** What is wrong with the pins in the cues of a document: `# Expected (jsn): …`, `**Expected (within 5):** …`. */
export function cueProblems(blocks: readonly Block[], fences: readonly (readonly Entry[])[]): readonly Problem[] {
  const inFences = fences.flat().flatMap((entry) => {
    if (entry.type === 'comments') return entry.lines;
    return entry.type === 'statement' && entry.trailing !== undefined ? [entry.trailing] : [];
  });
  const inProse = blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'list-item'
      ? block.text.split('\n').map((text, i) => ({ line: block.line + i, text }))
      : [],
  );
  return [...inFences, ...inProse].flatMap(({ line, text }) =>
    wrongWords(text).map((message) => pinError(line, message)),
  );
}

/**
 * The words in parentheses that are no pin, where others there are, or where one likely was meant to be. In `Expected (on the
 * primary): …` all of them are the author's own.
 */
function wrongWords(text: string): readonly string[] {
  const inside = /^\s*(?:[-*•]\s+)?expect(?:ed|s)?\s*\(([^()]{1,60})\)\s*[:：]/i.exec(text)?.[1];
  if (inside === undefined) return [];
  const parts = cueParts(inside);
  if (!parts.some((part) => isPin(part) || meantBy(part) !== undefined)) return [];
  return parts
    .filter((part) => !isPin(part))
    .map((part) => {
      const meant = meantBy(part);
      const expected =
        meant === undefined ? `one of ${CHECKS.join(', ')}, "within 5m" or "every 10s"` : `${meant}; did you mean it?`;
      return `Unexpected "${part}" in a cue, expected ${expected}`;
    });
}

function isPin(part: string): boolean {
  return CHECKS.some((check) => check === part) || /^(?:within|every) \d+(?:\.\d+)? ?(?:s|m|h)\w*$/.test(part);
}

function meantBy(part: string): string | undefined {
  const time =
    /^(within|every)\b/.exec(part)?.[1] ??
    (/^\w+ \d/.test(part) ? nearestWord(part.split(' ')[0] ?? '', ['within', 'every']) : undefined);
  if (time !== undefined) return `${time} and a duration such as 90s, 5m or 1h`;
  return part.includes(' ') ? undefined : nearestWord(part, CHECKS);
}

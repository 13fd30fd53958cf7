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
  const empty = [...fences.flatMap((entries) => emptyInFence(entries, blocks)), ...emptyInProse(blocks)];
  return [
    ...[...inFences, ...inProse].flatMap(({ line, text }) =>
      wrongWords(text).map((message) => pinError(line, message)),
    ),
    ...empty,
  ];
}

/** Cues of a fence that announce a text which never comes: neither in the comments below nor in a fence behind it. */
function emptyInFence(entries: readonly Entry[], blocks: readonly Block[]): readonly Problem[] {
  return entries.flatMap((entry, at) => {
    const lines = entry.type === 'comments' ? entry.lines : [];
    const own = entry.type === 'statement' && entry.trailing !== undefined ? [entry.trailing] : lines;
    const after = entries[at + 1];
    return own.flatMap(({ line, text }, index) => {
      const follows =
        own.slice(index + 1).some((other) => other.text.trim() !== '') ||
        after?.type === 'printed' ||
        (after?.type === 'comments' && entry.type === 'statement') ||
        (after === undefined && blocks.find((block) => block.line > line)?.type === 'fence');
      return follows ? [] : nothingSaid(line, text);
    });
  });
}

/** Cues at the end of a paragraph or an item that nothing follows which could be meant. */
function emptyInProse(blocks: readonly Block[]): readonly Problem[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'paragraph' && block.type !== 'list-item') return [];
    const after = blocks[at + 1];
    if (after !== undefined && after.type !== 'heading' && after.type !== 'rule') return [];
    const lines = block.text.split('\n');
    return nothingSaid(block.line + lines.length - 1, lines.at(-1) ?? '');
  });
}

function nothingSaid(line: number, text: string): readonly Problem[] {
  const inside = /^\s*(?:[-*•]\s+)?expect(?:ed|s)?\s*\(([^()]{1,60})\)\s*[:：]\s*$/i.exec(text)?.[1] ?? '';
  const check = cueParts(inside).find((part) => NEEDING_TEXT.has(part));
  return check === undefined
    ? []
    : [
        pinError(
          line,
          `Unexpected end of "Expected (${inside})", expected what it is to be checked for (${check}) behind it`,
        ),
      ];
}

/** Checks that say nothing by themselves. */
const NEEDING_TEXT: ReadonlySet<string> = new Set(CHECKS.filter((check) => check !== 'empty' && check !== 'judgement'));

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

import type { Manual } from '../../model/item.ts';
import { asksForWork } from '../prose/manual.ts';
import { readChoiceLabel } from './choice-label.ts';
import type { CommentPart } from './comment-parts.ts';
import type { Entry } from './entry.ts';

/** An option that holds no command, and the part after all that belongs to it. */
export interface OptionByHand {
  readonly manual: Manual;
  readonly next: number;
}

/**
 * Reads an option that only a person can take, with the comments that say more of it: `# Option 2: Change the DNS entry`
 * before the next option or the end. `at` is the place of its label; `after` are the entries behind its comments.
 */
export function readOptionByHand(
  parts: readonly CommentPart[],
  at: number,
  after: readonly Entry[],
): OptionByHand | undefined {
  const label = parts[at];
  if (label?.type !== 'label') return;
  const end = parts.findIndex(({ type }, i) => i > at && type !== 'words');
  const next = end < 0 ? parts.length : end;
  if (parts[next] === undefined ? holdsStatement(after) : parts[next].type !== 'label') return;
  const more = parts.slice(at + 1, next);
  const { type, words, opens } = label.label;
  if (!asksForWork(words) || (type === 'other' && !(opens && more.length > 0))) return;
  const lines = [label, ...more].flatMap((part) => part.lines);
  const text = lines.map((line) => line.text.trim()).join('\n');
  return { manual: { kind: 'manual', line: lines[0]?.line ?? 1, endLine: lines.at(-1)?.line ?? 1, text }, next };
}

/** Whether something to run comes before the next option. */
function holdsStatement(entries: readonly Entry[]): boolean {
  const first = entries.find(
    (entry) =>
      entry.type === 'statement' ||
      (entry.type === 'comments' && entry.lines.some(({ text }) => readChoiceLabel(text.trim()) !== undefined)),
  );
  return first?.type === 'statement';
}

import type { Warning } from '../../model/item.ts';
import type { Passage } from './passage.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The sentences that forbid something, or ask for care, behind a label or behind others. What they stand with stays what it is.
 *
 * @example `**Scope**: Local only. Do not run it against production.`, `It can be removed there. Be careful! Sessions end.`
 */
export function readForbidden(passage: Passage): readonly Warning[] {
  const { block, role, label, rest, section } = passage;
  if (block.type === 'list-item' && block.checked !== undefined) return [];
  if (role === 'reference' && !/\b(?:caveats?|cautions?|warnings?|limitations?)\b/i.test(section?.title ?? ''))
    return [];
  const sentences = sentencesOf(passage);
  const found: Warning[] = [];
  for (const [at, { text, line, endLine }] of sentences.entries()) {
    const words = at === 0 && label !== undefined ? (sentencesOf({ text: rest, line })[0]?.text ?? rest) : text;
    if (!FORBIDS.test(words)) continue;
    const next = sentences[at + 1];
    if (found.some((one) => one.text === words)) continue;
    const cry = /^\S+(?: \S+){0,2}!$/.test(words) && next !== undefined;
    found.push({
      kind: 'warning',
      line,
      endLine: cry ? next.endLine : endLine,
      text: cry ? `${words} ${next.text}` : words,
    });
  }
  return found;
}

/** Courtesies (`Don't worry`, `Do not hesitate to ask`) and reminders (`Don't forget to …`) forbid nothing. */
const FORBIDS =
  /^(?:please )?(?:(?:do not|don['’]?t|never) (?!worry|hesitate|panic|forget|need\b|have to\b)\p{Ll}|(?:be (?:\p{Ll}+ )?careful|take (?:great |extra )?care|beware)\b)/iu;

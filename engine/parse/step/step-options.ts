import type { Role } from '../../model/section.ts';
import type { Block } from '../block.ts';
import { isBracketSentence } from '../prose/bracket-sentence.ts';
import { readCondition } from '../prose/condition.ts';
import { conditionAbroad } from '../prose/condition-abroad.ts';
import { readConditionCue } from '../prose/condition-cue.ts';
import { readLaterPhase } from '../prose/later-phase.ts';
import { readReversedCondition } from '../prose/reversed-condition.ts';
import { readTitleCondition } from '../section/title-condition.ts';

/**
 * Whether a step may be left out, and the author's words on when it applies: `(optional)`, `(if required)`, `# Only run
 * if …` opening its fence. The sentence that opens a rollback or an escalation says when to come there, and makes nothing
 * optional.
 */
export function readStepOptions(
  title: string,
  first: Block | undefined,
  role: Role,
): { optional?: boolean; condition?: string } {
  const words = optionalWords(title) ?? opening(first);
  if (words !== undefined) return { optional: true, condition: words };
  const ending = readTitleCondition(title)?.condition;
  if (ending !== undefined)
    return role === 'rollback' || role === 'escalation' ? { condition: ending } : { optional: true, condition: ending };
  if (first?.type !== 'paragraph' || first.labelOnly === true || /^\W*when to\b/i.test(first.text)) return {};
  if (role !== 'rollback' && role !== 'escalation') return {};
  const [sentence = ''] = first.text.split(/(?<=[.!?])\s/);
  const condition = /^\W*(?:if|when|in case|should|only)\b/i.test(sentence) ? readCondition(sentence) : undefined;
  return condition === undefined ? {} : { condition };
}

/** `(Optional but Recommended)`, `OPTIONAL: …`, `(if needed)`, `(last resort)`, `If credentials leaked` */
function optionalWords(title: string): string | undefined {
  const inside =
    /[([]([^)\]]*\b(?:optional\w*|last resort|if|only (?:if|when|for|in|on)|(?:production|prod|staging|development|dev|test|primary|replica|leader|master|linux|mac ?os|windows|aws|gcp|azure|eks|aks|gke|ha|enterprise|self-hosted|cloud) only|when needed|as needed|where applicable|unless)\b[^)\]]*)[)\]]/i.exec(
      title,
    )?.[1];
  if (inside !== undefined && !/^(?:even|what) if\b/i.test(inside) && !isBracketSentence(inside))
    return readReversedCondition(inside) ?? inside.trim();
  const leading = /^\W*(?:(?:step )?\d+(?:\.\d+)*[.):]?\s*[-–—]?\s*)?(optional(?:ly)?)\b/i.exec(title)?.[1];
  if (leading !== undefined) return leading;
  const bare = title.replace(/^\W*(?:step )?\d+(?:\.\d+)*[.):]?\s*[-–—:]?\s*/i, '');
  const reversed = readReversedCondition(bare);
  if (reversed !== undefined) return reversed;
  if (/^(?:if|unless|in case)\b/i.test(bare)) return readCondition(bare) ?? bare.replace(/[:：]$/, '');
  return (
    cueOf(bare) ??
    /\b(?:if (?:needed|required|necessary|applicable|desired)|as needed|last resort)\b/i.exec(bare)?.[0] ??
    conditionAbroad(bare) ??
    readLaterPhase(bare)
  );
}

/** `On failure`, `Otherwise`, `When the disk is full`, `Wipe everything (not normally needed)` */
function cueOf(title: string): string | undefined {
  const parts = [title, ...[...title.matchAll(/\(([^()]+)\)/g)].map(([, inside = '']) => inside)];
  const found = parts.map((part) => readConditionCue(part)).find((cue) => cue !== undefined);
  if (found === undefined && /^when(?:ever)? (?:to|not to)\b/i.test(title)) return;
  return (found ?? (/^(?:when|should)\b/i.test(title) ? readCondition(`${title}:`) : undefined))?.trim();
}

/** `If you want to upgrade all of them, …`, `NOTE: This section only applies to 4.13` in the opening words of a step. */
const WANTED =
  /^\W*(?:\[!\w+\]\s*|note\W+)?(if you (?:want|need|wish|would like|prefer|decide|choose|plan)\b[^,:.]{3,120}(?=[,:])|this (?:section|step|procedure|part) (?:only applies|applies only|is only (?:for|relevant)|only concerns)\b(?:[^.]|\.(?=\d)){3,120})/i;

/** `If you want to remove it, the pod may be in an error state`: what comes tells how things are. */
const TELLS = /^, (?:the|its?|there|an?|this|that) (?:[\w-]+ ){0,4}?(?:may|might|will|would|could|is|are)\b/i;

/** What the first block says of all of the step: `# Only run if …`, `Skip this step if …`. */
function opening(first: Block | undefined): string | undefined {
  const line =
    first?.type === 'fence' ? /^\s*#\s*(.*)$/.exec(first.lines.find((one) => one.trim() !== '') ?? '')?.[1] : undefined;
  const text = line ?? (first?.type === 'paragraph' ? first.text.split('\n')[0] : undefined);
  if (text === undefined) return;
  const said = first?.type === 'paragraph' ? first.text.replace(/\s+/g, ' ') : text;
  const reversed = readReversedCondition(said.split(/(?<=[.!?])\s/)[0] ?? '');
  if (reversed !== undefined) return reversed;
  const wanted = first?.type === 'paragraph' ? WANTED.exec(said)?.[1] : undefined;
  if (wanted !== undefined && !TELLS.test(said.slice(said.indexOf(wanted) + wanted.length))) return wanted.trim();
  const found =
    /^\W*((?:this (?:step|section) is )?(?:only (?:run|do|execute|needed|required|necessary|perform|if|when)\b|optional\b)[^.]*)/i.exec(
      text,
    )?.[1];
  return found?.replace(/(?<![\s:：])[\s:：]+$/, '');
}

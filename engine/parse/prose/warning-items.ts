import type { Warning } from '../../model/item.ts';
import type { HeadingBlock } from '../block.ts';
import type { Passage } from './passage.ts';
import type { Purpose } from './purpose.ts';
import { isWarning } from './warning.ts';

/** A warning in prose: bold CRITICAL/WARNING/…, `> [!WARNING]`, `Do not …`. Best practices and criteria warn of nothing. */
export function readWarningItem(passage: Passage, purpose: Purpose): Warning | undefined {
  const { line, endLine, label, role, next } = passage;
  const text = passage.text.replace(/\s*\n\s*/g, ' ').trim();
  if (isDecoratedLink(passage.raw) && !isWarning(bareWarning(text))) return;
  const marked = label !== undefined && MARK.test(label);
  if (marked && LEVEL.test(passage.rest)) return;
  if (marked && passage.rest === '') {
    const follows = next?.type === 'paragraph' ? next.text.replace(/\s*\n\s*/g, ' ') : undefined;
    return follows === undefined ? undefined : { kind: 'warning', line, endLine, text: follows };
  }
  if (!marked && (!isWarning(text) || purpose === 'checkbox' || purpose === 'symptom' || purpose === 'trigger')) return;
  if (!marked && role === 'reference' && !/^\W{0,4}(?:[A-Z]{4,}\b|\[!)/.test(text)) return;
  return { kind: 'warning', line, endLine, text: bareWarning(marked ? passage.rest.replace(/\s*\n\s*/g, ' ') : text) };
}

/** `Bypass PDB (Use with Caution)` */
export function readWarningHeading({ line, endLine, text }: HeadingBlock): Warning | undefined {
  const inside = /\(([^)]*)\)/.exec(text)?.[1];
  const parts = [inside, inside?.split(/\s[–—-]\s/).at(-1), /[–—:-]\s+([^()]*)$/.exec(text)?.[1]];
  const words = parts.find((part) => part !== undefined && isWarning(part) && part.includes(' '));
  if (words !== undefined) return { kind: 'warning', line, endLine, text: bareWarning(words) };
  // `Drop old databases (DANGER!)`: one word marks all of the heading.
  return inside !== undefined && /^(?:CAREFUL|DANGER|DANGEROUS|DESTRUCTIVE|CAUTION)!*$/.test(inside)
    ? { kind: 'warning', line, endLine, text }
    : undefined;
}

/** `🚨 [Pager](https://…)`: the sign only adorns a link. */
function isDecoratedLink(raw: string): boolean {
  return /^\W{0,12}\[[^\]\n]{1,80}\]\([^)\s]{1,300}\)\s*$/u.test(raw) && !raw.includes('[!');
}

const MARK = /^\W*(?:critical|warning|caution|important|danger|attention|beware|critical warning|important note)\W*$/i;

/** `**Critical**: PagerDuty`, `**Warning**: > 80%` name a level of alerts: who is called by it, from which figure on. */
const LEVEL =
  /^(?:(?:pager ?duty|opsgenie|slack|e-?mail|sms|phone|(?:ms |microsoft )?teams|page)\b|[#@]\w|[<>≤≥]=? ?\d|\d+(?:\.\d+)? ?%)/i;

/** The words of a warning without the marks that say that it is one. */
export function bareWarning(text: string): string {
  return text
    .replace(/^(?:\[!\w+\]|(?:!!!|\?\?\?|:::+)\+? ?\w+(?: "[^"]*")?|\{%[^%]*%\}|\{\{[<%][^>%]*[>%]\}\})\s*/, '')
    .replace(/\s*(?::::+|\{% endhint %\}|\{\{[<%] ?\/[^>%]*[>%]\}\})$/, '')
    .replace(/^[^\p{L}\p{N}`<"'(-]+/u, '')
    .replace(/^(?:critical|warning|caution|important|danger|attention|beware)\s*[:：!–—-]+\s*/i, '');
}

import type { Reference } from '../../model/item.ts';
import type { Block } from '../block.ts';
import { readReferences } from './reference.ts';

/** References of prose, headings and tables; where they lead is settled when the whole document is known. */
export function readReferenceItems(block: Block): readonly Reference[] {
  if (!('links' in block)) return [];
  const found = block.links
    .filter(({ target }) => !/^(?:mailto:|tel:|#tab\/)/i.test(target))
    .map(({ line, target }) => reference(line, target));
  const raws = block.type === 'table-row' ? [] : block.raw.split('\n');
  raws.forEach((raw, i) => {
    const line = block.line + i;
    const sent = SENDS.test(raws[i - 1] ?? '');
    const listed = sent || (i === 0 && block.type === 'list-item');
    const written = readReferences(raw).filter(
      ({ target }) => isNamed(target, raw) || PAIRS.test(raws[0] ?? '') || (listed && opens(raw, target)),
    );
    for (const { target } of written) {
      if (!found.some((one) => one.line === line && one.target === target)) found.push(reference(line, target));
    }
  });
  return found;
}

/** The line before ends in the words that send the reader to what opens the next one. */
const SENDS =
  /\b(?:see(?: also)?|refer to|consult|follow|(?:described|documented|explained|covered|outlined) in)\s*:?\s*$/i;

/** `**Pairs with**: \`scaling.md\` and …`: the label says that all that it names goes with the document. */
const PAIRS =
  /^[\s>*_]*(?:pairs? with|goes with|companions?(?: to| of)?|complements|supersedes|replaces|see also|related|used with|depends on)[*_]*\s*:/i;

/** The line begins with a path. */
function opens(raw: string, target: string): boolean {
  return !/^https?:/.test(target) && /^[\s>`*]*$/.test(raw.slice(0, raw.indexOf(target)));
}

function reference(line: number, target: string): Reference {
  return { kind: 'reference', line, endLine: line, target, resolves: 'no' };
}

/** Links are known; a path or a step in the text is meant as a reference where the words send the reader there. */
function isNamed(target: string, raw: string): boolean {
  if (raw.includes(`ref "${target}"`)) return true;
  if (/^https?:/.test(target) || raw.includes(`](${target}`) || /!\[/.test(raw)) return false;
  if (/^[\s>]*(?:[*+-]|\d+[.)])\s+`?$/.test(raw.slice(0, raw.indexOf(target))) || raw.trim() === target) return true;
  if (/^\W*(?:create|save|write|add|edit|update|generate)\b/i.test(raw) || target.startsWith('#')) return false;
  return (
    /^(?:step|phase|section|appendix|option)\b/i.test(target) ||
    ORDERS.test(raw.slice(0, raw.indexOf(target))) ||
    /\b(?:see|refer|follow|per|in|documented|described|runbook|guide|consult|read|details|covered|explained|outlined|listed)\b/i.test(
      raw,
    )
  );
}

/** What sends to another document, right before its path: `run`, `chain to`, `treat it as`, or a label alone. */
const ORDERS =
  /(?:\b(?:run|chain(?:s|ed|ing)? (?:on )?to|invoke|trigger|start|open|switch to|jump to|hand (?:it )?over to|escalate (?:it )?to|treat(?:ed)?(?: it| this| that)? as(?: an?)?)|\*\*\s*:|:\*\*)\s+[`*"(]*$/i;

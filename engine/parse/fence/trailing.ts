import type { Command } from '../../model/command.ts';
import type { Item } from '../../model/item.ts';
import { readCondition } from '../prose/condition.ts';
import { checkOfSentence } from './check-of-sentence.ts';
import type { StatementEntry } from './entry.ts';
import { readExpectationCue } from './expectation-cue.ts';
import { expectationOf } from './expectation-of.ts';

/** What a comment at the end of a command's line says. */
export interface TrailingReading {
  readonly items: readonly Item[];
}

/**
 * Reads `curl … # should return 200`, `wc -l # no errors`, `systemctl … # if running natively`. Without a cue it is an
 * expectation only when it says what is compared; other words are remarks.
 */
export function readTrailing({ trailing }: StatementEntry, command: Command): TrailingReading {
  if (trailing === undefined) return { items: [] };
  const { line, text } = trailing;
  if (trailingCondition({ trailing }) !== undefined) return { items: [] };
  const cue = readExpectationCue(text);
  if (cue !== undefined) {
    const expectation = expectationOf(cue, [trailing], command.line);
    const remark = /^(?:→|=>|->|⇒)/u.test(text) && expectation?.check === 'judgement';
    return { items: expectation === undefined || cue.example || remark ? [] : [expectation] };
  }
  if (CLAIM.test(text))
    return { items: [{ kind: 'expectation', line, endLine: line, of: command.line, check: 'judgement', text }] };
  const { check, text: compared } = checkOfSentence(text);
  const says =
    check === 'empty' ||
    check === 'json' ||
    (check === 'state' && /\b\d+\/\d+\b|\ball\b/i.test(text)) ||
    (check === 'status' && /\d{3}\b/.test(text)) ||
    (check === 'literal' && /^["'`]/.test(compared) && compared === text);
  if (says && command.impact !== 'read' && NONE.test(text))
    return { items: [{ kind: 'expectation', line, endLine: line, of: command.line, check: 'judgement', text }] };
  if (!says || command.impact !== 'read') return { items: [] };
  return { items: [{ kind: 'expectation', line, endLine: line, of: command.line, check, text: compared }] };
}

/** What is not to be seen, where it is not known whether the command prints it. */
const NONE = /^(?:no|zero) \p{L}+ /iu;

/** `# confirm no deployment is under way`: what is to be seen in the output, which only a person reads out of it. */
const CLAIM =
  /^(?:confirm|verify|ensure|make sure|check)(?: that)? (?:no|none|all|every|both|there (?:is|are)|it (?:is|has)|the [\w -]{2,30} (?:is|are|has|have)) \S/i;

/** `systemctl start nginx # if running natively` */
export function trailingCondition({ trailing }: Pick<StatementEntry, 'trailing'>): string | undefined {
  return trailing === undefined ? undefined : readCondition(trailing.text);
}

import type { Command } from '../../model/command.ts';
import type { Expectation } from '../../model/expectation.ts';
import type { Item } from '../../model/item.ts';
import { readCondition } from '../prose/condition.ts';
import { checkOfSentence } from './check-of-sentence.ts';
import type { StatementEntry } from './entry.ts';
import { readExpectationCue } from './expectation-cue.ts';
import { expectationOf } from './expectation-of.ts';
import type { PlacedLine } from './placed-line.ts';

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
  if (CLAIM.test(text) || SHOULD.test(text)) return { items: [judged(trailing, command)] };
  const { check, text: compared } = checkOfSentence(text);
  const says =
    check === 'empty' ||
    check === 'json' ||
    (check === 'state' && /\b\d+\/\d+\b|\ball\b/i.test(text)) ||
    (check === 'status' && /\d{3}\b/.test(text)) ||
    (check === 'literal' && /^["'`]/.test(compared) && compared === text);
  if (!says || command.impact !== 'read') return { items: NONE.test(text) ? [judged(trailing, command)] : [] };
  return { items: [{ kind: 'expectation', line, endLine: line, of: command.line, check, text: compared }] };
}

/** `# PHASE should settle on Applied` */
const SHOULD = /^[A-Z]\S*(?: \S+){0,4} (?:should|must) (?:not |never )?(?!(?:be )?(?:run|done|used)\b)\p{Ll}/u;

/** What is not to be seen, or has to be so throughout, where it is not known whether the command prints it. */
const NONE =
  /^(?:no|zero) \p{L}+ |^(?:all|every|each|both)\b.*\b(?:healthy|ready|running|up|green|synced|available|active|connected|reachable|identical)$/iu;

function judged({ line, text }: PlacedLine, { line: of }: Command): Expectation {
  return { kind: 'expectation', line, endLine: line, of, check: 'judgement', text };
}

/** `# confirm no deployment is under way`, `# verify generation advanced`: what is to be seen in the output, which only a person reads out of it. */
const CLAIM =
  /^(?:confirm|verify|ensure|make sure|check)(?: that)? (?:no|none|all|every|both|there (?:is|are)|it (?:is|has)|the [\w -]{2,30} (?:is|are|has|have)) \S|^(?:confirm|verify|ensure|make sure)(?: that)? (?:the )?[\w-]+ (?:changed|(?:in|de)creased|(?:in|de)cremented|advanced|dropped|recovered|disappeared)$/i;

/**
 * `systemctl start nginx # if running natively`. At the end of a line an order is a condition too, as in `# only after you
 * have read the diff`: what has to come before is often nothing that the runbook runs.
 */
export function trailingCondition({ trailing }: Pick<StatementEntry, 'trailing'>): string | undefined {
  if (trailing === undefined) return;
  return readCondition(trailing.text) ?? WAITS.exec(trailing.text)?.[1];
}

const WAITS =
  /^(?:\p{L}+ )?(?:(?:this|it|that) )?((?:only (?:after|once|when)|(?:not|never) (?:before|until))\b[^.;]{3,})/iu;

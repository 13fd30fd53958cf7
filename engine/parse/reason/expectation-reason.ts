import type { Check, Expectation } from '../../model/expectation.ts';
import type { PinAdvice, Reason } from '../../model/reason.ts';
import { readExpectationCue } from '../fence/expectation-cue.ts';
import type { DocumentContext } from './document-context.ts';
import { adviceAbove } from './pin-advice.ts';

/** Why an expectation is checked as it is: by its form, by its words, or by nothing that Handrail could check. */
export function expectationReason(context: DocumentContext, expectation: Expectation): Reason | undefined {
  const { line, check, pinned } = expectation;
  const base = { line, kind: 'expectation', about: 'check' } as const;
  if (pinned === true) return { ...base, certain: true, why: 'the author named the check' };
  const fence = context.fenceAt(line);
  const shown = fence !== undefined && fence.line === line;
  const cued = !shown && EXPLICIT.test(context.lines[line - 1] ?? '') && !isWordy(expectation);
  const certain = BY_FORM.has(check) || (check === 'literal' && shown) || (cued && check !== 'judgement');
  const why = check === 'judgement' ? CAUSES[check] : `checked as ${CAUSES[check]}, by its ${shown ? 'form' : 'words'}`;
  const pin = advice(context, expectation);
  return { ...base, certain, why, ...(pin === undefined ? {} : { pin }) };
}

/** A cue that only announces what is expected; any other could be a remark. */
const EXPLICIT = /^[\s>]*(?:[-*+]\s+)?(?:#+\s*)?(?:\*\*|__)?(?:expect|✓|✔|✅|output:|should )/iu;

/** Words that no program prints, taken for a value. */
function isWordy({ check, text }: Expectation): boolean {
  return check === 'literal' && /^[^"'`]*\s[^"'`]*\s/.test(text);
}

const BY_FORM: ReadonlySet<Check> = new Set<Check>(['json', 'table', 'lines']);

const CAUSES: Readonly<Record<Check, string>> = {
  literal: 'one value, which has to stand in the output as a whole',
  lines: 'several lines of output',
  table: 'a header and rows',
  json: 'an object or a list',
  number: 'a number, compared with one of the output',
  empty: 'it says that there is none',
  state: 'a state of rows',
  status: 'a status of HTTP, or whether the command succeeds',
  judgement: 'a person decides: no value, number or state in the words',
  contains: 'a part of the output',
  regex: 'a pattern',
  exit: 'an exit code',
};

/** `# Expected (state): …` in place of the cue; a comment before a fence of output, or behind a sentence. */
function advice(context: DocumentContext, expectation: Expectation): PinAdvice | undefined {
  const { line, check } = expectation;
  const other = { other: check === 'judgement' ? 'contains, regex, number, state …' : 'judgement' };
  const fence = context.fenceAt(line);
  if (fence === undefined) {
    const text = context.textAt(line);
    if (text?.type !== 'paragraph' || text.line !== line || text.raw.includes('\n')) return;
    return { text: ` <!-- handrail: check=${check} -->`, line, place: 'end', ...other };
  }
  if (fence.line === line) return adviceAbove(context, fence, { pins: `check=${check}`, ...other });
  return inCue(context, expectation, other);
}

function inCue({ lines }: DocumentContext, expectation: Expectation, other: { other: string }): PinAdvice | undefined {
  const { line, endLine, check, text, of } = expectation;
  // Above its command it is its title as well.
  if (line < of) return;
  const [, lead, words] = /^([\s>]*#+\s*(?:[-*•]\s+)?)(.*)$/.exec(lines[line - 1] ?? '') ?? [];
  if (lead === undefined || words === undefined) return;
  const cue = readExpectationCue(words);
  if (cue === undefined || (endLine > line && cue.rest !== '')) return;
  const said = endLine === line ? ` ${text}` : '';
  return { text: `${lead.replace(/[-*•]\s+$/, '')}Expected (${check}):${said}`, line, place: 'instead', ...other };
}

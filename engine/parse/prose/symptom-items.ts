import type { Symptom } from '../../model/item.ts';
import type { Block, HeadingBlock, TableRowBlock } from '../block.ts';
import { readHeadingWords } from '../section/heading-words.ts';
import { rolesOfWords } from '../section/roles-of-words.ts';
import type { SectionContext } from '../section/section-context.ts';
import { readCue } from './cue.ts';
import { isImperative } from './imperative.ts';
import type { Passage } from './passage.ts';
import type { Purpose } from './purpose.ts';
import { readSymptom, symptomPatterns } from './symptom.ts';

/** What a passage says that a known failure looks like: under Symptoms, behind that label, or the head of a known issue. */
export function readSymptomItem(passage: Passage, purpose: Purpose, parent: string): Symptom | undefined {
  const { block, line, endLine, label, rest, role } = passage;
  if (purpose === 'symptom') return symptom({ line, endLine }, passage.text, passage.raw);
  if (block.type === 'paragraph') {
    if (isNamedFailure(passage, parent)) return symptom({ line, endLine: line }, label ?? '', passage.raw);
    const named = label !== undefined && /^symptoms?$/i.test(label) && rest !== '';
    if (named) return symptom({ line, endLine }, rest, passage.raw.replace(/^[^:]*:/, ''));
    const under = passage.cue === 'symptoms' && !/[:：]$/.test(passage.text) && purpose === 'words';
    return under ? symptom({ line, endLine }, firstSentence(passage.text), passage.raw) : undefined;
  }
  if (role !== 'troubleshooting') return;
  const head = block.label;
  if (purpose === 'title' && head !== undefined && COLLECTS.test(parent) && names(head))
    return symptom({ line, endLine: line }, head, head);
  const [, failing, arrow] = /^(?:[-*]\s+)?(.{4,80}?)\s+(→|->|=>|⇒)\s+\S/u.exec(passage.raw) ?? [];
  if (arrow !== undefined && failing !== undefined && /`|"/.test(failing))
    return symptom({ line, endLine }, failing.replaceAll('`', ''), failing);
  if (ordersWork(passage.text)) return;
  const reading = readSymptom(passage.raw);
  return reading && reading.patterns.length > 0 && /^[^:：]*[:：]/.test(passage.text)
    ? { kind: 'symptom', line, endLine, ...reading }
    : undefined;
}

/** ``Export the `REGION` variable:`` leads to what is to be done; what it names in code is no failure. */
function ordersWork(text: string): boolean {
  const [, verb = ''] =
    /^\W{0,6}([a-z]+) (?:the|an?|your|all|each|every|any|if|that|whether|which)\b[^:：]*[:：]\s*$/iu.exec(text) ?? [];
  return verb !== '' && isImperative(verb);
}

/** `**403 on import**` above `Cause: …` or, in a section that collects failures, above what treats it. */
function isNamedFailure({ block, label, next, role }: Passage, parent: string): boolean {
  if (block.labelOnly !== true || label === undefined || next === undefined || !names(label)) return false;
  if (next.type === 'paragraph' && EXPLAINS.test(next.text)) return true;
  return role === 'troubleshooting' && COLLECTS.test(parent) && !readCue(label) && !/[:：]\s*\W*$/.test(block.raw);
}

const EXPLAINS =
  /^(?:causes?|root cause|fix|solutions?|symptoms?|resolution|reasons?|problem|diagnosis|impact|workaround|mitigation|why|原因|원인|해결|対処)[^:：\n]{0,20}[:：]/iu;

/** Headings of troubleshooting that name a failure, below one that collects them. */
export function readSymptomHeading(
  heading: HeadingBlock,
  section: SectionContext,
  parent: SectionContext | undefined,
): Symptom | undefined {
  if (section.role !== 'troubleshooting' || parent?.role !== 'troubleshooting') return;
  const { words } = readHeadingWords(heading.text);
  const collected = COLLECTS.test(parent.title) || (EMERGENCY.test(parent.title) && FAILS.test(words));
  if (!collected || rolesOfWords(heading.text).includes('troubleshooting') || DONE_THEN.test(words)) return;
  if (!names(words) && !isState(words)) return;
  return symptom({ line: heading.line, endLine: heading.line }, words, heading.raw);
}

/** What is done about failures is none. */
const DONE_THEN =
  /^(?:security |major )?(?:incident|emergency|alert|first) response\b|\b(?:process|procedures?|checklist|workflow|commands?|tools?|tips)$/i;

/**
 * Rows of a table whose header says Symptom, Scenario or Error beside what to do, or `under` a heading that says symptoms,
 * whatever they are called there (`| Trigger | Description |`).
 */
export function readSymptomRow(row: TableRowBlock, under: boolean): Symptom | undefined {
  if (under && SHOWS.test(row.header[0] ?? '')) {
    const shown = row.cells[0]?.trim() ?? '';
    return row.headerRow || shown === '' ? undefined : symptom(row, shown, withCode(shown, row));
  }
  const column = row.header.findIndex((name) =>
    /\b(?:symptoms?|scenarios?|errors?(?: message)?|issues?|problems?|failures?|if you see)\b/i.test(name),
  );
  const treats = row.header.some(
    (name, i) =>
      i !== column &&
      /\b(?:actions?|fix|solutions?|resolution|remed\w*|mitigation|commands?|responses?|what to do|steps?|cause)\b/i.test(
        name,
      ),
  );
  const text = row.cells[column]?.trim() ?? '';
  return row.headerRow || !treats || text === '' ? undefined : symptom(row, text, withCode(text, row));
}

const SHOWS = /^\W*(?:symptoms?|signs?|triggers?|indicators?|signals?|what (?:you )?see|observations?)\b/i;

/** Whether a block stands below a heading that says symptoms. */
export function underSymptoms({ line }: Block, sections: readonly SectionContext[]): boolean {
  return sections.some(
    ({ title, role, line: from, endLine }) =>
      role === 'troubleshooting' && from < line && line <= endLine && /\bsymptoms?\b/i.test(title),
  );
}

const COLLECTS =
  /\b(?:trouble-?shoot\w*|issues?|problems?|errors?|failures?|scenarios?|symptoms?|incidents?|alerts?|faqs?|causes?)\b/i;

/** What is to be done in an emergency is named by the deed or by what went wrong. */
const EMERGENCY = /\bemergenc(?:y|ies)\b/i;
const FAILS =
  /^(?:stuck|failed|failing|broken|lost|corrupt\w*|high|slow)\b|\b(?:fails?|failed|failing|failures?|errors?|issues?|problems?|stuck|unavailable|unreachable|unresponsive|down|outages?|loss|lost|corruption|crash(?:es|ed|ing)?|full|timeouts?|not \p{L}+ing)$/iu;

function symptom(place: { line: number; endLine: number }, text: string, raw: string): Symptom {
  const { line, endLine } = place;
  return {
    kind: 'symptom',
    line,
    endLine,
    text: text.replace(/\s*\n\s*/g, ' ').replace(/[:：]$/, ''),
    patterns: symptomPatterns(raw),
  };
}

/** Whether words name a failure rather than order something or say what is done (`Removing the finalizer`). */
function names(words: string): boolean {
  const [first = '', second] = words.split(/\s+/);
  const failing = /^\s+(?:fail\w*|issues?|errors?|stuck|timeouts?|not|problems?)\b/i.test(words.slice(first.length));
  const stem = first.replace(/ing$/, '');
  const doing =
    stem !== first &&
    [stem, `${stem}e`, stem.slice(0, -1)].some(isImperative) &&
    /^(?:the|an?|up|down|in|out|your)$/i.test(second ?? '');
  return failing || (second !== undefined && !doing && !isImperative(first));
}

/** One word that only a tool says: `ImagePullBackOff`, `OOMKilled`. */
function isState(words: string): boolean {
  return !/\s/.test(words.trim()) && symptomPatterns(words).length > 0;
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The title of the section that a block stands in or, where it is a list item's, what collects its siblings. */
export function collectorOf(block: Block, sections: ReadonlyMap<number, SectionContext>): string {
  return block.heading === undefined ? '' : (sections.get(block.heading)?.title ?? '');
}

/** Cells come without their marks: the code in one is a pattern. */
function withCode(text: string, { inlineCodes }: TableRowBlock): string {
  return inlineCodes.reduce((marked, { value }) => (text.includes(value) ? `${marked} \`${value}\`` : marked), text);
}

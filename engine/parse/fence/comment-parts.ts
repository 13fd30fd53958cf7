import { asksForWork } from '../prose/manual.ts';
import { type ChoiceLabel, readChoiceLabel } from './choice-label.ts';
import { commandOfComment } from './commented-command.ts';
import type { CommentsEntry } from './entry.ts';
import { type ExpectationCue, readExpectationCue } from './expectation-cue.ts';
import type { PlacedLine } from './placed-line.ts';

interface PartBase {
  /** Never empty. */
  readonly lines: readonly PlacedLine[];
}

/** Comment lines that say one thing. */
export type CommentPart =
  | (PartBase & { readonly type: 'expectation'; readonly cue: ExpectationCue; readonly tick: boolean })
  | (PartBase & { readonly type: 'label'; readonly label: ChoiceLabel })
  | (PartBase & { readonly type: 'command'; readonly text: string })
  | (PartBase & {
      readonly type: 'words';
      /** Of a numbered comment. */
      readonly number?: number;
      /** It stands right above a statement, which it is the title of. */
      readonly title: boolean;
    });

export interface RunPlace {
  /** A statement stands right below. */
  readonly above: boolean;
  /** A statement stands right above, without a blank line. */
  readonly below: boolean;
}

/** Divides comment lines below each other into what each says. */
export function commentParts(run: CommentsEntry, place: RunPlace): readonly CommentPart[] {
  const lines = run.lines;
  const parts: CommentPart[] = [];
  let at = 0;
  while (at < lines.length) {
    const [part, next] = readPart(lines, at, place);
    if (part !== undefined) parts.push(part);
    at = next;
  }
  const last = parts.at(-1);
  return place.above && last?.type === 'words' ? [...parts.slice(0, -1), { ...last, title: true }] : parts;
}

/** The part that begins at a line, and the line after it. */
function readPart(lines: readonly PlacedLine[], at: number, place: RunPlace): [CommentPart | undefined, number] {
  const line = lines[at];
  const text = line?.text.trim() ?? '';
  if (line === undefined || text === '') return [undefined, at + 1];
  const begins =
    at === 0 || (lines[at - 1]?.text.trim() ?? '') === '' || /[.:!?]$/.test(lines[at - 1]?.text.trim() ?? '');
  const label = readChoiceLabel(text);
  if (label !== undefined && (begins || label.type === 'numbered'))
    return [{ type: 'label', label, lines: [line] }, at + 1];
  const title = place.above && at === lines.length - 1 && !place.below;
  const cue = title && !isTick(text) ? strongCue(text) : readExpectationCue(text);
  if (cue !== undefined) {
    const end = endOfExpectation(lines, at, { cue, above: place.above });
    return [{ type: 'expectation', cue, tick: isTick(text), lines: lines.slice(at, end) }, end];
  }
  const command = commandOfComment(text);
  if (command !== undefined) return commandPart(lines, at);
  const end = endOfWords(lines, at, place);
  const number = numberOf(text);
  return [
    { type: 'words', lines: lines.slice(at, end), title: false, ...(number === undefined ? {} : { number }) },
    end,
  ];
}

/** The number that a comment begins with: of `2. Restart it` and `Step 2: restart it` it is 2; absent where there is none. */
export function numberOf(text: string): number | undefined {
  const [, digits] = /^\s*(?:step\s+)?(\d{1,2})(?:[.):]|\s+[–—-])(?:\s|$)/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function isTick(text: string): boolean {
  return /^(?:[-*•]\s+)?(?:✓|✔|✅|☑|√)/u.test(text);
}

/** Right above a command, `the pods should be …` is a title; `Expected: …` is none. */
function strongCue(text: string): ExpectationCue | undefined {
  return /^(?:[-*•]\s+)?(?:expect|should\b|output:|(?:example|sample) |you (?:should|will))/i.test(text)
    ? readExpectationCue(text)
    : undefined;
}

/** On over uncued lines to the next cue, label, number or blank comment; a title of the command below is not taken. */
function endOfExpectation(
  lines: readonly PlacedLine[],
  from: number,
  { cue, above }: { readonly cue: ExpectationCue; readonly above: boolean },
): number {
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const text = lines[at]?.text.trim() ?? '';
    if (text === '' || numberOf(text) !== undefined) break;
    const printed = cue.verbatim && cue.rest === '';
    if (readChoiceLabel(text) !== undefined && !printed) break;
    if (!printed && (readExpectationCue(text) !== undefined || commandOfComment(text) !== undefined)) break;
    if (printed && /^(?:✓|✔|expected\b.*:)/i.test(text)) break;
    if (cue.rest !== '' && isTick(lines[from]?.text.trim() ?? '') && asksForWork(text)) break;
    if (cue.rest !== '' && OTHERWISE.test(text)) break;
    const last = at === lines.length - 1;
    if (last && above && asksForWork(text) && /^\p{Lu}/u.test(text) && (at > from + 1 || cue.rest !== '')) break;
  }
  return at;
}

/** `# If one shows an error, proceed` below what is expected says what to do with it. */
const OTHERWISE = /^(?:if|when|otherwise|else|unless)\b.*[,:→]/i;

/** Over wrapped lines (`\`) of a commented command. */
function commandPart(lines: readonly PlacedLine[], at: number): [CommentPart, number] {
  let end = at + 1;
  while (end < lines.length && /\\\s*$/.test(lines[end - 1]?.text ?? '')) end += 1;
  const taken = lines.slice(at, end);
  return [{ type: 'command', lines: taken, text: taken.map(({ text }) => text.trim()).join('\n') }, end];
}

/** To the next line that says something else; numbers and bullets below words that end in `:` belong to them, but for the title of a statement. */
function endOfWords(lines: readonly PlacedLine[], from: number, { above }: RunPlace): number {
  const opening = lines[from]?.text.trim() ?? '';
  const heads = /:$/.test(opening);
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const text = lines[at]?.text.trim() ?? '';
    const label = readChoiceLabel(text);
    if (
      text === '' ||
      label?.type === 'numbered' ||
      (label !== undefined && /[.:!?]$/.test(lines[at - 1]?.text.trim() ?? ''))
    )
      break;
    if (numberOf(text) !== undefined && (!heads || (above && at === lines.length - 1))) break;
    if (/^[-*•"“]|^\s{2}/u.test(lines[at]?.text ?? '')) continue;
    if (readExpectationCue(text) !== undefined && (strongCue(text) !== undefined || isTick(text))) break;
    if (commandOfComment(text) !== undefined) break;
  }
  return at;
}

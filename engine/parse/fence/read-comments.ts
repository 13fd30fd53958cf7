import { readCondition } from '../prose/condition.ts';
import { asksForWork } from '../prose/manual.ts';
import { readOffLimits } from '../prose/off-limits.ts';
import { acceptance, addExpectation, headsCheck } from './add-expectation.ts';
import { isBadExample } from './bad-example.ts';
import { saysBefore } from './before-after.ts';
import { conditionOfTitle } from './command-condition.ts';
import { cleaned, isByHand, itemsOfWords } from './comment-items.ts';
import { type CommentPart, commentParts, numberOf } from './comment-parts.ts';
import type { CommentsEntry } from './entry.ts';
import type { ExpectedPart, FenceState, WordsPart } from './fence-state.ts';
import { isToBeTyped } from './labelled-order.ts';
import { readOptionByHand } from './option-by-hand.ts';
import { readStatement } from './read-statement.ts';
import { endNumberedGroup, readPlace, readTitle } from './read-title.ts';
import { isTold } from './told.ts';

/** Reads comment lines below each other, at a position of the fence's entries. */
export function readComments(state: FenceState, run: CommentsEntry, at: number): void {
  const [before, after] = [state.entries[at - 1], state.entries[at + 1]];
  const above = after?.type === 'statement' && !run.beforeBlank;
  const below = before?.type === 'statement' && !run.afterBlank;
  const leads = after?.type === 'statement';
  // Right below a command and a blank line before the next: it belongs above.
  const ends = below && run.beforeBlank && isLastOrder(run);
  const parts = commentParts(run, { above, below });
  const typed = below && state.commands.at(-1)?.mode === 'interactive';
  let read = 0;
  parts.forEach((part, i) => {
    if (i < read) return;
    const last = i === parts.length - 1;
    if (part.type === 'expectation')
      readExpectation(state, part, {
        above: above && parts.slice(i).every(({ type }) => type === 'expectation'),
        heads: run.afterBlank && parts.slice(i).some(({ type }) => type === 'words'),
        afterBlank: run.afterBlank,
      });
    else if (part.type === 'label') {
      readLabel(state, part);
      const byHand = state.bad ? undefined : readOptionByHand(parts, i, state.entries.slice(at + 1));
      if (byHand === undefined) return;
      state.items.push(byHand.manual);
      read = byHand.next;
    } else if (part.type === 'words' && typed && i === 0 && isToBeTyped(cleaned(part.lines[0]?.text ?? '')))
      readTyped(state, part);
    else if (part.type === 'command') readCommented(state, part);
    else
      readWords(state, part, {
        title: part.title || (leads && last && !ends && !heads(part) && !isByHand(part.lines[0]?.text ?? '')),
        opening: at === 0 && state.entries.some(({ type }) => type === 'statement'),
        afterBlank: run.afterBlank && i === 0,
        headsOptions: headsOptions(parts[i + 1]),
        headsAll: !last || after?.type === 'comments',
      });
  });
}

/** `# 4. Replace the binary.` above `# Option A: …`: the options do what it says. */
function headsOptions(next: CommentPart | undefined): boolean {
  return next?.type === 'label' && next.label.type === 'numbered';
}

/** `# Delete the old copies if the new one is confirmed` asks for work that is done before what follows. */
function isLastOrder({ lines }: CommentsEntry): boolean {
  return asksForWork(cleaned(lines.at(-1)?.text ?? ''));
}

/** A comment that ends in `:` before a blank line heads what follows, rather than to be the title of one command. */
function heads(part: WordsPart): boolean {
  return !part.title && (part.lines[0]?.text.trim().endsWith(':') ?? false);
}

function readExpectation(
  state: FenceState,
  part: ExpectedPart,
  place: { readonly above: boolean; readonly heads: boolean; readonly afterBlank: boolean },
): void {
  if (state.bad) {
    // `# ✅ With a selector:` behind a bad example is the title of the good one.
    state.bad = false;
    readTitle(state, { title: part.cue.rest, text: part.cue.rest, afterBlank: place.afterBlank });
    return;
  }
  const next = place.above && (state.live === undefined || (place.afterBlank && part.tick));
  if (next) {
    state.waiting.push(part);
    if (part.tick) readTitle(state, { title: part.cue.rest, text: part.cue.rest, afterBlank: place.afterBlank });
  } else if (part.tick && place.heads) headsCheck(state, part);
  else if (state.live !== undefined) addExpectation(state, part, state.live);
  else if (part.tick || part.cue.rest !== '') acceptance(state, part);
}

function readLabel(state: FenceState, part: Extract<CommentPart, { type: 'label' }>): void {
  state.bad = false;
  state.live = part.label.type === 'numbered' ? undefined : state.live;
  state.marks.push({ type: 'label', label: part.label, certain: true });
  const text = part.lines[0]?.text.trim() ?? '';
  endNumberedGroup(state, numberOf(text));
  state.title = part.label.words === '' ? text : part.label.words;
  state.titleText = text;
  state.condition = conditionOfTitle(part.label.words);
}

/** A command in a comment is an option after `# Alternative:`, and else nothing that is run. */
function readCommented(state: FenceState, part: Extract<CommentPart, { type: 'command' }>): void {
  const before = state.marks.at(-1);
  const [first, last] = [part.lines[0], part.lines.at(-1)];
  if (before?.type !== 'label' || first === undefined || last === undefined || state.bad) return;
  const live = state.live;
  readStatement(state, { type: 'statement', line: first.line, endLine: last.line, text: part.text, afterBlank: false });
  state.live = live;
}

/** What stands right below an editor is typed in it, and is no title of what comes next. */
function readTyped(state: FenceState, { lines }: WordsPart): void {
  const [line, endLine] = [lines[0]?.line ?? 1, lines.at(-1)?.line ?? 1];
  state.items.push({ kind: 'manual', line, endLine, text: lines.map(({ text }) => cleaned(text)).join('\n') });
  state.title = undefined;
}

interface WordsAt {
  readonly title: boolean;
  readonly opening: boolean;
  readonly afterBlank: boolean;
  readonly headsOptions: boolean;
  /** Other comments come between it and the next statement. */
  readonly headsAll: boolean;
}

function readWords(state: FenceState, part: WordsPart, place: WordsAt): void {
  const text = part.lines.map((line) => line.text.trim()).join(' ');
  if (isBadExample(text) || isTold(text) || (saysBefore(text) && state.hasAfter)) {
    state.bad = true;
    if (place.headsAll) limit(state, text);
    return;
  }
  if (place.headsAll) limit(state, text);
  state.bad = false;
  state.items.push(...itemsOfWords(part.lines, place).filter(({ kind }) => kind !== 'manual' || !place.headsOptions));
  if (place.title) {
    const numbered = part.number === undefined ? {} : { number: part.number };
    const line = part.lines[0]?.line ?? 1;
    readTitle(state, { title: titleOf(part), text, line, afterBlank: place.afterBlank, ...numbered });
    return;
  }
  readPlace(state, text);
  const condition = readCondition(text);
  state.title = undefined;
  state.condition = undefined;
  if (place.opening && condition !== undefined && state.context.stepOptional) return;
  endNumberedGroup(state, part.number);
  if (place.opening || /:$/.test(text) || (condition !== undefined && !asksForWork(text))) {
    state.groupCondition = condition;
    state.group = text;
    state.groupNumber = part.number;
  }
  if (part.number !== undefined || asksForWork(text)) state.live = undefined;
  state.marks.push({
    type: 'subject',
    text,
    afterBlank: place.afterBlank,
    ...(part.number === undefined ? {} : { number: part.number }),
  });
}

/** `# DO NOT run this in production` above comments of their own is for all that is left of the fence. */
function limit(state: FenceState, text: string): void {
  const limited = readOffLimits(text);
  if (limited !== undefined) state.offLimits = limited;
}

/** A numbered title is its first line; else the last line that begins a sentence. */
function titleOf({ lines, number }: WordsPart): string {
  const texts = lines.map((line) => line.text.trim());
  const at = number === undefined ? texts.findLastIndex((text) => /^\p{Lu}/u.test(text)) : 0;
  return texts.slice(Math.max(at, 0), number === undefined ? undefined : 1).join(' ');
}

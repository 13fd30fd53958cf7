import type { Command } from '../../model/command.ts';
import type { Item } from '../../model/item.ts';
import { readCondition } from '../prose/condition.ts';
import { asksForWork } from '../prose/manual.ts';
import { isBadExample } from './bad-example.ts';
import { checkOfOutput } from './check-of-output.ts';
import { findChoices, type Mark } from './choices.ts';
import { itemsOfWords } from './comment-items.ts';
import { type CommentPart, commentParts } from './comment-parts.ts';
import type { CommentsEntry, Entry, PrintedEntry, StatementEntry } from './entry.ts';
import { expectationOf } from './expectation-of.ts';
import type { FenceContext } from './fence-context.ts';
import { inShell, type OpenedShell } from './opened-shell.ts';
import { readPlaceCue } from './place-cue.ts';
import { isPlatform } from './platform.ts';
import { toCommand } from './to-command.ts';
import { readTrailing } from './trailing.ts';

/** What a fence of shell commands says. */
export interface EntriesReading {
  readonly items: readonly Item[];
  /** The shell that is open after it. */
  readonly shell?: OpenedShell;
  /** The line of the last command that an expectation after the fence belongs to. */
  readonly live?: number;
}

/** What is known where the reader stands in a fence. */
interface State {
  readonly context: FenceContext;
  readonly entries: readonly Entry[];
  readonly items: Item[];
  readonly commands: Command[];
  readonly marks: Mark[];
  readonly platforms: boolean;
  live: number | undefined;
  title: string | undefined;
  /** Of the title, up to the next one. */
  condition: string | undefined;
  /** Of a comment that heads several titles, up to the next such. */
  groupCondition: string | undefined;
  bad: boolean;
  beside: boolean;
  shell: OpenedShell | undefined;
  /** Ticks above the next command, which they are expectations of. */
  waiting: Extract<CommentPart, { type: 'expectation' }>[];
}

/** Reads what the statements, comments and outputs of a fence say, in order. */
export function readEntries(entries: readonly Entry[], context: FenceContext): EntriesReading {
  const state: State = {
    context,
    entries,
    items: [],
    commands: [],
    marks: [],
    platforms: platformTitles(entries) > 1,
    live: undefined,
    title: undefined,
    condition: undefined,
    groupCondition: undefined,
    bad: false,
    beside: context.beside,
    shell: context.inside ? { type: 'pod', said: true } : context.shell,
    waiting: [],
  };
  entries.forEach((entry, at) => {
    if (entry.type === 'statement') readStatement(state, entry);
    else if (entry.type === 'printed') readPrinted(state, entry);
    else readComments(state, entry, at);
  });
  const choices = findChoices(state.marks, `${context.line}`);
  const commands = state.commands.map((command, id) => {
    const choice = choices.get(id) ?? context.choice;
    return choice === undefined ? command : { ...command, choice: { ...outer(choice, context), ...choice } };
  });
  return {
    items: [...commands, ...state.items].sort((a, b) => a.line - b.line),
    ...(state.shell === undefined || state.shell.said ? {} : { shell: state.shell }),
    ...(state.live === undefined ? {} : { live: state.live }),
  };
}

/** A choice within the fence is part of the option that the fence is. */
function outer(choice: { readonly group: string; readonly within?: unknown }, { choice: around }: FenceContext) {
  if (around === undefined || around.group === choice.group || choice.within !== undefined) return {};
  return { within: { group: around.group, option: around.option } };
}

function platformTitles(entries: readonly Entry[]): number {
  return entries.filter(
    (entry) => entry.type === 'comments' && !entry.beforeBlank && isPlatform(entry.lines[0]?.text ?? ''),
  ).length;
}

function readStatement(state: State, entry: StatementEntry): void {
  if (state.bad) return;
  const { context } = state;
  const condition = state.condition ?? state.groupCondition ?? context.condition;
  const title = state.title ?? context.title;
  const made = toCommand(entry, {
    ...(title === undefined ? {} : { title }),
    ...(condition === undefined ? {} : { condition }),
    beside: state.beside,
  });
  const { mode, shell } = inShell(
    made.script,
    made.mode,
    entry.inner === true ? (state.shell ?? { type: 'pod' }) : state.shell,
  );
  const trailing = readTrailing(entry, made);
  const command: Command = {
    ...made,
    mode,
    ...(trailing.condition === undefined ? {} : { condition: trailing.condition }),
  };
  state.shell = shell;
  state.marks.push({
    type: 'unit',
    id: state.commands.length,
    changes: command.impact !== 'read',
    afterBlank: entry.afterBlank,
  });
  state.commands.push(command);
  state.items.push(...trailing.items);
  state.live = command.line;
  for (const part of state.waiting) addExpectation(state, part, command.line);
  state.waiting = [];
}

function readPrinted(state: State, { lines }: PrintedEntry): void {
  const [first, last] = [lines[0], lines.at(-1)];
  const command = state.commands.at(-1);
  if (first === undefined || last === undefined || command === undefined || state.bad) return;
  const place = { line: first.line, endLine: last.line, of: command.line };
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .trim();
  const example = state.context.example;
  state.items.push({ kind: 'output', ...place, ...(example ? { example } : {}) });
  if (command.mode !== 'run' || example || /^\W*$/.test(text)) return;
  state.items.push({ kind: 'expectation', ...place, check: checkOfOutput(text), text });
}

function readComments(state: State, run: CommentsEntry, at: number): void {
  const [before, after] = [state.entries[at - 1], state.entries[at + 1]];
  const above = after?.type === 'statement' && !run.beforeBlank;
  const below = before?.type === 'statement' && !run.afterBlank;
  const leads = after?.type === 'statement';
  const parts = commentParts(run, { above, below });
  parts.forEach((part, i) => {
    const last = i === parts.length - 1;
    if (part.type === 'expectation')
      readExpectation(state, part, {
        above: above && parts.slice(i).every(({ type }) => type === 'expectation'),
        afterBlank: run.afterBlank,
      });
    else if (part.type === 'label') readLabel(state, part);
    else if (part.type === 'command') readCommented(state, part);
    else
      readWords(state, part, {
        title: part.title || (leads && last && !heads(part)),
        opening: at === 0 && after !== undefined,
        afterBlank: run.afterBlank && i === 0,
      });
  });
}

/** A comment that ends in `:` before a blank line heads what follows, rather than to be the title of one command. */
function heads(part: Extract<CommentPart, { type: 'words' }>): boolean {
  return !part.title && (part.lines[0]?.text.trim().endsWith(':') ?? false);
}

type Expected = Extract<CommentPart, { type: 'expectation' }>;

function readExpectation(
  state: State,
  part: Expected,
  place: { readonly above: boolean; readonly afterBlank: boolean },
): void {
  const next = place.above && (state.live === undefined || (place.afterBlank && part.tick));
  if (next) {
    state.waiting.push(part);
    if (part.tick) readTitle(state, part.cue.rest, undefined, place.afterBlank);
  } else if (state.live !== undefined) addExpectation(state, part, state.live);
  else if (part.tick || part.cue.rest !== '') acceptance(state, part);
}

function addExpectation(state: State, part: Expected, of: number): void {
  const expectation = expectationOf(part.cue, part.lines, of);
  if (expectation === undefined) return;
  const { line, endLine } = expectation;
  const printed = part.cue.verbatim && part.lines.length > 1 && expectation.check !== 'judgement';
  if (printed) state.items.push({ kind: 'output', line, endLine, of, ...(part.cue.example ? { example: true } : {}) });
  if (!part.cue.example) state.items.push(expectation);
}

/** `✓ …` under a check that has no command says when a person may say yes. */
function acceptance(state: State, part: Expected): void {
  const text = [part.cue.rest, ...part.lines.slice(1).map((line) => line.text.trim())]
    .filter((one) => one !== '')
    .join('\n');
  const at = state.items.findLastIndex(({ kind }) => kind === 'manual');
  const item = state.items[at];
  const nearest = state.items.at(-1);
  const [first] = part.lines;
  if (item?.kind === 'manual' && (nearest === item || nearest?.kind === 'gate') && item.line < (first?.line ?? 0)) {
    state.items[at] = { ...item, acceptance: [...(item.acceptance ?? []), text] };
  } else {
    state.items.push(
      ...itemsOfWords(
        part.lines.map((line, i) => (i === 0 ? { ...line, text: part.cue.rest } : line)),
        { title: false, opening: false },
      ),
    );
  }
}

function readLabel(state: State, part: Extract<CommentPart, { type: 'label' }>): void {
  state.bad = false;
  state.live = part.label.type === 'numbered' ? undefined : state.live;
  state.marks.push({ type: 'label', label: part.label, certain: true });
  const text = part.lines[0]?.text.trim() ?? '';
  state.title = part.label.words === '' ? text : part.label.words;
  state.condition = readCondition(part.label.words) ?? undefined;
}

/** A command in a comment is an option after `# Alternative:`, and else nothing that is run. */
function readCommented(state: State, part: Extract<CommentPart, { type: 'command' }>): void {
  const before = state.marks.at(-1);
  const [first, last] = [part.lines[0], part.lines.at(-1)];
  if (before?.type !== 'label' || first === undefined || last === undefined || state.bad) return;
  const live = state.live;
  readStatement(state, { type: 'statement', line: first.line, endLine: last.line, text: part.text, afterBlank: false });
  state.live = live;
}

interface WordsAt {
  readonly title: boolean;
  readonly opening: boolean;
  readonly afterBlank: boolean;
}

function readWords(state: State, part: Extract<CommentPart, { type: 'words' }>, place: WordsAt): void {
  const text = part.lines.map((line) => line.text.trim()).join(' ');
  if (isBadExample(text)) {
    state.bad = true;
    return;
  }
  state.bad = false;
  state.items.push(...itemsOfWords(part.lines, place));
  if (place.title) {
    readTitle(state, titleOf(part), part.number, place.afterBlank, text);
    return;
  }
  readPlace(state, text);
  const condition = readCondition(text);
  state.title = undefined;
  state.condition = undefined;
  if (place.opening && condition !== undefined && state.context.stepOptional) return;
  if (place.opening || /:$/.test(text)) state.groupCondition = condition;
  else if (condition !== undefined && !asksForWork(text)) state.groupCondition = condition;
  if (part.number !== undefined || asksForWork(text)) state.live = undefined;
  state.marks.push({
    type: 'subject',
    text,
    afterBlank: place.afterBlank,
    ...(part.number === undefined ? {} : { number: part.number }),
  });
}

function readTitle(state: State, title: string, number: number | undefined, afterBlank: boolean, text = title): void {
  readPlace(state, text);
  state.title = title;
  state.condition = readCondition(text);
  if (state.beside && readPlaceCue(text) !== 'beside') state.beside = state.context.beside;
  state.live = undefined;
  if (state.platforms && isPlatform(text)) {
    const label = { type: 'numbered', family: 'platform', words: text.replace(/:$/, ''), recommended: false } as const;
    state.marks.push({ type: 'label', label, certain: false });
  } else state.marks.push({ type: 'subject', text, afterBlank, ...(number === undefined ? {} : { number }) });
}

function readPlace(state: State, text: string): void {
  const cue = readPlaceCue(text);
  if (cue === 'beside') state.beside = true;
  else if (cue === 'here') state.shell = undefined;
  else if (cue === 'inside') state.shell = state.shell ?? { type: 'pod', said: true };
}

/** A numbered title is its first line; else the last line that begins a sentence. */
function titleOf({ lines, number }: Extract<CommentPart, { type: 'words' }>): string {
  const texts = lines.map((line) => line.text.trim());
  const at = number === undefined ? texts.findLastIndex((text) => /^\p{Lu}/u.test(text)) : 0;
  return texts.slice(Math.max(at, 0), number === undefined ? undefined : 1).join(' ');
}

import { opensShell } from '../shell/mode.ts';
import { readStatements } from '../shell/statements.ts';
import { commandOfComment } from './commented-command.ts';
import type { Entry } from './entry.ts';
import type { PlacedLine } from './placed-line.ts';
import { type PromptedLine, readPrompt } from './prompt.ts';

interface Prompted extends PromptedLine {
  readonly at: number;
}

/**
 * Reads a fence that shows a session: what stands behind a prompt, with its continuations, is a statement; a comment right
 * above a prompt is its title; everything else was printed. `bareRoot`: `# command` lines are prompts of root.
 */
export function readTranscript(lines: readonly string[], first: number, bareRoot: boolean): readonly Entry[] {
  const entries: Entry[] = [];
  const prompts = promptsOf(lines, bareRoot);
  let at = 0;
  for (const [i, prompt] of prompts.entries()) {
    const next = prompts[i + 1]?.at ?? lines.length;
    addBetween(entries, { lines, first }, { from: at, to: prompt.at, began: i > 0 });
    at = addStatements(entries, { lines, first }, { prompt, next });
  }
  addBetween(entries, { lines, first }, { from: at, to: lines.length, began: prompts.length > 0 });
  return entries;
}

/** A `# command` among `$` prompts is one of root's when it reads as a command and not as a comment. */
function promptsOf(lines: readonly string[], bareRoot: boolean): readonly Prompted[] {
  const found: Prompted[] = [];
  lines.forEach((line, at) => {
    const prompt = readPrompt(line, true);
    if (prompt === undefined || (prompt.text === '' && prompt.prompt !== 'user')) return;
    const comment = prompt.prompt === 'root' && !bareRoot;
    if (comment && (found.length === 0 || !isTyped(prompt.text, found.at(-1)))) return;
    found.push({ ...prompt, at });
  });
  return found;
}

/** What reads as a command; right behind a shell that was opened, also one of an unknown program. */
function isTyped(text: string, before: Prompted | undefined): boolean {
  if (commandOfComment(text) !== undefined) return true;
  const inside = before !== undefined && (before.prompt !== 'user' || opensShell(before.text));
  return inside && /^(?:[a-z][\w.-]*|\.?\/\S+)(?: |$)/.test(text) && !/[.:!?]$/.test(text);
}

/** Lines of a transcript. */
interface Placed {
  readonly lines: readonly string[];
  /** The number of the first one in the document. */
  readonly first: number;
}

interface Session {
  readonly prompt: Prompted;
  /** The line of the next prompt. */
  readonly next: number;
}

/** Adds the statements behind a prompt and gives the line after them. */
function addStatements(entries: Entry[], { lines, first }: Placed, { prompt, next }: Session): number {
  if (prompt.prompt === 'client') {
    const length = typedLength(lines, prompt, next);
    if (prompt.text !== '') entries.push(typedAt({ lines, first }, prompt, length));
    return prompt.at + length;
  }
  const taken = [prompt.text];
  const complete = () => !/\\\s*$/.test(taken.at(-1) ?? '') && !isUnfinished(taken.join('\n'));
  while (!complete() && prompt.at + taken.length < next) {
    taken.push((lines[prompt.at + taken.length] ?? '').replace(/^> ?/, '').replace(/\\\s+$/, '\\'));
  }
  const used = complete() || /\\\s*$/.test(prompt.text) ? taken : taken.slice(0, 1);
  const { statements } = readStatements(used.map((line) => line.replace(/\\\s+$/, '\\')).join('\n'));
  for (const statement of statements) {
    entries.push({
      type: 'statement',
      line: first + prompt.at + statement.line,
      endLine: first + prompt.at + statement.endLine,
      text: statement.text,
      afterBlank: prompt.at === 0 || (lines[prompt.at - 1] ?? '').trim() === '',
      ...(statement.trailingComment === undefined
        ? {}
        : { trailing: { line: first + prompt.at + statement.endLine, text: statement.trailingComment } }),
      ...(prompt.prompt === 'user' ? {} : { inner: true }),
      ...(statement.problem === undefined ? {} : { problem: statement.problem }),
    });
  }
  return prompt.at + used.length;
}

/** A statement in SQL goes on to the line that ends it, where nothing else shows how it was answered. */
function typedLength(lines: readonly string[], { at, text, client }: Prompted, next: number): number {
  if (client !== 'psql' && client !== 'mysql') return 1;
  if (!/^(?:select|with|insert|update|delete|alter|create|drop|grant|explain)\b/i.test(text) || /;\s*$/.test(text))
    return 1;
  const end = lines.slice(at + 1, next).findIndex((line) => /;\s*$/.test(line));
  return end < 0 || end > LONGEST ? 1 : end + 2;
}

/** Lines of a statement that is typed by hand. */
const LONGEST = 60;

/** What is typed at the prompt of a database is no shell's. */
function typedAt({ lines, first }: Placed, { at, text, client = '' }: Prompted, length: number): Entry {
  const afterBlank = at === 0 || (lines[at - 1] ?? '').trim() === '';
  const further = lines.slice(at + 1, at + length).map((line) => line.trimEnd());
  return {
    type: 'statement',
    line: first + at,
    endLine: first + at + length - 1,
    text: [text, ...further].join('\n'),
    afterBlank,
    inner: true,
    client,
  };
}

const UNFINISHED = /unterminated|to close|unexpected end|expected '|expected command (?:after|in brace group)/;

function isUnfinished(source: string): boolean {
  return UNFINISHED.test(readStatements(source).problem ?? '');
}

interface Between {
  readonly from: number;
  readonly to: number;
  /** A prompt stood before. */
  readonly began: boolean;
}

function addBetween(entries: Entry[], { lines, first }: Placed, { from, to, began }: Between): void {
  const placed = (a: number, b: number): readonly PlacedLine[] =>
    lines.slice(a, b).map((text, i) => ({ line: first + a + i, text }));
  let commentsFrom = to;
  while (commentsFrom > from && /^\s*#(?!!)/.test(lines[commentsFrom - 1] ?? '')) commentsFrom -= 1;
  const titled = to < lines.length || !began || commentsFrom > from;
  if (!titled || (began && commentsFrom === from && entries.at(-1)?.type !== 'statement')) commentsFrom = to;
  const printed = placed(from, commentsFrom);
  const [start, end] = [printed.findIndex(filled), printed.findLastIndex(filled)];
  if (start >= 0 && began) entries.push({ type: 'printed', lines: printed.slice(start, end + 1) });
  if (commentsFrom === to) return;
  entries.push({
    type: 'comments',
    lines: placed(commentsFrom, to).map(({ line, text }) => ({ line, text: text.replace(/^\s*#+ ?/, '').trimEnd() })),
    afterBlank: commentsFrom === 0 || (lines[commentsFrom - 1] ?? '').trim() === '',
    beforeBlank: to === lines.length,
  });
}

function filled({ text }: PlacedLine): boolean {
  return text.trim() !== '';
}

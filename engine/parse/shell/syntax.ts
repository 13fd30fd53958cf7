import {
  type Command,
  forEachChild,
  type HereString,
  type ParsedScript,
  type ParseError,
  parse,
  type Redirect,
  type Statement,
  type SyntaxNode,
  type Word,
  type WordPart,
} from 'unbash';
import { remembered } from './remembered.ts';

/** A shell text as a tree. */
export interface Syntax {
  readonly script: ParsedScript;
  /** What was parsed; offsets of the tree are UTF-16 units of it. */
  readonly source: string;
  /** What the grammar did not accept first outside of `$( )`, in the parser's words. */
  readonly error?: ParseError;
}

const EMPTY: ParsedScript = { type: 'Script', pos: 0, end: 0, shebang: undefined, commands: [] };

/**
 * The only door to the shell grammar (`unbash`, bash 5.3). Never throws: what the parser cannot read has an `error` and as
 * much of a tree as there is. A carriage return before a line's end is no part of a word.
 */
export const parseShell: (text: string) => Syntax = remembered((text) => {
  const source = text.replace(/\\\r\n/g, ' \\\n').replace(/\r(?=\n|$)/g, ' ');
  if (takesTooLong(source)) return { script: EMPTY, source, error: { message: 'too many substitutions', pos: 0 } };
  try {
    const script = parse(source);
    if (isTooDeep(script)) return { script: EMPTY, source, error: { message: 'nested too deeply', pos: 0 } };
    const [error] = [...(script.errors ?? []), ...leftOver(script, source)].sort((a, b) => a.pos - b.pos);
    return { script, source, ...(error === undefined ? {} : { error }) };
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    return { script: EMPTY, source, error: { message, pos: 0 } };
  }
});

/**
 * The parser looks for the end of each substitution by itself, so that one which is never closed takes as long as all that
 * follows it: so many of them times so many characters are nobody's. The most of the corpus are 200,000.
 */
const MOST_SUBSTITUTION_STEPS = 20_000_000;

function takesTooLong(source: string): boolean {
  if (source.length * source.length < MOST_SUBSTITUTION_STEPS) return false;
  return source.length * (source.match(/[$<>]\(|\$\{|`/g)?.length ?? 0) > MOST_SUBSTITUTION_STEPS;
}

/** Deeper trees (some twenty `$( )` in each other) are nobody's; all who walk a tree may call themselves for each level. */
const DEEPEST = 150;

function isTooDeep(script: ParsedScript): boolean {
  let level: SyntaxNode[] = [script];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    const below: SyntaxNode[] = [];
    for (const node of level) forEachChild(node, (child) => below.push(child));
    level = below;
  }
  return false;
}

/** Where a statement ends, UTF-16 units: after the closing line of its last heredoc, before blanks and a `\` that continues nothing. */
export function endOfStatement(statement: Statement, source: string): number {
  let end = statement.end;
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'HereDoc') end = Math.max(end, node.closing?.end ?? source.length);
    else if (node.type !== 'Word') forEachChild(node, visit);
  };
  visit(statement);
  return trimmedEnd(source, statement.pos, end);
}

/** The end of a range without blanks and line continuations. */
export function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[ \t\r\n]/.test(source.charAt(at - 1))) {
    at -= source.charAt(at - 1) === '\n' && source.charAt(at - 2) === '\\' && at - 1 > start ? 2 : 1;
  }
  return at;
}

/** What the grammar did not accept inside of the substitutions of a node, or a heredoc of it that is never closed. */
export function problemWithin(node: SyntaxNode): string | undefined {
  let problem: string | undefined;
  const visit = (child: SyntaxNode): void => {
    if (child.type === 'Script') problem ??= child.errors?.[0]?.message;
    if (child.type === 'HereDoc' && child.closing === undefined) problem ??= 'unterminated heredoc';
    if (problem === undefined) forEachChild(child, visit);
  };
  visit(node);
  return problem;
}

/**
 * The parser passes over a `(` where the name of a function might have ended (`ls(`, `createIndex("a", {`) without an error:
 * between statements there may be nothing but blanks, separators and comments, between words nothing but blanks.
 */
function leftOver(script: ParsedScript, source: string): readonly ParseError[] {
  const places: number[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Word') {
      places.push(openArithmetic(node));
      return;
    }
    if (node.type === 'Command') places.push(betweenWords(node, source));
    if (node.type === 'Redirect' || node.type === 'HereString') places.push(numberForTarget(node, source));
    forEachChild(node, visit);
  };
  visit(script);
  return [...places, betweenStatements(script, source)]
    .filter((pos) => pos !== -1)
    .map((pos) => ({ message: `unexpected token '${source.charAt(pos)}'`, pos }));
}

/** `>1<b`: for bash the 1 is the number of the next redirection, and the first has no target. */
function numberForTarget({ operator, target }: Redirect | HereString, source: string): number {
  if (target === undefined || /&$/.test(operator)) return -1;
  return /^\d+$/.test(target.text) && /[<>]/.test(source.charAt(target.end)) ? target.pos : -1;
}

/** `$[` is arithmetic for bash, which looks for its `]`; the parser takes one that is never closed for letters. */
function openArithmetic({ pos, text, parts }: Word): number {
  if (!text.includes('$[')) return -1;
  const within = parts?.flatMap((part): readonly WordPart[] => (part.type === 'DoubleQuoted' ? part.parts : [part]));
  const pieces = within?.filter(({ type }) => type === 'Literal') ?? [{ pos, text }];
  for (const piece of pieces) {
    const at = piece.text.search(/(?<![\\$])\$\[/);
    if (at !== -1) return piece.pos + at;
  }
  return -1;
}

function betweenWords(command: Command, source: string): number {
  const words = [...command.prefix, ...(command.name === undefined ? [] : [command.name]), ...command.suffix];
  let from = command.pos;
  for (const { pos, end } of words) {
    const at = source.slice(from, pos).search(/[^ \t\\\n]/);
    if (at !== -1) return from + at;
    from = Math.max(from, end);
  }
  return -1;
}

/** A statement without a length is one that the parser gave up: what follows it is its own. */
function betweenStatements(script: ParsedScript, source: string): number {
  let from = 0;
  for (const statement of [...script.commands, undefined]) {
    const gap = source.slice(from, statement?.pos ?? source.length);
    const at = gap.replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length)).search(/[^ \t\r\n;&\\\0\ufeff]|;;/);
    if (at !== -1) return from + at;
    if (statement === undefined || statement.end <= statement.pos) return -1;
    from = Math.max(from, endOfStatement(statement, source));
  }
  return -1;
}

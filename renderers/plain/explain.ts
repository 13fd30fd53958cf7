import stringWidth from 'fast-string-width';
import type { Command } from '../../engine/model/command.ts';
import type { Item } from '../../engine/model/item.ts';
import type { Problem } from '../../engine/model/problem.ts';
import type { Reason } from '../../engine/model/reason.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import { cut, fit, wrap, wrapAfter } from '../fit.ts';
import type { Describe, Write } from '../reading-text.ts';
import { sanitise } from '../sanitise.ts';
import { type TextStyle, textStyle } from '../text-style.ts';
import { type MirrorRow, mirrorRows } from './mirror-rows.ts';

/** How a reading is to be printed. */
export interface ExplainOptions {
  readonly colour: boolean;
  /** Columns of the terminal; 60 at least are used. */
  readonly width: number;
  /** The compiled form of an expectation. */
  readonly describe?: Describe;
  /** What an author can write for it. */
  readonly write?: Write;
  /** Why it was read so. */
  readonly reasons?: readonly Reason[];
}

/** A line of the document with its reading beside it, on as many lines of the screen as it takes. */
export interface ExplainedLine {
  /** 1-based. */
  readonly line: number;
  readonly shown: readonly string[];
  /** What it was read as, without what changes when the text above it does: two readings with the same key are the same. */
  readonly key: string;
}

/**
 * The reading of a document for its author: every line of it, long ones broken, and beside each what it was read as and what
 * of that is a guess; then what the reader mended or found wrong. Lines without a reading are prose.
 */
export function explainLines(runbook: Runbook, options: ExplainOptions): readonly string[] {
  const style = textStyle(options.colour);
  return [
    style.bold(sanitise(`${runbook.path}: ${runbook.title}`)),
    '',
    ...explainedLines(runbook, options).flatMap(({ shown }) => shown),
    '',
    ...explainSummary(runbook, options),
  ];
}

/** The lines of a document, each with its reading. */
export function explainedLines(runbook: Runbook, options: ExplainOptions): readonly ExplainedLine[] {
  const style = textStyle(options.colour);
  const source = runbook.text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(sanitise);
  const columns = layout(source, options.width);
  const { reasons = [], describe, write } = options;
  const rows = mirrorRows({ runbook, reasons, ...(describe && { describe }), ...(write && { write }) });
  const inside = insideLines(runbook.items);
  return source.map((text, index) => {
    const line = index + 1;
    const own = rows.get(line) ?? [];
    const beside = own
      .flatMap((row) => besideLine(row, { style, columns }))
      .concat(own.length > 0 || !inside.has(line) ? [] : [style.dim('┆')]);
    const left = wrap(text, columns.source);
    const shown = Array.from({ length: Math.max(left.length, beside.length) }, (_, row) => {
      const number = (row === 0 ? String(line) : '').padStart(columns.number);
      const words = fit(left[row] ?? '', columns.source);
      return `${style.dim(number)}  ${beside.length > 0 ? words : style.dim(words)}  ${beside[row] ?? ''}`.trimEnd();
    });
    const said = own.map(({ lead, words }) => `${lead} ${words}`).join('\n');
    return { line, shown, key: `${text}\n${said.replace(/\b(lines?) \d+(?: \d+)*/g, '$1')}` };
  });
}

/** What a document was read as in all, how much of it is guessed, and what is wrong with it. */
export function explainSummary(
  { items, problems }: Pick<Runbook, 'items' | 'problems'>,
  { colour, width, reasons = [] }: ExplainOptions,
): readonly string[] {
  const style = textStyle(colour);
  const columns = Math.max(60, width);
  const guesses = reasons.filter(({ certain }) => !certain).length;
  const guessed =
    guesses === 0
      ? []
      : wrap(
          `Guessed: ${guesses}, marked with "?". To keep a guess, write what stands below it: ↑ above the line, → at its end, = in its place; where it is wrong, write another value, or what follows "or".`,
          columns,
        );
  return [...wrap(summary(items), columns), ...guessed, ...problemLines(problems, { style, width: columns })];
}

/**
 * Problems as a list, one after another: `line 40  repair  nested-fence  Unexpected …`; a line that says so where there are
 * none.
 */
export function problemLines(
  problems: readonly Problem[],
  { style, width }: { readonly style: TextStyle; readonly width: number },
): readonly string[] {
  if (problems.length === 0) return ['No problems.'];
  return problems.flatMap((problem) => {
    const lead = `line ${String(problem.line).padEnd(5)}${problem.type.padEnd(8)} `;
    const [first = '', ...rest] = wrapAfter(lead, sanitise(`${problem.message} (${problem.rule})`), width);
    return [problemStyle(problem.type, style)(lead) + first.slice(lead.length), ...rest];
  });
}

interface Columns {
  readonly number: number;
  readonly source: number;
  readonly reading: number;
}

function layout(source: readonly string[], width: number): Columns {
  const number = String(source.length).length;
  const room = Math.max(60, width) - number - 4;
  const longest = source.reduce((most, line) => Math.max(most, stringWidth(line)), 20);
  const column = Math.min(longest, Math.floor(room / 2));
  return { number, source: column, reading: room - column };
}

function besideLine(row: MirrorRow, { style, columns }: { style: TextStyle; columns: Columns }): readonly string[] {
  const { lead, words } = row;
  const indent = row.type === 'item' || row.type === 'problem' ? '  ' : '    ';
  const text = sanitise(`${lead} ${words.replaceAll('\n', ' ⏎ ')}`.trimEnd());
  const [first = '', ...rest] = wrap(text.trimStart(), columns.reading - indent.length);
  const opening = `${text.slice(0, text.length - text.trimStart().length)}${first}`;
  const mark = markOf(row, style);
  const whole = row.type === 'guess' || row.type === 'pin';
  return [
    whole ? mark(opening) : mark(opening.slice(0, lead.length)) + impacts(row, opening.slice(lead.length), style),
    ...rest.map((line) => `${indent}${whole ? mark(line) : line}`),
  ].map((line) => cut(line, columns.reading));
}

/** What a command does to the world stands out. */
function impacts({ type, lead }: MirrorRow, text: string, style: TextStyle): string {
  if (type !== 'item' || lead !== 'command') return text;
  return text.replace(
    /^( [a-z]+, )(change|destroy)\b/,
    (_, before: string, impact: string) => before + (impact === 'destroy' ? style.red(impact) : style.yellow(impact)),
  );
}

function markOf({ type, lead }: MirrorRow, style: TextStyle): (text: string) => string {
  switch (type) {
    case 'problem':
      return problemStyle(lead.replace('! ', ''), style);
    case 'guess':
      return style.magenta;
    case 'pin':
      return style.dim;
    case 'item':
    case 'compiled':
    case 'written':
      return colourOfKind(lead, style);
  }
}

function colourOfKind(kind: string, style: TextStyle): (text: string) => string {
  switch (kind) {
    case 'command':
    case 'file':
      return style.cyan;
    case 'expectation':
    case 'gate':
      return style.green;
    case 'section':
    case 'step':
      return style.bold;
    case 'warning':
    case 'trigger':
      return style.yellow;
    default:
      return style.blue;
  }
}

function problemStyle(type: string, style: TextStyle): (text: string) => string {
  return type === 'error' ? style.red : type === 'repair' ? style.blue : style.yellow;
}

/** Lines that go on with something that began above them; sections and steps hold too much to be worth a mark. */
function insideLines(items: readonly Item[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { kind, line, endLine } of items) {
    if (kind === 'section' || kind === 'step') continue;
    for (let at = line + 1; at <= endLine; at += 1) found.add(at);
  }
  return found;
}

function summary(items: readonly Item[]): string {
  const counts = Map.groupBy(items, ({ kind }) => kind);
  const words = [...counts].map(([kind, { length }]) => `${length} ${kind}${length === 1 ? '' : plural(kind)}`);
  const commands = items.filter((item): item is Command => item.kind === 'command');
  const impacts = (['read', 'change', 'destroy'] as const).map(
    (impact) => `${commands.filter((command) => command.impact === impact).length} ${impact}`,
  );
  return `Read as ${words.length === 0 ? 'prose only' : words.join(', ')}. Commands: ${impacts.join(', ')}.`;
}

function plural(kind: string): string {
  return kind === 'metadata' || kind === 'config' || kind === 'environment' ? '' : kind.endsWith('x') ? 'es' : 's';
}

import stringWidth from 'fast-string-width';
import type { Command } from '../../engine/model/command.ts';
import type { Item } from '../../engine/model/item.ts';
import type { Problem } from '../../engine/model/problem.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import { cut, fit, wrap, wrapAfter } from '../fit.ts';
import { type Describe, readingText } from '../reading-text.ts';
import { sanitise } from '../sanitise.ts';
import { type TextStyle, textStyle } from '../text-style.ts';

/** How a reading is to be printed. */
export interface ExplainOptions {
  readonly colour: boolean;
  /** Columns of the terminal; 60 at least are used. */
  readonly width: number;
  /** The compiled form of an expectation. */
  readonly describe?: Describe;
}

/**
 * The reading of a document for its author: every line of it, long ones broken, and beside each what it was read as; then what the
 * reader mended, guessed or found wrong. Lines without a reading are prose.
 */
export function explainLines(runbook: Runbook, options: ExplainOptions): readonly string[] {
  const style = textStyle(options.colour);
  const source = runbook.text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(sanitise);
  const columns = layout(source, options.width);
  const readings = readingsByLine(runbook, options.describe);
  const body = source.flatMap((text, index) => {
    const line = index + 1;
    const beside = (readings.get(line) ?? [])
      .flatMap(({ lead, words }) => besideLine(lead, words, { style, columns }))
      .concat(readings.has(line) || !isInside(runbook.items, line) ? [] : [style.dim('┆')]);
    const shown = wrap(text, columns.source);
    return Array.from({ length: Math.max(shown.length, beside.length) }, (_, row) => {
      const number = (row === 0 ? String(line) : '').padStart(columns.number);
      const words = fit(shown[row] ?? '', columns.source);
      return `${style.dim(number)}  ${beside.length > 0 ? words : style.dim(words)}  ${beside[row] ?? ''}`.trimEnd();
    });
  });
  return [
    style.bold(sanitise(`${runbook.path}: ${runbook.title}`)),
    '',
    ...body,
    '',
    ...wrap(summary(runbook.items), Math.max(60, options.width)),
    ...problemLines(runbook.problems, { style, width: Math.max(60, options.width) }),
  ];
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
    return [problemStyle(problem, style)(lead) + first.slice(lead.length), ...rest];
  });
}

interface Columns {
  readonly number: number;
  readonly source: number;
  readonly reading: number;
}

interface Reading {
  readonly lead: string;
  readonly words: string;
}

function layout(source: readonly string[], width: number): Columns {
  const number = String(source.length).length;
  const room = Math.max(60, width) - number - 4;
  const longest = source.reduce((most, line) => Math.max(most, stringWidth(line)), 20);
  const column = Math.min(longest, Math.floor(room / 2));
  return { number, source: column, reading: room - column };
}

function readingsByLine(runbook: Runbook, describe: Describe | undefined): ReadonlyMap<number, readonly Reading[]> {
  const commands = runbook.items.filter((item): item is Command => item.kind === 'command');
  const compiled = (item: Item): readonly Reading[] => {
    const command = item.kind === 'expectation' ? commands.findLast(({ line }) => line === item.of) : undefined;
    if (item.kind !== 'expectation' || command === undefined || describe === undefined) return [];
    return [{ lead: '  =', words: describe(item, command) }];
  };
  const rows = [
    ...runbook.items.flatMap((item) => [
      { line: item.line, lead: item.kind, words: readingText(item) },
      ...compiled(item).map((reading) => ({ line: item.line, ...reading })),
    ]),
    ...runbook.problems.map(({ line, type, message }) => ({ line, lead: `! ${type}`, words: message })),
  ];
  return Map.groupBy(rows, ({ line }) => line);
}

function besideLine(lead: string, words: string, { style, columns }: { style: TextStyle; columns: Columns }) {
  const [first = '', ...rest] = wrap(sanitise(`${lead} ${words.replaceAll('\n', ' ⏎ ')}`), columns.reading - 2);
  const mark = lead.startsWith('!') ? style.yellow : (text: string) => colourOfKind(lead, style)(text);
  return [mark(first.slice(0, lead.length)) + first.slice(lead.length), ...rest.map((line) => `  ${line}`)].map(
    (line) => cut(line, columns.reading),
  );
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

function problemStyle(problem: Problem, style: TextStyle): (text: string) => string {
  return problem.type === 'error' ? style.red : problem.type === 'repair' ? style.blue : style.yellow;
}

/** Whether a line goes on with something that began above it; sections and steps hold too much to be worth a mark. */
function isInside(items: readonly Item[], line: number): boolean {
  return items.some(
    (item) => item.kind !== 'section' && item.kind !== 'step' && item.line < line && line <= item.endLine,
  );
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

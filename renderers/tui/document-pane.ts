import type { Action, CommandAction, GraphStep } from '../../engine/graph/step-graph.ts';
import { cappedExplanation } from '../../engine/match/explain/capped.ts';
import { prepare } from '../../engine/run/prepare.ts';
import type { RunState } from '../../engine/run/state.ts';
import { wrap, wrapAfter } from '../fit.ts';
import { mismatchRows } from '../mismatch-rows.ts';
import { neverRunLines } from '../never-run.ts';
import { sanitise, sanitiseLines } from '../sanitise.ts';
import { isTelling } from '../telling.ts';
import type { TextStyle } from '../text-style.ts';
import { MARKS, progressStyle } from '../verdict-mark.ts';
import { currentStep, type TuiView } from './view.ts';

/** Rows of the document, and the row that the run stands at. */
export interface DocumentRows {
  readonly rows: readonly string[];
  readonly anchor: number;
}

/**
 * The current step as the author wrote it, each command as it will be or was run, with its verdict and below it what is
 * expected of it, compiled. Before the first step: how the document begins.
 */
export function documentRows(view: TuiView, width: number): DocumentRows {
  const step = currentStep(view);
  const first = view.graph.steps[0]?.line ?? view.source.length + 1;
  const range = step ?? { line: 1, endLine: first - 1 };
  const end = lastWritten(view.source, range.endLine);
  const rows: string[] = [];
  let anchor = 0;
  for (let line = range.line; line <= end; ) {
    // Above what stands there as any other command does.
    rows.push(...neverRunRows(view, line, width));
    const commands = commandsFrom(step, line);
    const other = step?.actions.find((candidate) => candidate.line === line);
    const shown: readonly (Action | undefined)[] = commands.length > 0 ? commands : [other];
    for (const action of shown) {
      if (action !== undefined && isCurrent(view, action)) anchor = rows.length;
      rows.push(...actionRows(view, { action, line }, width));
    }
    line = Math.max(line, ...commands.map(({ command }) => command.endLine)) + 1;
  }
  return { rows, anchor };
}

function neverRunRows(view: TuiView, line: number, width: number): readonly string[] {
  const neverRun = currentStep(view)?.neverRun?.filter((one) => one.line === line) ?? [];
  return neverRunLines({ neverRun }).flatMap((text) => wrap(sanitise(text), width).map(view.style.yellow));
}

/** The commands that begin on a line, and those that begin where one of them ends: each is seen, however they share lines. */
function commandsFrom(step: GraphStep | undefined, line: number): readonly CommandAction[] {
  let end = line;
  return (step?.actions ?? []).filter((action): action is CommandAction => {
    if (action.type !== 'command' || action.line < line || action.line > end) return false;
    end = Math.max(end, action.command.endLine);
    return true;
  });
}

function lastWritten(source: readonly string[], line: number): number {
  return source.slice(0, line).findLastIndex((text) => text.trim() !== '') + 1;
}

interface Line {
  readonly line: number;
  readonly action: Action | undefined;
}

function actionRows(view: TuiView, { action, line }: Line, width: number): readonly string[] {
  const { style } = view;
  if (action?.type === 'command') return commandRows(view, action, width);
  const text = view.source[line - 1] ?? '';
  if (action === undefined) return wrap(text, width - 2).map((row) => `  ${prose(row, text, style)}`);
  const settlement = view.state?.settlements[action.id];
  const mark = isCurrent(view, action) ? style.bold('▶') : settlement === undefined ? '○' : settlementMark(settlement);
  return wrapAfter(`${mark} `, text, width);
}

/** Headings stand out (one `#` is sooner a comment of a shell); fences and what is only there for the renderer of Markdown step back. */
function prose(row: string, line: string, style: TextStyle): string {
  if (/^#{2,6}\s/.test(line)) return style.bold(row);
  return /^\s*(?:```|~~~)/.test(line) ? style.dim(row) : row;
}

function commandRows(view: TuiView, action: CommandAction, width: number): readonly string[] {
  const { style, state } = view;
  const known = state?.commands[action.id];
  const progress = known === undefined ? 'pending' : (known.verdict ?? 'running');
  const settlement = known === undefined ? state?.settlements[action.id] : undefined;
  const mark =
    isCurrent(view, action) && known === undefined
      ? style.bold('▶')
      : settlement === undefined
        ? progressStyle(progress, style)(MARKS[progress])
        : settlementMark(settlement);
  const script = sanitiseLines(
    known?.script ?? (state === undefined ? action.command.script : textNow(view, state, action)),
  );
  const { impact, condition } = action.command;
  const note = impact === 'read' ? '' : (impact === 'destroy' ? style.red : style.yellow)(`  [${impact}]`);
  return [
    ...(condition === undefined ? [] : wrapAfter('  only ', sanitise(condition), width)),
    ...script.flatMap((text, row) =>
      wrapAfter(row === 0 ? `${mark} $ ` : '    ', style.bold(text) + (row === script.length - 1 ? note : ''), width),
    ),
    ...expectationRows(view, action, width),
  ];
}

/** With the values that are known by now, as the question will show it. */
function textNow({ graph }: TuiView, state: RunState, action: CommandAction): string {
  return prepare(graph, state, action).shown;
}

function expectationRows(view: TuiView, action: CommandAction, width: number): readonly string[] {
  const { style, state } = view;
  // That a command ended well is what its mark says; only an exit code that is wrong is worth a row.
  const judgements = (state?.commands[action.id]?.judgements ?? []).filter(isTelling);
  const planned = action.expectations
    .filter(({ line }) => !judgements.some((judgement) => judgement.line === line))
    .flatMap((expectation) => {
      const words = sanitiseLines(view.describe(expectation, action.command)).join(' ');
      const lead = expectation.example === true ? '    example, does not gate: ' : '    expects ';
      return wrapAfter(lead, words, width).map(style.dim);
    });
  const judged = judgements.flatMap(({ status, expected, explanation }) => {
    const mark = { held: style.green('✔'), failed: style.red('✘'), person: style.yellow('⚠') }[status];
    const why =
      status === 'held' || explanation === '' || shows(view, explanation) ? [] : cappedExplanation(explanation);
    return [
      ...wrapAfter(`    ${mark} expected `, sanitiseLines(expected).join(' '), width),
      ...mismatchRows(why, { style, width: width - 6 }).map((text) => `      ${text}`),
    ];
  });
  return [...judged, ...planned];
}

/** What a question shows already is not shown twice: at 80×24 there is no room for it. */
function shows({ question }: TuiView, explanation: string): boolean {
  return question?.body.join('\n').includes(cappedExplanation(explanation).join('\n')) ?? false;
}

function isCurrent({ question, running }: TuiView, { id }: Action): boolean {
  return question?.action === undefined ? running?.action === id : question.action === id;
}

function settlementMark(settlement: string): string {
  return settlement === 'confirmed' || settlement === 'done-by-hand' ? '✔' : settlement === 'failed' ? '✘' : '↷';
}

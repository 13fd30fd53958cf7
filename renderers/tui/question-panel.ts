import stringWidth from 'fast-string-width';
import type { Question } from '../../engine/run/question.ts';
import { elapsed } from '../duration.ts';
import { cut } from '../fit.ts';
import { letteredOptions } from '../option-letters.ts';
import { needWords } from '../plain/question-lines.ts';
import { sanitise, sanitiseOneLine } from '../sanitise.ts';
import { entryRows } from './entry-rows.ts';
import { laterOutputs } from './output-pane.ts';
import { extent, ruleLine, type Window, windowOf } from './pane.ts';
import { questionText } from './question-details.ts';
import { commandLine, type TuiView } from './view.ts';

/** From this height of the panel on each option has a row of its own. */
const ROOMY = 20;

const NAMES: Readonly<Record<Question['type'], string>> = {
  'document-changed': 'The document has changed',
  'left-running': 'Still running',
  approval: 'Approve this document?',
  parameter: 'Value needed',
  'example-values': 'Values of the document',
  'confirm-command': 'Confirm',
  condition: 'Does it apply?',
  'optional-step': 'Optional step',
  choice: 'Choose one',
  requirement: 'Is it there?',
  checkbox: 'To tick off',
  manual: 'To do by hand',
  gate: 'To look at',
  trigger: 'Trigger',
  judgement: 'To judge',
  'write-file': 'Write a file',
  failure: 'FAILED: what now?',
  'unknown-effect': 'EFFECT UNKNOWN: what now?',
  'end-watch': 'Watching',
  escalation: 'Escalation',
  'interrupt-rollback': 'Interrupt the rollback?',
};

/**
 * The question, its options and what is typed for them, in at most `height` rows: the title, the options and the entry are
 * always seen whole, of what stands between them as much as there is room for. Without a question: what is going on.
 */
export function questionPanel(view: TuiView, width: number, height: number): Window {
  const { question, style, screen } = view;
  if (question === undefined) return { lines: idleRows(view, width), size: { rows: 0, height: 0, top: 0 } };
  const entry = screen.entry;
  const text = questionText(question, width, style);
  const { title } = text;
  // Help lies over the rest and not over what is asked.
  const details = screen.overlay === undefined ? text.details : [];
  // On a low screen the rows are worth more to the document and the output than to options that stand alone.
  const free = height < ROOMY ? 0 : height - 1 - title.length - details.length;
  const answers = entry === undefined ? optionRows(view, question, { width, height: free }) : [];
  const room = Math.max(0, height - 1 - title.length - answers.length);
  const typed =
    entry === undefined ? [] : entryRows(entry, question, { style, width, height: Math.max(2, Math.min(room, 8)) });
  const body = windowOf(details, Math.min(details.length, Math.max(0, room - typed.length)), screen.top.question ?? 0);
  const more = extent(body.size);
  const rule = ruleLine(
    {
      name: nameOf(question, view.waiting),
      note: [more === '' ? '' : `${more}, ${screen.focus === 'question' ? '' : 'Tab and '}PgDn for more`, noteOf(view)]
        .filter((words) => words !== '')
        .join('; '),
      focused: screen.focus === 'question',
    },
    { width, style },
  );
  return { lines: [rule, ...title, ...body.lines, ...answers, ...typed], size: body.size };
}

/** Where a change would be made, where that is not where the run began; how to take a summary along. */
function noteOf(view: TuiView): string {
  const { question, folder, startFolder, state } = view;
  if (question?.type === 'escalation') return 'Ctrl-Y copies it';
  if (question?.type === 'end-watch') {
    const later = laterOutputs(view).filter((action) => state?.panes.includes(action) !== true);
    const lines = later.flatMap((action) => commandLine(view, action) ?? []);
    if (lines.length > 0) return `] shows what ran since (line${lines.length > 1 ? 's' : ''} ${lines.join(', ')})`;
    return (state?.panes.length ?? 0) > 1 ? '[ and ] show the other outputs' : '';
  }
  const isChange = question?.type === 'confirm-command' && (question.impact ?? 'read') !== 'read';
  if (!isChange || folder === startFolder) return '';
  return `in ${folder.startsWith(`${startFolder}/`) ? folder.slice(startFolder.length + 1) : folder}`;
}

/** What is asked, what an answer can do to the world, and how many questions wait behind it. */
function nameOf({ type, options, impact = 'read' }: Question, waiting: number): string {
  // What is only looked at has a yes and a no, what is done has not.
  const looks = type === 'manual' && options.some(({ key }) => key === 'yes');
  return (
    NAMES[looks ? 'gate' : type] + (impact === 'read' ? '' : ` [${impact}]`) + (waiting > 0 ? ` (+${waiting})` : '')
  );
}

/** The options one below the other where there is room for it, else in columns of the same width, else one after another. */
function optionRows(view: TuiView, question: Question, { width, height }: Area): readonly string[] {
  const { style, screen } = view;
  const options = letteredOptions(question.options).map(({ letter, option }) => {
    const preselected = option.key === question.preselected;
    const text = cut(
      ` [${letter}] ${sanitiseOneLine(option.label)}${needWords(option.needs)}${preselected ? ' ⏎' : ''} `,
      width,
    );
    return preselected || letter === screen.confirming ? style.inverse(text) : text;
  });
  if (options.length <= height) return options;
  const column = Math.max(1, ...options.map((text) => stringWidth(text)));
  const columns = Math.floor(width / column);
  return columns < 2 ? flowing(options, width) : inColumns(options, { column, columns });
}

function inColumns(
  texts: readonly string[],
  { column, columns }: { column: number; columns: number },
): readonly string[] {
  const rows = Math.ceil(texts.length / columns);
  const padded = texts.map((text) => text + ' '.repeat(column - stringWidth(text)));
  return Array.from({ length: rows }, (_, row) => padded.filter((_text, index) => index % rows === row).join(''));
}

function flowing(texts: readonly string[], width: number): readonly string[] {
  const rows: string[] = [];
  for (const text of texts) {
    const last = rows.pop();
    const fits = last !== undefined && stringWidth(last) + stringWidth(text) <= width;
    if (last !== undefined && !fits) rows.push(last);
    rows.push(fits ? last + text : text);
  }
  return rows;
}

interface Area {
  readonly width: number;
  readonly height: number;
}

function idleRows(view: TuiView, width: number): readonly string[] {
  const { style, running, state } = view;
  const rule = style.dim('─'.repeat(width));
  if (state?.outcome !== undefined)
    return [rule, cut(` ${style.bold(state.outcome)}: ${sanitise(state.reason ?? '')}`, width)];
  if (running === undefined) return [rule, style.dim(' …')];
  const line = commandLine(view, running.action);
  const words = ` ◐ running${line === undefined ? '' : ` line ${line}`} for ${elapsed(view.now - running.since)}; Ctrl-C interrupts it`;
  return [rule, cut(style.cyan(words), width), ...polledRows(view, width)];
}

/** Of a command that is polled: how often it was, how long it goes on, and what does not hold yet. */
function polledRows({ state, running, now, lastEventAt = now, style }: TuiView, width: number): readonly string[] {
  const polled = running === undefined ? undefined : state?.commands[running.action]?.polled;
  if (polled === undefined) return [];
  const left = Math.max(0, polled.secondsLeft * 1000 - (now - lastEventAt));
  return [
    cut(` attempt ${polled.poll + 1}, ${elapsed(left)} left`, width),
    cut(style.dim(` not yet: ${sanitise(polled.why)}`), width),
  ];
}

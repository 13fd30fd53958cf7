import { cut, fit } from '../fit.ts';
import { sanitise } from '../sanitise.ts';
import { placeText, stepPlace } from '../step-place.ts';
import { documentRows } from './document-pane.ts';
import { footerLine, headerLine } from './edge-lines.ts';
import { helpRows, offeredRows } from './help-rows.ts';
import { outputNote, outputWindow, shownOutput } from './output-pane.ts';
import { extent, filled, ruleLine, topFor, type Window, windowOf } from './pane.ts';
import { questionPanel } from './question-panel.ts';
import type { PaneSizes } from './scrolling.ts';
import { stepBar, stepsPane } from './steps-pane.ts';
import { currentStep, type TuiView } from './view.ts';

/** The whole screen as lines of exactly its width, and how much there is to scroll. */
export interface Frame {
  readonly lines: readonly string[];
  readonly sizes: PaneSizes;
}

/** From this width on the steps have a column of their own; below it they are one line. */
const WIDE = 110;

/**
 * Lays the screen out: a header, the steps (beside the rest, or as one line), the current step with the output below it, the
 * question at the bottom, where it is always seen, and a footer. The question takes what it needs, up to two thirds.
 */
export function frame(view: TuiView, columns: number, rows: number): Frame {
  const wide = columns >= WIDE;
  const left = wide ? stepsWidth(view, columns) : 0;
  const fixed = wide ? 2 : 3;
  const room = Math.max(3, rows - fixed);
  const question = questionPanel(view, columns, Math.max(3, Math.floor((room * 2) / 3)));
  const height = Math.max(0, room - question.lines.length);
  const right = body(view, { width: wide ? columns - left - 1 : columns, height });
  const steps = wide
    ? [
        ruleLine({ name: 'Steps', focused: false }, { width: left, style: view.style }),
        ...stepsPane(view, left, height - 1),
      ]
    : [];
  const sides = filled(steps, left, height);
  const lines = [
    headerLine(view, columns),
    ...(wide ? [] : [fit(stepBar(view, columns), columns)]),
    ...filled(right.lines, wide ? columns - left - 1 : columns, height).map((line, row) =>
      wide ? `${sides[row]}${view.style.dim('│')}${line}` : line,
    ),
    ...question.lines.map((line) => fit(line, columns)),
    footerLine(view, columns),
  ];
  // On a screen that is too low, the header and the steps give way and the question stays.
  return { lines: lines.slice(Math.max(0, lines.length - rows)), sizes: { ...right.sizes, question: question.size } };
}

/** A quarter of the screen, and up to a third where titles need it. */
function stepsWidth({ graph }: TuiView, columns: number): number {
  const longest = Math.max(0, ...graph.steps.map(({ title }) => title.length)) + 8;
  const quarter = Math.min(44, Math.floor(columns / 4));
  return Math.max(quarter, Math.min(longest, 64, Math.floor(columns / 3)));
}

interface Area {
  readonly width: number;
  readonly height: number;
}

interface Body {
  readonly lines: readonly string[];
  readonly sizes: Omit<PaneSizes, 'question'>;
}

const UNSEEN = { rows: 0, height: 0, top: 0 };

function body(view: TuiView, area: Area): Body {
  const { style, screen } = view;
  if (screen.overlay !== undefined) {
    const help = screen.overlay === 'help';
    const rule = ruleLine({ name: help ? 'Help' : 'Offered here', focused: true }, { width: area.width, style });
    const rows = help ? helpRows(view, area.width) : offeredRows(view, area.width);
    return { lines: [rule, ...rows].slice(0, area.height), sizes: { document: UNSEEN, output: UNSEEN } };
  }
  const output = shownOutput(view);
  const { rows, anchor } = documentRows(view, area.width);
  const most = area.height - 1;
  // The document gets what it needs where the output leaves room, and never less than 2 of 5 rows of both.
  const wanted =
    output === undefined
      ? most
      : Math.max(Math.floor(most * 0.4), Math.min(rows.length, most - 2 - Math.min(output.buffer.length, most)));
  const shown = windowOf(
    rows,
    Math.max(0, Math.min(wanted, output === undefined ? most : rows.length)),
    screen.top.document ?? topFor(anchor, wanted),
  );
  const document = [documentRule(view, area.width, shown), ...shown.lines];
  if (output === undefined) return { lines: document, sizes: { document: shown.size, output: UNSEEN } };
  const seen = outputWindow(view, output, {
    width: area.width,
    height: Math.max(0, area.height - document.length - 1),
  });
  const rule = ruleLine(
    { name: output.title, note: outputNote(view, output, seen), focused: screen.focus === 'output' },
    { width: area.width, style },
  );
  return { lines: [...document, rule, ...seen.lines], sizes: { document: shown.size, output: seen.size } };
}

function documentRule(view: TuiView, width: number, shown: Window): string {
  const step = currentStep(view);
  const place = step === undefined ? undefined : stepPlace(view.graph, step.id);
  const name =
    place === undefined
      ? 'Document'
      : cut(sanitise(`${placeText(place)}, line ${place.step.line}: ${place.step.title}`), width - 20);
  return ruleLine(
    { name, note: extent(shown.size), focused: view.screen.focus === 'document' },
    { width, style: view.style },
  );
}

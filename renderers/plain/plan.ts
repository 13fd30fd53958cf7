import type { Action, CommandAction, Edge, GraphStep, StepGraph } from '../../engine/graph/step-graph.ts';
import type { Impact, Keeping } from '../../engine/model/command.ts';
import { scriptsOf } from '../../engine/run/offered.ts';
import { wrapAfter } from '../fit.ts';
import { stepsByWay, targetText } from '../plan-order.ts';
import { type PlannedQuestion, plannedQuestions } from '../plan-questions.ts';
import { choiceText, type Describe, describeAsWritten, gateText } from '../reading-text.ts';
import { sanitise, sanitiseLines } from '../sanitise.ts';
import { type TextStyle, textStyle } from '../text-style.ts';
import { answerLines } from './plan-answers.ts';
import { needLines } from './plan-needs.ts';

/** How a plan is to be printed. */
export interface PlanOptions {
  readonly colour: boolean;
  /** Columns of the terminal; 60 at least are used. */
  readonly width: number;
  /** The compiled form of an expectation. */
  readonly describe?: Describe;
}

interface Context {
  readonly graph: StepGraph;
  readonly style: TextStyle;
  readonly width: number;
  readonly describe: Describe;
}

/**
 * What a run of the graph would do, without running anything: its digest, what it needs, and each step in order with its
 * way, its commands with impact, mode and compiled expectations, what a person would be asked, and where it leads to.
 */
export function planLines(graph: StepGraph, options: PlanOptions): readonly string[] {
  const context: Context = {
    graph,
    style: textStyle(options.colour),
    width: Math.max(60, options.width),
    describe: options.describe ?? describeAsWritten,
  };
  const { style } = context;
  return [
    style.bold(sanitise(`Plan of ${graph.path}: ${graph.title}`)),
    `digest ${graph.digest}`,
    '',
    ...needLines(graph, context.width),
    ...stepsByWay(graph).flatMap(({ heading, steps }) => [
      '',
      style.bold(heading),
      ...steps.flatMap((step, index) => stepLines(step, index, context)),
    ]),
    ...(graph.steps.length === 0 ? ['', 'No steps: a run of this document would do nothing.'] : []),
    '',
    'Nothing was run, and nothing outside the document was looked at.',
  ];
}

function stepLines(step: GraphStep, index: number, context: Context): readonly string[] {
  const { style, width } = context;
  const words = [
    `line ${step.line}`,
    step.role === step.way ? '' : step.role,
    step.validates ? 'validates' : '',
    step.moved === true ? 'stands elsewhere in the document' : '',
    step.optional ? 'optional' : '',
    step.condition === undefined || /^optional$/i.test(step.condition) ? '' : `only ${step.condition}`,
    step.choice === undefined ? '' : choiceText(step.choice),
  ].filter((word) => word !== '');
  return [
    ...wrapAfter(
      `${String(index + 1).padStart(3)}  `,
      sanitise(`${step.title}  [${step.id}: ${words.join(', ')}]`),
      width,
    ).map((line, row) => (row === 0 ? style.bold(line) : line)),
    ...step.actions.flatMap((action) => actionLines(action, context)),
    ...step.offered.flatMap((action) => [
      ...actionLines(action, { ...context, width: width - 2 }).map((line) => `  ${line}`.replace('   ', ' + ')),
    ]),
    ...scriptsOf(step).flatMap(({ command }) =>
      labelled(
        'alone',
        `without a person a run stops here: no statement of the document runs ${command.script.split(' ')[0]}`,
        context,
      ),
    ),
    ...(step.neverRun ?? []).flatMap(({ line, why, text }) =>
      labelled('never run', `line ${line}, by the words "${why}": ${text.split('\n')[0] ?? ''}`, context),
    ),
    ...askLines(step, context),
    ...edgeLines(step, context),
  ];
}

/** One line for each kind of question: in a long checklist the single ones say nothing that is not above already. */
function askLines(step: GraphStep, context: Context): readonly string[] {
  const byType = Map.groupBy(plannedQuestions(step), ({ type }) => type);
  return [...byType].flatMap(([type, questions]) => {
    const lines = [...new Set(questions.map(({ line }) => line))];
    return [
      ...labelled('asks', `${ASKS[type]} (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(' ')})`, context),
      ...answerLines(context.graph, step, type).flatMap((line) => labelled('', `  ${line}`, context)),
    ];
  });
}

const ASKS: Readonly<Record<PlannedQuestion['type'], string>> = {
  confirm: 'before it changes something',
  phrase: 'for a typed phrase before it destroys something',
  condition: 'whether the condition holds',
  choice: 'which of the options: never all of them',
  optional: 'whether to do this step',
  manual: 'what a person does or confirms',
  judgement: 'what only a person can judge',
  trigger: 'whether to leave the procedure',
};

/** Where it leads to, other than to the next step; symptoms and triggers that lead to the same place in one line. */
function edgeLines(step: GraphStep, context: Context): readonly string[] {
  const { graph } = context;
  const edges = leadingEdges(graph, step);
  const groups = Map.groupBy(edges, (edge) => `${edgeName(edge)} ${targetText(graph, edge)}`);
  return [...groups.values()].flatMap((group) => {
    const [edge] = group;
    const labels = [...new Set(group.flatMap(({ label }) => label ?? []))].join('; ');
    if (edge === undefined) return [];
    return labelled(edgeName(edge), `→ ${targetText(graph, edge)}${labels === '' ? '' : `: ${labels}`}`, context);
  });
}

function actionLines(action: Action, context: Context): readonly string[] {
  const warnings = action.warnings.flatMap((text) => labelled('warning', text, context));
  switch (action.type) {
    case 'command':
      return [...warnings, ...commandLines(action, context)];
    case 'file':
      return [
        ...warnings,
        ...labelled('file', `${action.file.path}${action.file.executable === true ? ', executable' : ''}`, context),
      ];
    case 'manual':
      return [...warnings, ...labelled('manual', action.manual.text, context)];
    case 'requirement':
      return [...warnings, ...labelled('needs', action.requirement.text, context)];
    case 'checkbox':
      return [...warnings, ...labelled('checkbox', action.checkbox.text, context)];
    case 'gate':
      return [...warnings, ...labelled('gate', gateText(action.gate), context)];
  }
}

const KEEPS: Readonly<Record<Keeping, string>> = {
  copy: 'keeps a copy: no rollback is due for it',
  history: 'writes into a history: no rollback is due for it',
  artefact: 'makes what nothing runs yet: no rollback is due for it',
};

function commandLines({ command, expectations }: CommandAction, context: Context): readonly string[] {
  const { style, width } = context;
  const notes = [
    command.mode === 'run' ? '' : command.mode,
    command.inline === true ? 'inline' : '',
    command.keeps === undefined ? '' : KEEPS[command.keeps],
    command.condition === undefined ? '' : `only ${command.condition}`,
    command.choice === undefined ? '' : choiceText(command.choice),
  ].filter((note) => note !== '');
  const [first = '', ...more] = sanitiseLines(command.script);
  const lead = `     ${command.impact.padEnd(9)} `;
  const shown = wrapAfter(lead, `$ ${first}`, width).concat(
    more.flatMap((line) => wrapAfter(' '.repeat(lead.length), `  ${line}`, width)),
  );
  return [
    ...shown.map((line, row) =>
      row === 0 ? impactStyle(command.impact, style)(lead) + line.slice(lead.length) : line,
    ),
    ...(notes.length > 0 ? labelled('', notes.join('; '), context) : []),
    ...expectations.flatMap((expectation) =>
      labelled(
        '',
        `${expectation.example === true ? 'example, does not gate: ' : 'expects '}${context.describe(expectation, command)}`,
        context,
      ),
    ),
    ...(expectations.every(({ example }) => example === true)
      ? labelled('', 'expects nothing in the document: it can run, not pass', context)
      : []),
  ];
}

function labelled(label: string, text: string, { style, width }: Context): readonly string[] {
  const lead = `     ${label.padEnd(9)} `;
  return wrapAfter(lead, sanitiseLines(text).join(' ⏎ '), width).map((line, row) =>
    row === 0 ? style.dim(lead) + line.slice(lead.length) : line,
  );
}

function impactStyle(impact: Impact, style: TextStyle): (text: string) => string {
  return impact === 'read' ? style.green : impact === 'change' ? style.yellow : style.red;
}

/** All edges but the one to the step that is printed next anyway. */
function leadingEdges(graph: StepGraph, step: GraphStep): readonly Edge[] {
  const way = graph.steps.filter((candidate) => candidate.way === step.way);
  const following = way[way.indexOf(step) + 1]?.id;
  return graph.edges.filter(
    ({ from, to, type }) =>
      from === step.id && !(type === 'next' && (to.type === 'step' ? to.step === following : to.type === 'end')),
  );
}

function edgeName({ type }: Edge): string {
  return type === 'failed' ? 'if failed' : type;
}

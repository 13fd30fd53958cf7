import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { Conductor, Consent, Entrance, RunEvent } from '../../engine/run/event.ts';
import { commandOf } from '../../engine/run/position.ts';
import type { RunState } from '../../engine/run/state.ts';
import { elapsed, timeOfDay } from '../duration.ts';
import { neverRunLines } from '../never-run.ts';
import { sanitise, sanitiseLines, sanitiseOneLine } from '../sanitise.ts';
import { placeText, stepPlace } from '../step-place.ts';
import type { TextStyle } from '../text-style.ts';
import { MARKS, PROGRESS_WORDS, progressStyle } from '../verdict-mark.ts';
import { actionLine } from './action-line.ts';
import { finishedLines, judgedLines } from './command-lines.ts';

/** What the lines of an event are made from besides the event. */
export interface EventContext {
  readonly graph: StepGraph;
  readonly state: RunState;
  readonly at: number;
  readonly style: TextStyle;
  /** Explanations are not capped. */
  readonly whole?: boolean;
}

/**
 * One event as lines of a log: the time and what it is at the left margin for steps and turns of the run, indented for
 * what happens within a step. A line of an event can be followed by indented ones that explain it.
 */
export function eventLines(event: RunEvent, context: EventContext): readonly string[] {
  const { graph, state, style, at } = context;
  const timed = (text: string) => `${style.dim(timeOfDay(at))}  ${text}`;
  switch (event.type) {
    case 'run-started':
      return [
        timed(style.bold(sanitise(`run ${event.run}  ${graph.path}: ${graph.title}`))),
        sanitise(`  ${event.attendance}${event.operator === '' ? '' : `, ${event.operator}`}, ${allowed(event)}`),
        `  digest ${event.digest}${approved(event)}`,
      ];
    case 'run-resumed':
      return [
        timed(style.bold(sanitise(`run ${state.run} resumed by ${event.operator}${placeOf(event.conductor)}`))),
        ...handOverLines(event, style),
        ...(event.digest === graph.digest ? [] : [style.yellow('  The document has changed since the run began.')]),
      ];
    case 'document-revised': {
      const again = event.again.map(actionLine).join(' ');
      return [
        timed(style.bold('the run goes on with another text of the document')),
        `  digest ${event.digest}`,
        ...(again === '' ? [] : [`  done again: ${again}`]),
      ];
    }
    case 'step-entered':
      return [...enteredLines(event, context).map((line, row) => (row === 0 ? timed(line) : line))];
    case 'step-resumed':
      return [timed(style.bold(sanitise(`back at ${nameOf(graph, event.step)}`)))];
    case 'step-finished': {
      const label = `${MARKS[event.verdict]} step ${PROGRESS_WORDS[event.verdict]}`;
      return [timed(progressStyle(event.verdict, style)(label) + because(event.reason))];
    }
    case 'branch-taken':
      return [timed(style.yellow(sanitise(`→ ${branchText(graph, event.to)}: ${event.why}`)))];
    case 'interrupted':
      return [timed(style.yellow(`interrupted: ${event.what === 'run' ? 'the run' : 'the command'}`))];
    case 'contact-called': {
      const said = event.answered ? `reached ${event.who}` : `no answer from ${event.who}`;
      return [timed(sanitiseOneLine(said))];
    }
    case 'run-continued':
      return [timed('the run goes on')];
    case 'run-finished':
      return [timed(style.bold(`run ${event.outcome}`) + because(event.reason))];
    case 'command-polled': {
      const when = `again in ${elapsed(event.secondsToNext * 1000)}, ${elapsed(event.secondsLeft * 1000)} left`;
      return [style.dim(sanitise(`    attempt ${event.poll}: ${event.why}; ${when}`))];
    }
    case 'command-finished':
      return finishedLines(event.result, { style, of: besides(graph, event.action) });
    case 'command-judged':
      return judgedLines(event, state.commands[event.action]?.result?.milliseconds, {
        style,
        whole: context.whole === true,
        of: besides(graph, event.action),
      });
    default:
      return detailLines(event, style);
  }
}

type Detail = Exclude<
  RunEvent,
  {
    type:
      | `run-${string}`
      | `step-${string}`
      | 'document-revised'
      | 'branch-taken'
      | 'interrupted'
      | 'contact-called'
      | 'command-finished'
      | 'command-polled'
      | 'command-judged';
  }
>;

function detailLines(event: Detail, style: TextStyle): readonly string[] {
  switch (event.type) {
    case 'command-started': {
      const impact = event.impact === 'read' ? '' : style.yellow(`   [${event.impact}]`);
      const script = sanitiseLines(event.script).map((line, row) => (row === 0 ? `  $ ${line}` : `  > ${line}`));
      return script.with(-1, `${script.at(-1)}${impact}`);
    }
    case 'parameter-set':
      return [sanitise(`  <${event.name}> = ${event.secret === true ? '(secret)' : event.value}`)];
    case 'example-replaced':
      return [sanitise(`  ${event.value} of the document is ${event.replacement} in this run`)];
    case 'question-answered':
      return [];
    case 'pane-opened':
      return ['  goes on beside the steps'];
    case 'file-written':
      return [sanitise(`  wrote ${event.path}`)];
    case 'file-differs':
      return [style.yellow(sanitise(`  ${event.path} is there already and differs`))];
    case 'action-settled':
      return [
        sanitise(`  ${event.settlement.replaceAll('-', ' ')} ${actionLine(event.action)}`) + because(event.reason),
      ];
    case 'action-retried':
      return [`  again, attempt ${event.attempt} ${actionLine(event.action)}`];
    case 'command-edited':
      return [`  edited ${actionLine(event.action)}:`, ...sanitiseLines(event.script).map((line) => `    ${line}`)];
    case 'offered-chosen':
      return [`  chosen ${actionLine(event.action)}`];
    case 'evaluation-started': {
      const impact = event.impact === 'read' ? '' : style.yellow(`   [${event.impact}]`);
      return [`  ${sanitiseOneLine(`<${event.name}> is what this makes: ${event.script}`)}${impact}`];
    }
    case 'value-evaluated':
      return event.value === undefined
        ? [
            style.yellow(
              sanitise(`  <${event.name}> ${event.cutOff === true ? 'was cut off' : 'could not be evaluated'}`),
            ),
          ]
        : [sanitise(`  <${event.name}> = ${event.value}`)];
    case 'tools-looked-up':
      return event.tools.map(({ tool, status, version }) =>
        sanitise(
          `  ${status === 'present' ? '✔' : '✘'} ${tool}${version === undefined ? '' : ` ${version}`} ${status}`,
        ),
      );
  }
}

const ENTRANCES: Readonly<Record<Entrance, string>> = {
  next: '',
  failed: '  (as a step failed)',
  trigger: '  (by a trigger)',
  choice: '  (as chosen)',
  symptom: '  (for a symptom)',
  retry: '',
  chosen: '  (as chosen)',
};

function enteredLines(event: RunEvent & { type: 'step-entered' }, { graph, style }: EventContext): readonly string[] {
  const place = stepPlace(graph, event.step);
  if (place === undefined) return [sanitise(`step ${event.step}`)];
  const again = event.attempt > 1 ? `  (attempt ${event.attempt})` : '';
  const why = ENTRANCES[event.why];
  return [
    style.bold(sanitise(`${placeText(place)}  ${place.step.title}`)) + style.dim(`${why}${again}`),
    ...place.step.actions.flatMap(({ warnings }) => warnings.map((text) => style.yellow(sanitise(`  ⚠ ${text}`)))),
    ...neverRunLines(place.step).map((line) => style.dim(sanitise(`  ${line}`))),
  ];
}

/** What goes on beside the steps ends below other commands, so that it has to say which one it is. */
function besides(graph: StepGraph, action: string): string {
  const mode = commandOf(graph, action)?.command.mode;
  return mode === 'watch' || mode === 'background' ? `${actionLine(action)} ` : '';
}

function branchText(graph: StepGraph, to: (RunEvent & { type: 'branch-taken' })['to']): string {
  return to.type === 'step' ? nameOf(graph, to.step) : to.type;
}

function nameOf(graph: StepGraph, id: string): string {
  const place = stepPlace(graph, id);
  return place === undefined ? id : `${placeText(place)} ${place.step.title}`;
}

function allowed(event: RunEvent & { type: 'run-started' }): string {
  if (event.attendance === 'unattended') return `allowed without a person: ${event.allow.join(', ') || 'nothing'}`;
  return event.flow ? 'read commands run without asking' : 'every command is asked for';
}

function approved({ consent }: RunEvent & { type: 'run-started' }): string {
  return consent === undefined ? '' : `, ${CONSENTS[consent]}`;
}

const CONSENTS: Readonly<Record<Consent, string>> = {
  asked: 'approved now',
  earlier: 'approved before',
  option: 'trusted for this run',
};

function placeOf(conductor: Partial<Conductor> | undefined): string {
  if (conductor?.host === undefined || conductor.pid === undefined) return '';
  return ` (process ${conductor.pid} on ${conductor.host})`;
}

/** From whom a run was taken up, and how they had left it. */
function handOverLines({ handOver }: RunEvent & { type: 'run-resumed' }, style: TextStyle): readonly string[] {
  if (handOver === undefined) return [];
  const from = `  taken over from ${handOver.operator}${placeOf(handOver)}`;
  switch (handOver.lock) {
    case 'given-back':
      return [sanitise(`${from}, who had left it in good order`)];
    case 'unfinished':
      return [style.yellow(sanitise(`${from}, who had not left it in good order`))];
    case 'gone':
      return [style.yellow(sanitise(`${from}, whose process was gone without giving it back`))];
    case 'unseen':
      return [style.yellow(sanitise(`${from}, whose process could not be seen and was said to be gone`))];
  }
}

function because(reason: string | undefined): string {
  return reason === undefined || reason === '' ? '' : sanitise(`: ${reason}`);
}

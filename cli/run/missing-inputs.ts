import type { NamedChoice, StepGraph } from '../../engine/graph/step-graph.ts';
import { isRefusedByName } from '../../engine/host/created-file/locate-created-file.ts';
import { needsAhead, type PossibleNeed } from '../../engine/run/ahead/needs-ahead.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import { own } from '../../engine/run/own.ts';
import { actionOf, stepOf } from '../../engine/run/position.ts';
import type { RunState } from '../../engine/run/state.ts';
import { writtenAnswer } from '../../engine/run/written-answer.ts';
import type { RunOptions } from '../options/run-options.ts';
import { withSecretParameters } from './given-values.ts';
import { unseenChecks } from './unseen-checks.ts';

/** What a run without a person was not told, one line each, with what to write. */
export interface MissingInputs {
  /** It would stop for these: it is not begun. */
  readonly way: readonly string[];
  /** Only a rollback needs these, or they are only looked at: said, and the run begins. */
  readonly cautions: readonly string[];
}

export const NONE_MISSING: MissingInputs = { way: [], cautions: [] };

/** Looks for it before anything starts. @param opening the events that the run would begin with @param options with the run's folder */
export function missingInputs(graph: StepGraph, opening: readonly RunEvent[], options: RunOptions): MissingInputs {
  // What the machine lacks is said for itself.
  const told = opening.filter(({ type }) => type !== 'tools-looked-up');
  return missingFrom(graph, told.reduce(evolve, initialState()), options);
}

/** The same for a run that is to be gone on with. */
export function missingFrom(given: StepGraph, state: RunState, options: RunOptions): MissingInputs {
  const graph = withSecretParameters(given, options);
  const { allow, answer: answers, folder } = options;
  const refusesFile = (path: string) => folder !== undefined && isRefusedByName(folder, path);
  const needs = needsAhead(graph, state, { allow, answers, refusesFile });
  const confirmed = options.answer['example-values'] === 'confirm';
  return {
    way: [
      ...needs.way
        .filter(({ type }) => type !== 'file' || options.partway !== true)
        .map((need) => needLine(graph, need)),
      ...(needs.halfway === undefined || options.partway === true
        ? []
        : [needLine(graph, { ...needs.halfway, with: {} })]),
    ],
    cautions: [
      ...(confirmed ? [] : exampleHosts(graph, state)),
      ...unseenChecks(graph, state),
      ...needs.rollback.map((need) => `only for the rollback: ${needLine(graph, need)}`),
      ...needs.barred.map(
        ({ step, impacts }) =>
          `only for the rollback: ${placeOf(graph, { step })} holds what may not run without a person (--allow ${impacts.join(',')}); a run that fails stops in its place`,
      ),
    ],
  };
}

/** Hosts of the document's examples that commands of the procedure look at. */
function exampleHosts(graph: StepGraph, { replacements }: RunState): readonly string[] {
  const reads = graph.steps
    .filter(({ way, optional }) => way === 'procedure' && !optional)
    .flatMap(({ actions }) => actions)
    .flatMap((action) => (action.type === 'command' && action.command.impact === 'read' ? [action.command] : []));
  return graph.exampleValues.flatMap(({ value, type, occurrences }) => {
    const line = occurrences.find((at) => reads.some((read) => read.line <= at && at <= read.endLine));
    if (type !== 'host' || line === undefined || own(replacements, value) !== undefined) return [];
    return [
      `${value} (line ${line}) is an example of the document, and is looked at as it stands (--set '${value}=…')`,
    ];
  });
}

/** `<count> in "Step 2: Scale" (line 17): --param 'count=…'` */
function needLine(graph: StepGraph, need: PossibleNeed): string {
  const place = placeOf(graph, need);
  return `${what(graph, need, place)}${onlyWith(graph, need)}${howToSay(graph, need)}`;
}

function what(graph: StepGraph, need: PossibleNeed, place: string): string {
  switch (need.type) {
    case 'parameter':
      return `a value for ${need.about}, in ${place}`;
    case 'choice': {
      const choice = choiceOf(graph, need.about);
      return `which way to go in ${place}: ${choice === undefined ? need.about : optionsText(choice)}`;
    }
    case 'example-values':
      return `whether these values of the document are meant, first used in ${place}: ${need.about}`;
    case 'condition':
      return `whether it applies, in ${place}: ${need.about.replace(/^condition:[^:]*:?/, '')}`;
    case 'optional':
      return `whether to do ${place}`;
    case 'barred':
      return `leave for \`${need.about}\`, in ${place}`;
    case 'script':
      return `a person for ${need.about}, which is created in ${place} and which no statement of the document runs`;
    case 'file':
      return `a path in the folder of the run for ${JSON.stringify(need.about)}, in ${place}: nothing is written outside of it`;
    case 'refused':
      return `a value that can stand where it is used, in ${place}: ${need.about}`;
  }
}

function howToSay(graph: StepGraph, { type, about, impact }: PossibleNeed): string {
  switch (type) {
    case 'barred':
      return ` (--allow ${impact}; or --partway: begin, and stop there half-way)`;
    case 'script':
      return ` (write \`${about}\` into the document where it is meant to run; or --partway: begin, and stop there half-way)`;
    case 'file':
      return ' (change the document; or --partway: begin, and stop there half-way)';
    case 'parameter': {
      const secret = graph.parameters.find(({ name }) => name === about)?.secret === true;
      return secret ? ` (--param-env '${about}=VARIABLE' or --param-file '${about}=FILE')` : ` (--param '${about}=…')`;
    }
    case 'choice':
      return ` (${writtenAnswer(choiceOf(graph, about)?.name ?? about)})`;
    case 'example-values':
      return " (--answer example-values=confirm, or --set 'VALUE=OTHER')";
    case 'condition':
      return ` (${writtenAnswer(about, 'yes')} or =no)`;
    case 'optional':
      return ` (${writtenAnswer(about, 'do')})`;
    case 'refused':
      return '';
  }
}

/** `; only with "Tell everybody"` */
function onlyWith(graph: StepGraph, need: PossibleNeed): string {
  return Object.entries(need.with)
    .map(([group, keys]) => {
      const labels = choiceOf(graph, group)?.options.filter(({ option }) => keys.includes(`option-${option}`));
      return `; only with ${(labels ?? []).map(({ label }) => `"${label}"`).join(' or ')}`;
    })
    .join('');
}

function optionsText({ options }: NamedChoice): string {
  return options.map(({ option, label }) => `${option} (${label})`).join(', ');
}

function choiceOf({ choices }: StepGraph, group: string): NamedChoice | undefined {
  return choices.find((choice) => choice.group === group);
}

/** The step, and the line of what needs it. */
function placeOf(graph: StepGraph, { step, action, type, about }: Partial<PossibleNeed>): string {
  const held = stepOf(graph, step);
  const line =
    (action === undefined ? undefined : actionOf(graph, action)?.line) ??
    (type === 'choice' ? choiceOf(graph, about ?? '')?.line : undefined) ??
    held?.line;
  return `"${held?.title ?? ''}" (line ${line ?? '?'})`;
}

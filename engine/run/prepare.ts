import type { CommandAction, StepGraph } from '../graph/step-graph.ts';
import type { Impact } from '../model/command.ts';
import { evaluationsOf } from './evaluation.ts';
import type { RunState } from './state.ts';
import { type Filling, type Substituted, substitute } from './substitute.ts';

/** A command as it would run now. */
export interface Prepared {
  /** With every value filled in, for the shell; or why that cannot be. */
  readonly script: Substituted;
  /** The same for people and journals: secret values are hidden, and what has no value yet stands as the author wrote it. */
  readonly shown: string;
  /** The parameters that it needs and that have no value, in order. */
  readonly missing: readonly string[];
  readonly impact: Impact;
}

/**
 * Fills in parameters, replaced example values and values evaluated once. A text that the operator wrote in place of the
 * author's is taken as it is; as nobody has read what it does, it counts as changing something.
 */
export function prepare(graph: StepGraph, state: RunState, action: CommandAction): Prepared {
  const edited = state.edits[action.id];
  const { command } = action;
  if (edited !== undefined) {
    const impact = command.impact === 'destroy' ? 'destroy' : 'change';
    return { script: { status: 'filled', script: edited }, shown: edited, missing: [], impact };
  }
  const fillings = fillingsOf(graph, state, action);
  const known = fillings.filter(({ value }) => value !== undefined);
  const shown = substitute(
    command.script,
    known.map((filling) => (state.secrets.includes(filling.name) ? { ...filling, value: HIDDEN } : filling)),
  );
  return {
    script: substitute(command.script, fillings),
    shown: shown.status === 'filled' ? shown.script : command.script,
    missing: [...new Set(fillings.filter(({ value }) => value === undefined).map(({ name }) => name))],
    impact: command.impact,
  };
}

/** Words with the values that the operator gave in place of the author's examples; with `v1.2.3`, `1.2.3` as well. */
export function replaceExamples(state: RunState, text: string): string {
  const pairs = Object.entries(state.replacements).flatMap(([value, replacement]) =>
    /^v\d/.test(value) && /^v\d/.test(replacement)
      ? [[value, replacement] as const, [value.slice(1), replacement.slice(1)] as const]
      : [[value, replacement] as const],
  );
  return pairs.reduce((replaced, [value, replacement]) => {
    const ranges = wholeTokens(replaced, value).toReversed();
    return ranges.reduce((all, start) => all.slice(0, start) + replacement + all.slice(start + value.length), replaced);
  }, text);
}

const HIDDEN = '***';

function fillingsOf(graph: StepGraph, state: RunState, action: CommandAction): readonly Filling[] {
  const { script, placeholders } = action.command;
  const named = placeholders.map(({ name, start, end }) => filling(name, { start, end }, state.parameters[name]));
  const evaluated = evaluationsOf(graph, action)
    .filter(({ name }) => state.parameters[name] !== undefined)
    .map(({ name, start, end }) => filling(name, { start, end }, state.parameters[name]));
  const replaced = Object.entries(state.replacements).flatMap(([value, replacement]) =>
    wholeTokens(script, value).map((start) => filling(value, { start, end: start + value.length }, replacement)),
  );
  const taken = [...named, ...evaluated];
  return [
    ...taken,
    ...replaced.filter((one) => !taken.some((other) => one.start < other.end && other.start < one.end)),
  ];
}

function filling(name: string, range: { start: number; end: number }, value: string | undefined): Filling {
  return { name, ...range, ...(value === undefined ? {} : { value }) };
}

/** Where a value stands as a word of its own: `v1.2.3` is not in `v1.2.30`, nor in `xv1.2.3`. */
function wholeTokens(text: string, value: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(value); at >= 0 && value !== ''; at = text.indexOf(value, at + value.length)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + value.length);
    if (!/\w/.test(before) && !/^(?:\w|[.-]\w)/.test(after)) found.push(at);
  }
  return found;
}

import type { CommandAction, StepGraph } from '../graph/step-graph.ts';
import type { Impact } from '../model/command.ts';
import { evaluationsOf } from './evaluation.ts';
import { own } from './own.ts';
import type { RunState } from './state.ts';
import { type Filling, type Substituted, substitute } from './substitute.ts';

/** A command as it would run now. */
export interface Prepared {
  /** With every value filled in, for the shell; or why that cannot be. */
  readonly script: Substituted;
  /** The same for people and journals: secret values are hidden, and what has no value yet stands as the author wrote it. */
  readonly shown: string;
  /** The same to edit: secret values stand as `<name>`, which is filled in again when the edited text runs. */
  readonly editable: string;
  /** The parameters that it needs and that have no value, in order. */
  readonly missing: readonly string[];
  readonly impact: Impact;
}

/**
 * Fills in parameters, replaced example values and values evaluated once. In a text that the operator wrote in place of the
 * author's, `<name>` is still a parameter and all else is taken as it is; as nobody has read what it does, it counts as
 * changing something.
 */
export function prepare(graph: StepGraph, state: RunState, action: CommandAction): Prepared {
  const edited = state.edits[action.id];
  const { command } = action;
  const text = edited ?? command.script;
  const fillings = edited === undefined ? fillingsOf(graph, state, action) : namedIn(graph, state, edited);
  const known = fillings.filter(({ value }) => value !== undefined);
  const instead = (word: (name: string) => string) => {
    const hidden = known.map((one) => (state.secrets.includes(one.name) ? { ...one, value: word(one.name) } : one));
    const filled = substitute(text, hidden);
    return filled.status === 'filled' ? filled.script : text;
  };
  const script = substitute(text, fillings);
  // The author's word on what a command does is no word on what somebody made of it.
  const judged = command.guessedImpact ?? command.impact;
  const authored = edited === undefined ? command.impact : judged === 'destroy' ? 'destroy' : 'change';
  return {
    script,
    shown: instead(() => HIDDEN),
    editable: state.secrets.reduce(
      (all, name, index) => all.replaceAll(standIn(index), `<${name}>`),
      instead((name) => standIn(state.secrets.indexOf(name))),
    ),
    missing: [...new Set(fillings.filter(({ value }) => value === undefined).map(({ name }) => name))],
    impact:
      script.status === 'filled' ? impactWith(graph, command.script, { script: script.script, authored }) : authored,
  };
}

/**
 * Values can make more of a command than the author's text says: with `--replicas=<count>` and 0 it takes a service down.
 * They never make less of it.
 */
function impactWith(
  { impactOf }: StepGraph,
  written: string,
  { script, authored }: { readonly script: string; readonly authored: Impact },
): Impact {
  if (impactOf === undefined || script === written) return authored;
  const filled = impactOf(script);
  return weight(filled) > weight(impactOf(written)) && weight(filled) > weight(authored) ? filled : authored;
}

const weight = (impact: Impact) => ['read', 'change', 'destroy'].indexOf(impact);

/**
 * The text of an evaluation with what is known filled in: no placeholder of it reaches the shell either. What it does to the
 * world is judged by itself, as a `$(…)` that only reads may be evaluated again, and one that changes something may not.
 */
export function prepareEvaluation(
  graph: StepGraph,
  state: RunState,
  { action, start, end }: { action: CommandAction; start: number; end: number },
): Pick<Prepared, 'script' | 'shown' | 'impact'> {
  const inside = fillingsOf(graph, state, action)
    .filter((one) => start < one.start && one.end < end)
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  const text = action.command.script.slice(start, end);
  const script = substitute(text, inside);
  const shown = substitute(
    text,
    inside.map((one) => (state.secrets.includes(one.name) ? { ...one, value: HIDDEN } : one)),
  );
  const filled = script.status === 'filled' ? script.script : text;
  return {
    script,
    shown: shown.status === 'filled' ? shown.script : text,
    impact: graph.impactOf?.(`: "${filled}"`) ?? action.command.impact,
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

/** A word that needs no quotes anywhere, for a secret in a text to edit. */
const standIn = (index: number) => `HANDRAIL_SECRET_${index}_`;

function namedIn(graph: StepGraph, state: RunState, text: string): readonly Filling[] {
  return graph.parameters.flatMap(({ name }) => {
    const form = `<${name}>`;
    const found: Filling[] = [];
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      found.push(filling(name, { start, end: start + form.length }, own(state.parameters, name)));
    }
    return found;
  });
}

function fillingsOf(graph: StepGraph, state: RunState, action: CommandAction): readonly Filling[] {
  const { script, placeholders } = action.command;
  const named = placeholders.map(({ name, start, end }) => filling(name, { start, end }, own(state.parameters, name)));
  const evaluated = evaluationsOf(graph, action)
    .filter(({ name }) => own(state.parameters, name) !== undefined)
    .map(({ name, start, end }) => filling(name, { start, end }, own(state.parameters, name)));
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

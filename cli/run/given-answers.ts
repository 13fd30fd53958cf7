import { slug } from '../../engine/graph/choices.ts';
import type { GraphStep, StepGraph } from '../../engine/graph/step-graph.ts';
import { conditionsOf } from '../../engine/model/conditions.ts';
import { nearestWord } from '../../engine/parse/pin/nearest-word.ts';
import { conditionId } from '../../engine/run/ask/command.ts';
import { optionMeant } from '../../engine/run/option-meant.ts';
import { own } from '../../engine/run/own.ts';
import type { Option } from '../../engine/run/question.ts';

/** What `--answer` gives, by the ids of questions and the keys of their options; or why it cannot be taken, with what can. */
export type GivenAnswers =
  | { readonly status: 'known'; readonly answers: Readonly<Record<string, string>> }
  | { readonly status: 'stray'; readonly reason: string };

/**
 * Finds the question that each answer given beforehand is for, and the option that it means. One that no question of the document has a place
 * for, or that several have one for, and one that is no option of its question is refused: mistyped it would not be heard, and `If needed=yes`
 * would say yes to all that is needed somewhere. No message repeats what was answered, which may be a secret.
 */
export function givenAnswers(graph: StepGraph, given: Readonly<Record<string, string>>): GivenAnswers {
  const places = placesIn(graph);
  const answers: Record<string, string> = {};
  for (const [words, value] of Object.entries(given)) {
    const found = placesOf(places, words);
    const [place] = found;
    if (place === undefined) return { status: 'stray', reason: unknownPlace(places, words) };
    if (found.length > 1) {
      const ids = found.map(({ id }) => `--answer '${id}=…'`).join(', ');
      return { status: 'stray', reason: `"${words}" is asked in ${found.length} places: say which, with ${ids}.` };
    }
    const option = place.options === undefined ? value : meant(place.options, value);
    if (option === undefined) return { status: 'stray', reason: unknownOption(words, place.options ?? [], value) };
    answers[words === place.id ? place.id : place.key] = option;
  }
  return { status: 'known', answers };
}

type Choosable = Pick<Option, 'key' | 'label'>;

/** A question that can be answered beforehand: by its words, and by its address, which only it has. */
interface AnswerPlace {
  readonly about: string;
  readonly id: string;
  /** What the policy looks it up by. */
  readonly key: string;
  /** Absent where any value is one. */
  readonly options?: readonly Choosable[];
  /** Another name that it goes by. */
  readonly also?: string;
  /** A beginning of its name is enough; that of a condition may be another condition. */
  readonly isChoice?: true;
}

function placesOf(places: readonly AnswerPlace[], words: string): readonly AnswerPlace[] {
  const exact = places.filter(({ about, id, also }) => about === words || id === words || also === words);
  if (exact.length > 0) return exact;
  const alike = places.filter(({ about, options }) => options !== undefined && slug(about) === slug(words));
  if (alike.length > 0 || slug(words) === '') return alike;
  return places.filter(({ about, isChoice }) => isChoice === true && about.startsWith(slug(words)));
}

function unknownPlace(places: readonly AnswerPlace[], words: string): string {
  const known = [...new Set(places.map(({ about }) => about))];
  const near = nearestWord(words, known);
  const expected =
    known.length === 0
      ? 'and it asks for nothing beforehand.'
      : near === undefined
        ? `expected one of: ${known.join(', ')}.`
        : `did you mean "${near}"? It has: ${known.join(', ')}.`;
  return `the document has no question "${words}" that can be answered beforehand, ${expected}`;
}

function unknownOption(words: string, options: readonly Choosable[], value: string): string {
  const choosable = options.filter(({ key }) => key !== 'stop');
  const near = nearestWord(value, [
    ...choosable.map(({ label }) => label.toLowerCase()),
    ...choosable.map(({ key }) => key),
  ]);
  const meantOne = choosable.find(({ label, key }) => label.toLowerCase() === near || key === near);
  const hint = meantOne === undefined ? '' : ` Did you mean "${written(meantOne)}"?`;
  return `what --answer says to "${words}" is none of its options, or could be several of them, expected one of: ${choosable.map(optionText).join('; ')}.${hint}`;
}

/** `1 (Restart the pods)`, `yes` */
function optionText(option: Choosable): string {
  return written(option) === option.label ? option.label : `${written(option)} (${option.label})`;
}

function written({ key }: Choosable): string {
  return key.replace(/^option-/, '');
}

function meant(options: readonly Choosable[], value: string): string | undefined {
  const word = value.trim().toLowerCase();
  const alias = options.some(({ key }) => key === 'do') ? own(DO_IT, word) : undefined;
  return optionMeant(options, alias ?? value);
}

/** An optional step is asked as `do it?`. */
const DO_IT: Readonly<Record<string, string>> = { yes: 'do', y: 'do', no: 'skip', n: 'skip' };

function placesIn(graph: StepGraph): readonly AnswerPlace[] {
  return [
    ...graph.steps.flatMap(placesInStep),
    ...graph.choices.map(({ group, name, certain, options }): AnswerPlace => {
      const id = `choice:${group}`;
      const ways = options.map(({ option, label }) => ({ key: `option-${option}`, label }));
      const all = certain ? [] : [{ key: 'all', label: 'All of them, in order' }];
      return { about: name, id, key: id, also: group, options: [...ways, ...all, STOP], isChoice: true };
    }),
    ...graph.parameters.map(({ name }) => ({ about: name, id: name, key: name })),
    {
      about: 'example-values',
      id: 'example-values',
      key: 'example-values',
      options: [{ key: 'confirm', label: 'They are right' }, STOP],
    },
  ];
}

const STOP: Choosable = { key: 'stop', label: 'Stop the run here' };
const IS_IT_SO: readonly Choosable[] = [
  { key: 'yes', label: 'yes' },
  { key: 'no', label: 'no' },
];

function placesInStep(step: GraphStep): readonly AnswerPlace[] {
  const commands = [...step.actions, ...step.offered].flatMap((one) => (one.type === 'command' ? [one.command] : []));
  const conditions = [...new Set(commands.flatMap(conditionsOf))].map((condition): AnswerPlace => {
    const id = conditionId(step, condition);
    return { about: condition, id, key: id, options: IS_IT_SO };
  });
  return [...ofStep(step), ...requirementsIn(step), ...conditions];
}

function ofStep({ id, title, optional, condition }: GraphStep): readonly AnswerPlace[] {
  if (optional) {
    const asked = `optional-step:${id}`;
    const options = [
      { key: 'do', label: 'Do it' },
      { key: 'skip', label: 'Skip it' },
    ];
    return [{ about: title, id: asked, key: asked, options }];
  }
  if (condition === undefined) return [];
  return [{ about: condition, id: `condition:${id}`, key: `condition:${id}`, options: IS_IT_SO }];
}

/** All requirements of a step are one question. */
function requirementsIn(step: GraphStep): readonly AnswerPlace[] {
  const required = step.actions.flatMap((action) => (action.type === 'requirement' ? [action] : []));
  const [first] = required;
  if (first === undefined) return [];
  const failing = required.map(({ requirement }, index) => ({
    key: `no-${index + 1}`,
    label: `Not so: ${requirement.text}`,
  }));
  const options = [{ key: 'yes', label: 'yes' }, { key: 'skip', label: 'Skip it' }, ...failing];
  return [{ about: step.title, id: `requirement:${first.id}:1`, key: step.title, options }];
}

import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { conditionsOf } from '../../engine/model/conditions.ts';
import type { Choice } from '../../engine/model/step.ts';
import { conditionId } from '../../engine/run/ask/command.ts';

/**
 * An answer given beforehand that no question of the document has a place for, or that several have one for: mistyped it would not be heard, and
 * `If needed=yes` would say yes to all that is needed somewhere. Nothing where each has its place.
 */
export function strayAnswer(graph: StepGraph, answers: Readonly<Record<string, string>>): string | undefined {
  const places = placesIn(graph);
  for (const words of Object.keys(answers)) {
    const found = places.filter(({ about, id }) => about === words || id === words);
    if (found.length === 0) {
      const known = [...new Set(places.map(({ about }) => about))];
      const expected =
        known.length === 0 ? 'and it asks for nothing beforehand' : `expected one of: ${known.join(', ')}`;
      return `the document has no question "${words}" that can be answered beforehand, ${expected}.`;
    }
    if (found.length > 1) {
      const ids = found.map(({ id }) => `--answer '${id}=…'`).join(', ');
      return `"${words}" is asked in ${found.length} places: say which, with ${ids}.`;
    }
  }
  return undefined;
}

/** A question that can be answered beforehand: by its words, and by its address, which only it has. */
interface AnswerPlace {
  readonly about: string;
  readonly id: string;
}

function placesIn(graph: StepGraph): readonly AnswerPlace[] {
  const inSteps = graph.steps.flatMap((step): AnswerPlace[] => {
    const commands = [...step.actions, ...step.offered].flatMap((one) => (one.type === 'command' ? [one.command] : []));
    const conditions = new Set(commands.flatMap(conditionsOf));
    const own = step.optional
      ? [{ about: step.title, id: `optional-step:${step.id}` }]
      : step.condition === undefined
        ? []
        : [{ about: step.condition, id: `condition:${step.id}` }];
    const required = step.actions
      .filter(({ type }) => type === 'requirement')
      .slice(0, 1)
      .map(({ id }) => ({ about: step.title, id: `requirement:${id}:1` }));
    return [
      ...own,
      ...required,
      ...[...conditions].map((condition) => ({ about: condition, id: conditionId(step, condition) })),
    ];
  });
  const groups = graph.steps.flatMap((step) => {
    const commands = step.actions.flatMap((one) => (one.type === 'command' ? [one.command] : []));
    return [step, ...commands].flatMap(({ choice }) => groupsOf(choice));
  });
  return [
    ...inSteps,
    ...[...new Set(groups)].map((group) => ({ about: group, id: `choice:${group}` })),
    ...graph.parameters.map(({ name }) => ({ about: name, id: name })),
    { about: 'example-values', id: 'example-values' },
  ];
}

/** The group of a choice, and that of the choice that it is part of. */
function groupsOf(choice: Choice | undefined): readonly string[] {
  return choice === undefined ? [] : [choice.group, ...(choice.within === undefined ? [] : [choice.within.group])];
}

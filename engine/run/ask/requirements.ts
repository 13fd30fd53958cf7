import type { Action, GraphStep } from '../../graph/step-graph.ts';
import { attemptOf } from '../position.ts';
import type { Option, Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { isAnsweredByTool, lookedUp } from '../tool-requirement.ts';
import { NOT_ASKED, questionOf, SKIP } from './question-of.ts';

type Requirement = Extract<Action, { readonly type: 'requirement' }>;

/**
 * The requirements of a step are confirmed once, all together (reading.md, "Kinds"): twelve bullets are not twelve questions.
 * The person says that all of it is so, or which is not.
 */
export function requirementsOf(state: RunState, step: GraphStep, action: Requirement): Question {
  const open = openRequirements(state, step);
  const texts = open.map(({ requirement }) => requirement.text);
  const [only] = texts;
  const failing = open.map(
    ({ requirement }, index): Option => ({ key: `no-${index + 1}`, label: `Not so: ${requirement.text}` }),
  );
  return questionOf(state, {
    id: `requirement:${action.id}:${attemptOf(state, action.id)}`,
    type: 'requirement',
    step: step.id,
    action: action.id,
    title: texts.length === 1 && only !== undefined ? only : 'Is all of this so?',
    body: texts.length === 1 ? [] : texts,
    warnings: [...new Set(open.flatMap(({ warnings }) => warnings))],
    options: [{ key: 'yes', label: 'It is so' }, ...failing, SKIP],
    about: step.title,
    unattended: NOT_ASKED,
  });
}

/** The requirements of a step of which neither a look at the machine nor a person has said all that they ask for. */
export function openRequirements(state: RunState, step: GraphStep): readonly Requirement[] {
  return step.actions
    .filter((action) => action.type === 'requirement')
    .filter(({ id }) => state.settlements[id] === undefined)
    .filter(({ requirement }) => {
      const fact = lookedUp(state, requirement);
      return fact === undefined || (fact.status === 'present' && !isAnsweredByTool(requirement));
    });
}

import type { Action, GraphStep } from '../engine/graph/step-graph.ts';
import { conditionsOf } from '../engine/model/conditions.ts';

/** Something that a run would ask a person at a step. */
export interface PlannedQuestion {
  readonly type: 'confirm' | 'phrase' | 'condition' | 'choice' | 'optional' | 'manual' | 'judgement' | 'trigger';
  /** Line of the document that it is about. */
  readonly line: number;
  /** What is asked, in a few words. */
  readonly words: string;
}

/**
 * What a run with a person would ask at a step, in the order of asking: whether to take an optional step, which option of
 * a choice, each condition, each command that changes or destroys, all that only a person can do or judge. What the
 * outcome of a command adds (a failure menu, a hedge that did not hold) is not known before a run, and so not among them.
 */
export function plannedQuestions(step: GraphStep): readonly PlannedQuestion[] {
  const own: readonly (PlannedQuestion | undefined)[] = [
    step.optional ? { type: 'optional', line: step.line, words: 'whether to do this optional step' } : undefined,
    // The condition of a rollback is settled by the branch that leads there, and a troubleshooting step by who goes to it.
    !step.optional && step.condition !== undefined && step.way === 'procedure'
      ? { type: 'condition', line: step.line, words: `whether it applies: ${step.condition}` }
      : undefined,
    step.choice && { type: 'choice', line: step.line, words: 'which way to go: only one of them is done' },
  ];
  const triggers = step.triggers
    .filter(({ automatic }) => automatic !== true && (step.way === 'procedure' || step.way === 'troubleshooting'))
    .map(({ line, text, to }): PlannedQuestion => ({ type: 'trigger', line, words: `${text}: ${to}?` }));
  return [...own.filter((question) => question !== undefined), ...step.actions.flatMap(ofAction), ...triggers];
}

function ofAction(action: Action): readonly PlannedQuestion[] {
  const { line } = action;
  switch (action.type) {
    case 'command':
      return ofCommand(action);
    case 'file':
      return [{ type: 'confirm', line, words: `before writing ${action.file.path}` }];
    case 'manual':
      return [{ type: 'manual', line, words: `to do by hand: ${action.manual.text}` }];
    case 'requirement':
      return action.requirement.tool === undefined
        ? [{ type: 'manual', line, words: `to confirm: ${action.requirement.text}` }]
        : [];
    case 'checkbox':
      return action.checkbox.checked ? [] : [{ type: 'manual', line, words: `to tick off: ${action.checkbox.text}` }];
    case 'gate':
      return [{ type: 'judgement', line, words: `to look at: ${action.gate.subject}` }];
  }
}

function ofCommand({ line, command, expectations }: Action & { type: 'command' }): readonly PlannedQuestion[] {
  const conditions = conditionsOf(command).map(
    (words): PlannedQuestion => ({ type: 'condition', line, words: `whether to run it: ${words}` }),
  );
  const choice: readonly PlannedQuestion[] =
    command.choice === undefined ? [] : [{ type: 'choice', line, words: 'which option to run: never all' }];
  const confirm: readonly PlannedQuestion[] =
    command.impact === 'read'
      ? []
      : [
          {
            type: command.impact === 'destroy' ? 'phrase' : 'confirm',
            line,
            words: `before it runs (${command.impact})`,
          },
        ];
  const judgements = expectations
    .filter(({ check, example }) => check === 'judgement' && example !== true)
    .map(
      (expectation): PlannedQuestion => ({
        type: 'judgement',
        line: expectation.line,
        words: `whether it shows: ${expectation.text}`,
      }),
    );
  return [...choice, ...conditions, ...confirm, ...judgements];
}

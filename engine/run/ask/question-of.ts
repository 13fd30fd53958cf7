import type { Option, Question } from '../question.ts';
import type { RunState } from '../state.ts';

/** What a question needs to say; the rest is empty where it is not given. */
type Parts = Pick<Question, 'id' | 'type' | 'title' | 'options'> &
  Partial<Question> & {
    /** What the policy answers where nobody is asked and nothing was said beforehand; an option of its own if need be. */
    readonly unattended: Option | undefined;
  };

/** A question of a run. Unattended, its preselected option is the one that means yes to nothing. */
export function questionOf(state: RunState, { unattended, ...parts }: Parts): Question {
  const question = { body: [], warnings: [], ...parts };
  if (state.attendance === 'attended' || unattended === undefined) return question;
  const known = question.options.some(({ key }) => key === unattended.key);
  return {
    ...question,
    options: known ? question.options : [...question.options, unattended],
    preselected: unattended.key,
  };
}

export const NOT_ASKED: Option = { key: 'not-asked', label: 'Nobody was asked' };
export const STOP: Option = { key: 'stop', label: 'Stop the run here; it can be resumed' };
export const SKIP: Option = { key: 'skip', label: 'Skip it' };

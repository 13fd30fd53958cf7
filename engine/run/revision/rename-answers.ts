import type { RunState } from '../state.ts';

type Ids = Readonly<Record<string, string>>;

/**
 * Answers by the questions that they are to in another text of the document. What is about a step or an action that is not
 * found there any more is dropped: its id may be that of another one now.
 *
 * @param ids of steps and actions, from the old text to the new
 * @param options of choices, `GROUP/NUMBER` likewise
 */
export function renameAnswers(answers: RunState['answers'], ids: Ids, options: Ids): RunState['answers'] {
  return Object.fromEntries(
    Object.values(answers).flatMap((answer) => {
      const choice = /^choice:(.*)$/s.exec(answer.question)?.[1];
      const renamed =
        choice === undefined
          ? { ...answer, question: renameQuestion(answer.question, ids) }
          : { ...answer, ...renameChoice(choice, answer.option, options) };
      return renamed.question === undefined ? [] : [[renamed.question, { ...renamed, question: renamed.question }]];
    }),
  );
}

/** `failure:s3/command@5:1.1` and its like; the parts of a question's id stand between colons. */
function renameQuestion(question: string, ids: Ids): string | undefined {
  const [type = '', ...parts] = question.split(':');
  const renamed = parts.map((part) => ids[part] ?? (IS_ID.test(part) ? undefined : part));
  return renamed.includes(undefined) ? undefined : [type, ...renamed].join(':');
}

const IS_ID = /^s\d+(?:\/\S+)?$/;

function renameChoice(group: string, option: string, options: Ids): { question: string | undefined; option: string } {
  const number = /^option-(\d+)$/.exec(option)?.[1];
  const names = Object.entries(options).filter(([name]) => name.startsWith(`${group}/`));
  const [, found] = names.find(([name]) => number === undefined || name === `${group}/${number}`) ?? [];
  if (found === undefined) return { question: undefined, option };
  const at = found.lastIndexOf('/');
  return {
    question: `choice:${found.slice(0, at)}`,
    option: number === undefined ? option : `option-${found.slice(at + 1)}`,
  };
}

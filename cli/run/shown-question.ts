import { markOf } from '../../engine/journal/redaction/span.ts';
import type { Redactor } from '../../engine/journal/redaction.ts';
import type { Answer } from '../../engine/run/event.ts';
import { ANY_PHRASE } from '../../engine/run/phrase.ts';
import type { Question } from '../../engine/run/question.ts';

/** A question as it may be shown, and what an answer to it means. */
export interface ShownQuestion {
  readonly question: Question;
  /** The answer with the secrets where their marks stand in what was typed. */
  meant(answer: Answer): Answer;
}

/**
 * Takes the secrets out of a question. In a text that is offered, to take or to edit, a mark stands for each; it is what it
 * was again when the text comes back. A phrase that holds a secret cannot be asked for: another one is typed in its place.
 */
export function shownQuestion(question: Question, redactor: Redactor): ShownQuestion {
  const redacted = (text: string) => redactor.redactText(text);
  const { phrase, default: offered, about } = question;
  const hidden = new Map<string, string>();
  const marked = (text: string) => redactor.redactWith(text, (name, secret) => keep(hidden, name, secret));
  const shown: Question = {
    ...question,
    title: redacted(question.title),
    body: question.body.map(redacted),
    warnings: question.warnings.map(redacted),
    options: question.options.map((option) => ({ ...option, label: redacted(option.label) })),
    ...(about === undefined ? {} : { about: redacted(about) }),
    ...(phrase === undefined ? {} : { phrase: redacted(phrase) === phrase ? phrase : ANY_PHRASE }),
    ...(offered === undefined
      ? {}
      : { default: question.secret === true ? keep(hidden, about ?? '', offered) : marked(offered) }),
  };
  return { question: shown, meant: (answer) => meant(answer, { question, shown, hidden }) };
}

/** Another mark for each secret, also where two have the same name. */
function keep(hidden: Map<string, string>, name: string, secret: string): string {
  for (let count = 1; ; count++) {
    const mark = markOf(count === 1 ? name : `${name} ${count}`);
    if ((hidden.get(mark) ?? secret) !== secret) continue;
    hidden.set(mark, secret);
    return mark;
  }
}

interface Shown {
  readonly question: Question;
  readonly shown: Question;
  readonly hidden: ReadonlyMap<string, string>;
}

function meant(answer: Answer, { question, shown, hidden }: Shown): Answer {
  const { value } = answer;
  if (value === undefined) return answer;
  if (question.phrase !== undefined && value === shown.phrase) return { ...answer, value: question.phrase };
  return { ...answer, value: [...hidden].reduce((text, [mark, secret]) => text.replaceAll(mark, () => secret), value) };
}

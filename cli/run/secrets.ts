import { createRedactor, type Redactor } from '../../engine/journal/redaction.ts';
import { secretsOfEnvironment } from '../../engine/journal/secret-names.ts';
import { ANY_PHRASE } from '../../engine/run/phrase.ts';
import type { Question } from '../../engine/run/question.ts';
import type { RunState } from '../../engine/run/state.ts';

/** Keeps a redactor for the secrets of the environment and for the parameters that are secret, as a run learns of them. */
export class Secrets {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  #known = '';
  #redactor: Redactor | undefined;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  /** The redactor for what is secret in this state; the same one until there is a new secret. */
  redactor(state: RunState): Redactor {
    const values = state.secrets.map((name) => ({ name, value: state.parameters[name] ?? '' }));
    const known = JSON.stringify(values);
    if (this.#redactor === undefined || known !== this.#known) {
      this.#redactor = createRedactor({ values: [...secretsOfEnvironment(this.#environment), ...values] });
      this.#known = known;
    }
    return this.#redactor;
  }

  /**
   * A question as it may be shown: nothing of it holds a secret but the text that an operator is about to edit, which will
   * be run as it is. A phrase that does cannot be asked for: another one is typed in its place.
   */
  question(question: Question, state: RunState): Question {
    const redactor = this.redactor(state);
    const redacted = (text: string) => redactor.redactText(text);
    const { phrase } = question;
    return {
      ...question,
      title: redacted(question.title),
      body: question.body.map(redacted),
      warnings: question.warnings.map(redacted),
      options: question.options.map((option) => ({ ...option, label: redacted(option.label) })),
      ...(phrase === undefined ? {} : { phrase: redacted(phrase) === phrase ? phrase : ANY_PHRASE }),
    };
  }
}

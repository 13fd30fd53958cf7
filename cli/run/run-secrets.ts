import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { SecretValue } from '../../engine/journal/redaction.ts';
import { isSecretName } from '../../engine/journal/secret-names.ts';
import type { Question } from '../../engine/run/question.ts';
import { ExitCode } from '../exit-code.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError, redactMessages } from '../print.ts';
import { knownSecrets } from './known-secrets.ts';
import { Secrets } from './secrets.ts';
import { type ShownQuestion, shownQuestion } from './shown-question.ts';

/** The secrets of a run, as its parts need them. */
export interface RunSecrets {
  readonly secrets: Secrets;
  /** Variables of the shell that are secret; says whether one of them is new. */
  learn(variables: readonly SecretValue[]): boolean;
  /** A question as it may be shown; with what is to be said of secrets that are not hidden. */
  shown(question: Question): ShownQuestion;
}

/** Opens the secrets of a run: what is known of the environment and of its documents, before it starts. */
export function openRunSecrets(documents: readonly StepGraph[], options: RunOptions): RunSecrets {
  // What runs in the full screen has no other place for it than the next question.
  const cautions: string[] = [];
  const onWeak = (caution: string) => {
    if (options.auto === true) printError(caution, ExitCode.succeeded);
    else cautions.push(caution);
  };
  const secrets = new Secrets(knownSecrets(process.env, documents), { patterns: options.patterns?.find, onWeak });
  redactMessages((text) => secrets.redactor.redactText(text));
  return {
    secrets,
    learn(variables) {
      const set = variables.filter(({ name, value }) => process.env[name] !== value);
      // One that is not called a secret was read without an echo.
      const read = secrets.learn(
        set.filter(({ name }) => !isSecretName(name)),
        'declared',
      );
      return secrets.learn(set, 'found').length + read.length > 0;
    },
    shown: (question) =>
      shownQuestion({ ...question, warnings: [...question.warnings, ...cautions.splice(0)] }, secrets.redactor),
  };
}

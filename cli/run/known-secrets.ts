import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { literalSecrets } from '../../engine/journal/literal-secrets.ts';
import type { SecretValue } from '../../engine/journal/redaction.ts';
import { secretsOfEnvironment } from '../../engine/journal/secret-names.ts';
import { weaknessOf } from '../../engine/journal/secret-strength.ts';

/** What is secret before anything starts: values of the environment, and what the document says in clear. */
export function knownSecrets(
  environment: Readonly<Record<string, string | undefined>>,
  documents: readonly StepGraph[],
): readonly SecretValue[] {
  return [...secretsOfEnvironment(environment), ...documents.flatMap(secretsOfDocument)];
}

/** Passwords and keys in the commands and files of a document, and values that it offers for secret parameters. */
export function secretsOfDocument(graph: StepGraph): readonly SecretValue[] {
  const texts = graph.steps
    .flatMap(({ actions, offered }) => [...actions, ...offered])
    .flatMap((action) =>
      action.type === 'command' ? [action.command.script] : action.type === 'file' ? [action.file.content] : [],
    );
  const defaults = graph.parameters.flatMap(({ name, secret, default: value = '' }) =>
    secret && weaknessOf(value, 'declared') === undefined ? [{ name, value }] : [],
  );
  return [...literalSecrets(texts.join('\n')), ...defaults];
}

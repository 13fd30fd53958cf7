import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { knownSecrets, secretsOfDocument } from './known-secrets.ts';
import type { FindHidden } from './redact-patterns.ts';
import { Secrets } from './secrets.ts';

/** Whether a document says in clear, anywhere in its text, what a run of it would hide. */
export function saysSecrets(
  { graph, text }: { readonly graph: StepGraph; readonly text: string },
  patterns: FindHidden | undefined,
): boolean {
  if (secretsOfDocument(graph).length > 0) return true;
  const { redactor } = new Secrets(knownSecrets(process.env, []), { patterns });
  return redactor.redactText(text) !== text;
}

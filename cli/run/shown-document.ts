import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { markOf } from '../../engine/journal/redaction/span.ts';
import type { Redactor } from '../../engine/journal/redaction.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import { secretsOfDocument } from './known-secrets.ts';
import type { Secrets } from './secrets.ts';
import { shownQuestion } from './shown-question.ts';

/** A document as it may be shown: its graph, and its text with as many lines as it has. */
export interface ShownDocument {
  readonly graph: StepGraph;
  readonly text: string;
}

/** Takes out of a document what it says in clear and is secret. It is not for running: its commands are not what they were. */
export function shownDocument<Document extends ShownDocument>(document: Document, redactor: Redactor): Document {
  const text = redactor.redactWith(document.text, (name, hidden) => markOf(name) + hidden.replace(/[^\n]/g, ''));
  // What a graph holds stands in its text, or is one of its defaults.
  if (text === document.text) return document;
  return { ...document, text, graph: withoutSecrets(document.graph, redactor) };
}

/** A sink that gets documents and questions as they may be shown; what is in another text of a document is learnt from it. */
export function sinkWithoutSecrets(sink: RunSink, secrets: Secrets): RunSink {
  const { document, question } = sink;
  return {
    ...sink,
    ...(question && { question: (asked) => question(shownQuestion(asked, secrets.redactor).question) }),
    ...(document && {
      document: (graph, text) => {
        secrets.learn(secretsOfDocument(graph));
        const shown = shownDocument({ graph, text }, secrets.redactor);
        document(shown.graph, shown.text);
      },
    }),
  };
}

/** By which its parts are found: they stay as they are, whatever they happen to hold. */
const ADDRESSES = new Set(['id', 'step', 'steps', 'digest', 'type', 'kind', 'way', 'role', 'mode', 'impact', 'name']);

function withoutSecrets<Value>(value: Value, redactor: Redactor): Value;
function withoutSecrets(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor.redactText(value);
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, redactor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      ADDRESSES.has(key) && !isObjects(field) ? field : withoutSecrets(field, redactor),
    ]),
  );
}

/** `steps` are ids, and at the top of a graph they are the steps themselves. */
const isObjects = (field: unknown) => Array.isArray(field) && field.some((each) => typeof each === 'object');

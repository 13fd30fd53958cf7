import type { RunEvent } from '../../engine/run/event.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import { jsonLine } from './json-text.ts';

/**
 * Prints a run for machines, one JSON object a line: `{"schema":"handrail.run/1","at":MS,"type":…}` with the fields of
 * the event; `output` lines with `action`, `stream` and `text` as it came, `question` lines with the question asked.
 *
 * @param write takes a line with its line feed.
 * @param now milliseconds since the epoch, for what is no event.
 */
export function createJsonSink(write: (text: string) => void, now: () => number): RunSink {
  const print = (at: number, fields: object) => write(`${jsonLine({ schema: 'handrail.run/1', at, ...fields })}\n`);
  const secret = new Set<string>();
  return {
    event: (event, _state, at) => print(at, withoutSecret(event, secret)),
    output: (action, stream, text) => print(now(), { type: 'output', action, stream, text }),
    question: (question) => {
      if (question.secret === true) secret.add(question.id);
      print(now(), { type: 'question', question });
    },
  };
}

/** A value that is secret is not printed, whatever redaction there was before. */
function withoutSecret(event: RunEvent, secret: ReadonlySet<string>): object {
  if (event.type === 'parameter-set' && event.secret === true) {
    const { value: _, ...rest } = event;
    return rest;
  }
  if (event.type !== 'question-answered' || !secret.has(event.answer.question)) return event;
  const { value: _, ...answer } = event.answer;
  return { ...event, answer };
}

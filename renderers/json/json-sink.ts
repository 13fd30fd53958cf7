import type { ActionId } from '../../engine/graph/step-graph.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { outputName } from '../../engine/run/output-name.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import { jsonLine } from './json-text.ts';

type Stream = 'stdout' | 'stderr';

/** The attempt of a command that runs, and how many characters of its output may still be printed. */
interface Attempt {
  readonly attempt: number;
  left: number;
}

/** Characters of the output of one attempt. */
const MOST = 1_000_000;

/**
 * Prints a run for machines, one JSON object a line: `{"schema":"handrail.run/1","at":MS,"type":…}` with the fields of
 * the event; `output` lines with `action`, `stream` and `text` as it came, `question` lines with the question asked. Of an
 * output of more than a million characters the rest is only in the run's folder: one `output-left-out` says so with its `path`,
 * and the end of it is in the result of the command. A reader that is slow would else have all of it wait in memory.
 *
 * @param write takes a line with its line feed.
 * @param now milliseconds since the epoch, for what is no event.
 */
export function createJsonSink(write: (text: string) => void, now: () => number): RunSink {
  const print = (at: number, fields: object) => write(`${jsonLine({ schema: 'handrail.run/1', at, ...fields })}\n`);
  const secret = new Set<string>();
  const attempts = new Map<ActionId, Attempt>();
  const output = (action: ActionId, stream: Stream, text: string) => {
    const running = attempts.get(action) ?? { attempt: 1, left: MOST };
    attempts.set(action, running);
    if (running.left === 0) return;
    const part = text.slice(0, running.left);
    running.left -= part.length;
    print(now(), { type: 'output', action, stream, text: part });
    if (running.left > 0) return;
    print(now(), { type: 'output-left-out', action, path: `output/${outputName(action, running.attempt, stream)}` });
  };
  return {
    event(event, _state, at) {
      if (event.type === 'command-started') attempts.set(event.action, { attempt: event.attempt, left: MOST });
      print(at, withoutSecret(event, secret));
    },
    output,
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

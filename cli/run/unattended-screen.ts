import type { Operator } from '../../engine/run/operator.ts';
import { answerUnattended, type Policy } from '../../engine/run/policy.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import type { Screen } from './screen.ts';

/** The screen of a run without a person: a log, and the policy in the place of answers. One Ctrl-C stops the run. */
export function createUnattendedScreen(sink: RunSink, policy: Policy): Screen {
  const operator: Operator = {
    ask: (question) => ({ answer: Promise.resolve(answerUnattended(question, policy)), withdraw: () => undefined }),
  };
  return {
    sink,
    operator,
    onInterrupt: (listener) => {
      process.on('SIGINT', () => listener('run'));
    },
    onOffered: () => undefined,
    lend: (use) => use(),
    close: async () => undefined,
  };
}

import type { CommandAction, StepGraph } from '../../engine/graph/step-graph.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import type { Question } from '../../engine/run/question.ts';
import { LOOKED, result, type Told } from '../renderers/fixture-run.ts';

/** A question with a text wherever words of a document, of an output or of a person stand in one. */
export function hostileQuestion(text: string): Question {
  return {
    id: `question${text}`,
    type: 'failure',
    title: `Title ${text}`,
    body: [`Body ${text}`, `two\n${text}`],
    warnings: [`Warning ${text}`],
    options: [
      { key: 'run', label: `Run ${text}`, needs: 'phrase' },
      { key: 'value', label: `Value ${text}`, needs: 'value' },
      { key: 'edit', label: 'Edit', needs: 'script' },
      { key: 'abort', label: 'Abort' },
    ],
    phrase: `phrase ${text}`,
    default: `default ${text}`,
    impact: 'change',
  };
}

/** A run of a document in which every field that holds words has a text in it, and every command prints it. */
export function hostileEvents(graph: StepGraph, text: string): readonly Told[] {
  const events: readonly RunEvent[] = [
    { ...started(), path: text, operator: `somebody ${text}`, digest: graph.digest },
    { type: 'tools-looked-up', tools: [{ tool: `tool${text}`, status: 'wrong-version', version: `1${text}` }] },
    { type: 'parameter-set', name: `name${text}`, value: text },
    { type: 'example-replaced', value: `v${text}`, replacement: text },
  ];
  const finish: readonly RunEvent[] = [
    { type: 'branch-taken', from: graph.steps[0]?.id ?? '', to: { type: 'rollback' }, why: `since ${text}` },
    { type: 'run-finished', outcome: 'escalated', reason: `Reason ${text}` },
  ];
  return [
    ...events.map((event) => ({ event })),
    ...graph.steps.flatMap((step): readonly Told[] => [
      { event: { type: 'step-entered', step: step.id, attempt: 1, why: 'next' } },
      ...step.actions.filter((action) => action.type === 'command').flatMap((action) => commandOf(action, text)),
      { question: hostileQuestion(text) },
      {
        event: {
          type: 'question-answered',
          by: text,
          answer: { question: `question${text}`, option: 'run', value: text, reason: text },
        },
      },
      { event: { type: 'file-written', action: `${step.id}/file@1`, path: `/tmp/${text}` } },
      { event: { type: 'action-settled', action: `${step.id}/manual@1`, settlement: 'failed', reason: text } },
      { event: { type: 'step-finished', step: step.id, verdict: 'failed', reason: `Reason ${text}` } },
    ]),
    ...finish.map((event) => ({ event })),
  ];
}

function commandOf({ id, command }: CommandAction, text: string): readonly Told[] {
  const excerpt = { head: `head ${text}`, tail: `tail ${text}`, bytes: 9 };
  const judgement = { line: 1, status: 'failed' as const, expected: `expected ${text}`, explanation: `why\n${text}` };
  return [
    { event: { type: 'command-edited', action: id, script: `${command.script} ${text}` } },
    {
      event: { type: 'command-started', action: id, attempt: 1, script: `${command.script} ${text}`, impact: 'change' },
    },
    { output: [id, 'stdout', `out ${text}\nmore ${text}`] },
    { output: [id, 'stderr', `err ${text}\r\n${text}\n`] },
    {
      event: {
        type: 'command-finished',
        action: id,
        attempt: 1,
        result: result({ exitCode: 1, stdout: excerpt, stderr: excerpt, folder: text, note: text }),
      },
    },
    {
      event: {
        type: 'command-judged',
        action: id,
        attempt: 1,
        judgements: [judgement],
        verdict: 'failed',
        reason: `Reason ${text}`,
      },
    },
  ];
}

function started(): Extract<RunEvent, { readonly type: 'run-started' }> {
  const first = LOOKED.flatMap((told) => ('event' in told && told.event.type === 'run-started' ? [told.event] : []))[0];
  if (first === undefined) throw new Error('The fixture has no beginning.');
  return first;
}

import fc from 'fast-check';
import type { Branch, RunEvent } from '../../../engine/run/event.ts';
import type { CommandResult } from '../../../engine/run/verdict.ts';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;

/** Any Unicode, lone surrogates, controls, quotes and newlines. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom('', '\n', '\u2028', '\ud800', '"}', '\0', 'é → ✓ 🙂'),
);
const count = fc.nat();
const verdict = fc.constantFrom('passed' as const, 'failed' as const, 'unknown-effect' as const, 'ran' as const);
const impact = fc.constantFrom('read' as const, 'change' as const, 'destroy' as const);
const excerpt = fc.record({ head: text, tail: text, bytes: count });

const result: fc.Arbitrary<CommandResult> = fc.record(
  {
    status: fc.constantFrom('exited' as const, 'timed-out' as const, 'killed' as const),
    exitCode: fc.nat(255),
    pipeStatus: fc.array(fc.nat(255), { maxLength: 3 }),
    stdout: excerpt,
    stderr: excerpt,
    folder: text,
    milliseconds: fc.double({ min: 0.001, max: 1e9, noNaN: true }),
    httpStatuses: fc.array(fc.integer({ min: 100, max: 599 }), { maxLength: 2 }),
    note: text,
  },
  { requiredKeys: ['status', 'pipeStatus', 'stdout', 'stderr', 'folder', 'milliseconds', 'httpStatuses'] },
);

const branch: fc.Arbitrary<Branch> = fc.oneof(
  fc
    .constantFrom('rollback' as const, 'escalation' as const, 'abort' as const, 'stop' as const)
    .map((type) => ({ type })),
  fc.record({ type: fc.constant('step' as const), step: text }),
);

const conductor = fc.record({ host: text, pid: count });

const of = <Type extends RunEvent['type']>(type: Type) => ({ type: fc.constant(type) });

const EVENTS: { readonly [Type in RunEvent['type']]: fc.Arbitrary<EventOf<Type>> } = {
  'run-started': fc.record(
    {
      ...of('run-started'),
      run: text,
      path: text,
      digest: text,
      attendance: fc.constantFrom('attended' as const, 'unattended' as const),
      allow: fc.array(impact, { maxLength: 3 }),
      flow: fc.boolean(),
      operator: text,
      folder: text,
      conductor,
      consent: fc.constantFrom('asked' as const, 'earlier' as const, 'option' as const),
    },
    { requiredKeys: ['type', 'run', 'path', 'digest', 'attendance', 'allow', 'flow', 'operator'] },
  ),
  'run-resumed': fc.record(
    {
      ...of('run-resumed'),
      operator: text,
      digest: text,
      folder: text,
      conductor,
      handOver: fc.record(
        { operator: text, host: text, pid: count, lock: fc.constantFrom('given-back' as const, 'gone' as const) },
        { requiredKeys: ['operator', 'lock'] },
      ),
      attendance: fc.constant('attended' as const),
      allow: fc.array(impact, { maxLength: 2 }),
      flow: fc.boolean(),
      allowEdited: fc.boolean(),
    },
    { requiredKeys: ['type', 'operator', 'digest'] },
  ),
  'document-revised': fc.record({
    ...of('document-revised'),
    digest: text,
    copy: text,
    steps: fc.dictionary(text, text, { maxKeys: 2 }),
    actions: fc.dictionary(text, text, { maxKeys: 2 }),
    options: fc.dictionary(text, text, { maxKeys: 2 }),
    rewritten: fc.array(text, { maxLength: 2 }),
    again: fc.array(text, { maxLength: 2 }),
    reopened: fc.array(text, { maxLength: 2 }),
    back: fc.boolean(),
  }),
  'parameter-set': fc.record(
    { ...of('parameter-set'), name: text, value: text, secret: fc.boolean() },
    { requiredKeys: ['type', 'name', 'value'] },
  ),
  'example-replaced': fc.record({ ...of('example-replaced'), value: text, replacement: text }),
  'step-entered': fc.record({
    ...of('step-entered'),
    step: text,
    attempt: count,
    why: fc.constantFrom('next' as const, 'failed' as const, 'symptom' as const),
  }),
  'question-answered': fc.record({
    ...of('question-answered'),
    answer: fc.record(
      { question: text, option: text, value: text, reason: text },
      { requiredKeys: ['question', 'option'] },
    ),
    by: text,
  }),
  'command-started': fc.record({ ...of('command-started'), action: text, attempt: count, script: text, impact }),
  'command-finished': fc.record({ ...of('command-finished'), action: text, attempt: count, result }),
  'command-judged': fc.record({
    ...of('command-judged'),
    action: text,
    attempt: count,
    judgements: fc.array(
      fc.record({
        line: count,
        status: fc.constantFrom('held' as const, 'failed' as const, 'person' as const),
        expected: text,
        explanation: text,
      }),
      { maxLength: 2 },
    ),
    verdict,
    reason: text,
  }),
  'command-polled': fc.record({
    ...of('command-polled'),
    action: text,
    attempt: count,
    poll: count,
    secondsToNext: count,
    secondsLeft: count,
    why: text,
  }),
  'pane-opened': fc.record({ ...of('pane-opened'), action: text }),
  'file-written': fc.record({ ...of('file-written'), action: text, path: text }),
  'file-differs': fc.record({ ...of('file-differs'), action: text, path: text }),
  'action-settled': fc.record(
    {
      ...of('action-settled'),
      action: text,
      settlement: fc.constantFrom('confirmed' as const, 'not-applicable' as const, 'done-by-hand' as const),
      reason: text,
      changed: fc.boolean(),
    },
    { requiredKeys: ['type', 'action', 'settlement'] },
  ),
  'action-retried': fc.record({ ...of('action-retried'), action: text, attempt: count }),
  'command-edited': fc.record({ ...of('command-edited'), action: text, script: text }),
  'offered-chosen': fc.record({ ...of('offered-chosen'), action: text }),
  'evaluation-started': fc.record({
    ...of('evaluation-started'),
    action: text,
    attempt: count,
    name: text,
    script: text,
    impact,
  }),
  'value-evaluated': fc.record(
    { ...of('value-evaluated'), name: text, value: text, cutOff: fc.boolean() },
    { requiredKeys: ['type', 'name'] },
  ),
  'tools-looked-up': fc.record({
    ...of('tools-looked-up'),
    tools: fc.array(
      fc.record(
        { tool: text, status: fc.constantFrom('present' as const, 'missing' as const), version: text },
        { requiredKeys: ['tool', 'status'] },
      ),
      { maxLength: 2 },
    ),
  }),
  'step-resumed': fc.record({ ...of('step-resumed'), step: text }),
  'step-finished': fc.record({ ...of('step-finished'), step: text, verdict, reason: text }),
  'branch-taken': fc.record({ ...of('branch-taken'), from: text, to: branch, why: text }),
  interrupted: fc.record({
    ...of('interrupted'),
    what: fc.constantFrom('command' as const, 'run' as const),
  }),
  'contact-called': fc.record({ ...of('contact-called'), who: text, answered: fc.boolean() }),
  'run-continued': fc.record(of('run-continued')),
  'run-finished': fc.record({
    ...of('run-finished'),
    outcome: fc.constantFrom('succeeded' as const, 'rollback-failed' as const),
    reason: text,
  }),
};

/** Every type of event with every kind of text. */
export const arbitraryEvent: fc.Arbitrary<RunEvent> = fc.oneof(...Object.values(EVENTS));

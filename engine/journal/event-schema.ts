import * as z from 'zod';
import type { RunEvent } from '../run/event.ts';
import type { Shape } from './event-part-schema.ts';
import { answer, branch, commandResult, conductor, handOver, judgement, toolFact } from './event-part-schema.ts';
import { attendance, consent, entrance, impact, keeping, outcome, settlement, stepVerdict } from './word-schema.ts';

/**
 * Checks a value that came from outside to be an event of a run.
 *
 * Fields that it does not know stay as they are: a newer Handrail may have added them.
 * @returns the event, or why it is none, as `Unexpected X at \`path\`` in one sentence.
 */
export function readEvent(value: unknown): EventReading {
  const type = z.looseObject({ type: z.string() }).safeParse(value);
  if (!type.success) return { status: 'wrong', message: 'Unexpected event without a type' };
  const schema = SCHEMAS.get(type.data.type);
  if (schema === undefined) return { status: 'unknown-type', eventType: type.data.type };
  const event = schema.safeParse(value);
  if (event.success) return { status: 'event', event: event.data };
  const issue = event.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'event' : issue.path.join('.');
  return { status: 'wrong', message: `Unexpected \`${place}\` of ${type.data.type}: ${issue?.message ?? 'wrong'}` };
}

export type EventReading =
  | { readonly status: 'event'; readonly event: RunEvent }
  /** As a newer Handrail may write it. */
  | { readonly status: 'unknown-type'; readonly eventType: string }
  | { readonly status: 'wrong'; readonly message: string };

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;
type Fields<Type extends RunEvent['type']> = Shape<Omit<EventOf<Type>, 'type'>>;

const text = z.string();
const count = z.int().nonnegative();

/** An event that is new in engine/run/event.ts is an error of types here until it has its schema. */
const EVENTS: { readonly [Type in RunEvent['type']]: z.ZodType<EventOf<Type>> } = {
  'run-started': z.looseObject({
    type: z.literal('run-started'),
    ...({
      run: text,
      path: text,
      digest: text,
      attendance,
      allow: z.array(impact),
      flow: z.boolean(),
      operator: text,
      folder: text.exactOptional(),
      conductor: conductor.exactOptional(),
      consent: consent.exactOptional(),
    } satisfies Fields<'run-started'>),
  }),
  'run-resumed': z.looseObject({
    type: z.literal('run-resumed'),
    ...({
      operator: text,
      digest: text,
      folder: text.exactOptional(),
      conductor: conductor.exactOptional(),
      handOver: handOver.exactOptional(),
      attendance: attendance.exactOptional(),
      allow: z.array(impact).exactOptional(),
      flow: z.boolean().exactOptional(),
      allowEdited: z.boolean().exactOptional(),
    } satisfies Fields<'run-resumed'>),
  }),
  'document-revised': z.looseObject({
    type: z.literal('document-revised'),
    ...({
      digest: text,
      copy: text,
      steps: z.record(text, text),
      actions: z.record(text, text),
      options: z.record(text, text),
      rewritten: z.array(text),
      again: z.array(text),
      reopened: z.array(text),
      back: z.boolean(),
    } satisfies Fields<'document-revised'>),
  }),
  'parameter-set': z.looseObject({
    type: z.literal('parameter-set'),
    ...({ name: text, value: text, secret: z.boolean().exactOptional() } satisfies Fields<'parameter-set'>),
  }),
  'example-replaced': z.looseObject({
    type: z.literal('example-replaced'),
    ...({ value: text, replacement: text } satisfies Fields<'example-replaced'>),
  }),
  'step-entered': z.looseObject({
    type: z.literal('step-entered'),
    ...({ step: text, attempt: count, why: entrance } satisfies Fields<'step-entered'>),
  }),
  'question-answered': z.looseObject({
    type: z.literal('question-answered'),
    ...({ answer, by: text } satisfies Fields<'question-answered'>),
  }),
  'command-started': z.looseObject({
    type: z.literal('command-started'),
    ...({
      action: text,
      attempt: count,
      script: text,
      impact,
      keeps: keeping.exactOptional(),
    } satisfies Fields<'command-started'>),
  }),
  'command-polled': z.looseObject({
    type: z.literal('command-polled'),
    ...({
      action: text,
      attempt: count,
      poll: count,
      secondsToNext: z.number(),
      secondsLeft: z.number(),
      why: text,
    } satisfies Fields<'command-polled'>),
  }),
  'command-finished': z.looseObject({
    type: z.literal('command-finished'),
    ...({
      action: text,
      attempt: count,
      result: commandResult,
      neverStarted: z.boolean().exactOptional(),
    } satisfies Fields<'command-finished'>),
  }),
  'command-judged': z.looseObject({
    type: z.literal('command-judged'),
    ...({
      action: text,
      attempt: count,
      judgements: z.array(judgement),
      verdict: stepVerdict,
      reason: text,
    } satisfies Fields<'command-judged'>),
  }),
  'pane-opened': z.looseObject({
    type: z.literal('pane-opened'),
    ...({ action: text } satisfies Fields<'pane-opened'>),
  }),
  'file-written': z.looseObject({
    type: z.literal('file-written'),
    ...({ action: text, path: text } satisfies Fields<'file-written'>),
  }),
  'file-differs': z.looseObject({
    type: z.literal('file-differs'),
    ...({ action: text, path: text } satisfies Fields<'file-differs'>),
  }),
  'action-settled': z.looseObject({
    type: z.literal('action-settled'),
    ...({
      action: text,
      settlement,
      reason: text.exactOptional(),
      changed: z.boolean().exactOptional(),
    } satisfies Fields<'action-settled'>),
  }),
  'action-retried': z.looseObject({
    type: z.literal('action-retried'),
    ...({ action: text, attempt: count } satisfies Fields<'action-retried'>),
  }),
  'command-edited': z.looseObject({
    type: z.literal('command-edited'),
    ...({ action: text, script: text } satisfies Fields<'command-edited'>),
  }),
  'offered-chosen': z.looseObject({
    type: z.literal('offered-chosen'),
    ...({ action: text } satisfies Fields<'offered-chosen'>),
  }),
  'value-evaluated': z.looseObject({
    type: z.literal('value-evaluated'),
    ...({
      name: text,
      value: text.exactOptional(),
      cutOff: z.boolean().exactOptional(),
    } satisfies Fields<'value-evaluated'>),
  }),
  'evaluation-started': z.looseObject({
    type: z.literal('evaluation-started'),
    ...({ action: text, attempt: count, name: text, script: text, impact } satisfies Fields<'evaluation-started'>),
  }),
  'tools-looked-up': z.looseObject({
    type: z.literal('tools-looked-up'),
    ...({ tools: z.array(toolFact), unset: z.array(text).exactOptional() } satisfies Fields<'tools-looked-up'>),
  }),
  'step-resumed': z.looseObject({
    type: z.literal('step-resumed'),
    ...({ step: text } satisfies Fields<'step-resumed'>),
  }),
  'step-finished': z.looseObject({
    type: z.literal('step-finished'),
    ...({ step: text, verdict: stepVerdict, reason: text } satisfies Fields<'step-finished'>),
  }),
  'branch-taken': z.looseObject({
    type: z.literal('branch-taken'),
    ...({ from: text, to: branch, why: text } satisfies Fields<'branch-taken'>),
  }),
  interrupted: z.looseObject({
    type: z.literal('interrupted'),
    ...({ what: z.enum({ command: 'command', run: 'run' }) } satisfies Fields<'interrupted'>),
  }),
  'contact-called': z.looseObject({
    type: z.literal('contact-called'),
    ...({ who: text, answered: z.boolean() } satisfies Fields<'contact-called'>),
  }),
  'run-continued': z.looseObject({ type: z.literal('run-continued') }),
  'run-finished': z.looseObject({
    type: z.literal('run-finished'),
    ...({ outcome, reason: text } satisfies Fields<'run-finished'>),
  }),
};

const SCHEMAS: ReadonlyMap<string, z.ZodType<RunEvent>> = new Map(Object.entries(EVENTS));

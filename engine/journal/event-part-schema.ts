import * as z from 'zod';
import type { Answer, Branch, Conductor, HandOver, ToolFact } from '../run/event.ts';
import type { CommandResult, Judgement, StreamExcerpt } from '../run/verdict.ts';
import { judgementStatus, resultStatus, toolStatus } from './word-schema.ts';

/** Every field of a noun has a schema, also the ones that may be absent: a new field is an error of types here. */
export type Shape<Noun> = { readonly [Field in keyof Noun]-?: z.ZodType<Noun[Field]> };

const BRANCHES: { readonly [Type in Branch['type']]: z.ZodType<Extract<Branch, { readonly type: Type }>> } = {
  rollback: z.looseObject({ type: z.literal('rollback') }),
  escalation: z.looseObject({ type: z.literal('escalation') }),
  abort: z.looseObject({ type: z.literal('abort') }),
  stop: z.looseObject({ type: z.literal('stop') }),
  step: z.looseObject({ type: z.literal('step'), step: z.string() }),
};

/** Where a run goes when it leaves the path. */
export const branch: z.ZodType<Branch> = z.union(Object.values(BRANCHES));

/** What an operator chose. */
export const answer: z.ZodType<Answer> = z.looseObject({
  question: z.string(),
  option: z.string(),
  value: z.string().exactOptional(),
  reason: z.string().exactOptional(),
} satisfies Shape<Answer>);

/** The process that conducts a run. */
export const conductor: z.ZodType<Conductor> = z.looseObject({
  host: z.string(),
  pid: z.number(),
} satisfies Shape<Conductor>);

/** Who had conducted a run before. */
export const handOver: z.ZodType<HandOver> = z.looseObject({
  operator: z.string(),
  host: z.string().exactOptional(),
  pid: z.number().exactOptional(),
  lock: z.enum({ 'given-back': 'given-back', unfinished: 'unfinished', gone: 'gone', unseen: 'unseen' }),
} satisfies Shape<HandOver>);

/** What a look at the machine says of a tool. */
export const toolFact: z.ZodType<ToolFact> = z.looseObject({
  tool: z.string(),
  status: toolStatus,
  version: z.string().exactOptional(),
} satisfies Shape<ToolFact>);

/** What became of one expectation. */
export const judgement: z.ZodType<Judgement> = z.looseObject({
  line: z.number(),
  status: judgementStatus,
  expected: z.string(),
  explanation: z.string(),
} satisfies Shape<Judgement>);

const excerpt: z.ZodType<StreamExcerpt> = z.looseObject({
  head: z.string(),
  tail: z.string(),
  bytes: z.number(),
} satisfies Shape<StreamExcerpt>);

/** How a command ended. */
export const commandResult: z.ZodType<CommandResult> = z.looseObject({
  status: resultStatus,
  exitCode: z.number().exactOptional(),
  pipeStatus: z.array(z.number()),
  stdout: excerpt,
  stderr: excerpt,
  folder: z.string(),
  milliseconds: z.number(),
  httpStatuses: z.array(z.number()),
  unseenHttp: z.enum(['untold', 'printed']).exactOptional(),
  note: z.string().exactOptional(),
} satisfies Shape<CommandResult>);

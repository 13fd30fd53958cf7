import { hasEscalation } from '../../graph/failed-edges.ts';
import type { StepGraph } from '../../graph/step-graph.ts';
import type { Branch } from '../event.ts';
import { stepOf } from '../position.ts';
import type { Option, Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { STOP } from './question-of.ts';

/**
 * The question with the ways to leave the run from it, last: a person who sees that it goes wrong rolls back (where something
 * was changed and the document says how), escalates, or stops, also where the question is about something else. What asks whether
 * to run a command leads to all of these by `Something is wrong`, as the menu after a failure and the call for help do. Nobody comes
 * back from a rollback or an escalation, so they take a reason: a stray key types none.
 */
export function withWaysOut(graph: StepGraph, state: RunState, question: Question): Question {
  if (state.attendance === 'unattended' || !LEAVABLE.has(question.type)) return question;
  const step = stepOf(graph, question.step);
  const back = step?.rollback !== undefined && state.branch === undefined && state.changing;
  const ways: readonly Option[] = [
    ...(back ? [{ key: 'rollback', label: 'Roll back', needs: 'reason' } as const] : []),
    ...(hasEscalation(graph) && state.branch !== 'escalation'
      ? [{ key: 'escalate', label: 'Escalate', needs: 'reason' } as const]
      : []),
    STOP,
  ];
  const known = new Set(ways.map(({ key }) => key));
  return { ...question, options: [...question.options.filter(({ key }) => !known.has(key)), ...ways] };
}

/** Where an answer leaves the procedure or the rollback from a question that is about something else. */
export function wayOut({ type }: Question, option: string): Branch | undefined {
  if (!LEAVABLE.has(type)) return undefined;
  return option === 'rollback' ? { type: 'rollback' } : option === 'escalate' ? { type: 'escalation' } : undefined;
}

const LEAVABLE: ReadonlySet<Question['type']> = new Set([
  'parameter',
  'example-values',
  'condition',
  'optional-step',
  'choice',
  'requirement',
  'checkbox',
  'manual',
  'gate',
  'trigger',
  'judgement',
  'write-file',
  'end-watch',
] as const);

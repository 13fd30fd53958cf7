import * as z from 'zod';
import type { Impact, Keeping } from '../model/command.ts';
import type { Attendance, Consent, Entrance, Settlement, ToolFact } from '../run/event.ts';
import type { CommandResult, Judgement, Outcome, StepVerdict } from '../run/verdict.ts';

/** Every word of a union and no other: one that is missing here, or too many, is an error of types. */
type Words<Word extends string> = { readonly [Each in Word]: Each };

/** What a command does to the world. */
export const impact = z.enum({ read: 'read', change: 'change', destroy: 'destroy' } satisfies Words<Impact>);

/** What a command only keeps. */
export const keeping = z.enum({ copy: 'copy', history: 'history', artefact: 'artefact' } satisfies Words<Keeping>);

/** Who answers the questions of a run. */
export const attendance = z.enum({ attended: 'attended', unattended: 'unattended' } satisfies Words<Attendance>);

/** How it was agreed that the document may be run. */
export const consent = z.enum({ asked: 'asked', earlier: 'earlier', option: 'option' } satisfies Words<Consent>);

/** Why a step was entered. */
export const entrance = z.enum({
  next: 'next',
  failed: 'failed',
  trigger: 'trigger',
  choice: 'choice',
  symptom: 'symptom',
  retry: 'retry',
  chosen: 'chosen',
} satisfies Words<Entrance>);

/** How something to do that no output judges ended. */
export const settlement = z.enum({
  confirmed: 'confirmed',
  failed: 'failed',
  skipped: 'skipped',
  'not-asked': 'not-asked',
  'not-chosen': 'not-chosen',
  'not-applicable': 'not-applicable',
  blocked: 'blocked',
  'done-by-hand': 'done-by-hand',
  'left-to-checks': 'left-to-checks',
} satisfies Words<Settlement>);

/** Whether a tool is there. */
export const toolStatus = z.enum({
  present: 'present',
  missing: 'missing',
  'wrong-version': 'wrong-version',
} satisfies Words<ToolFact['status']>);

/** Verdict of a step or a command. */
export const stepVerdict = z.enum({
  passed: 'passed',
  ran: 'ran',
  started: 'started',
  failed: 'failed',
  'timed-out': 'timed-out',
  unresolved: 'unresolved',
  skipped: 'skipped',
  blocked: 'blocked',
  cancelled: 'cancelled',
  'unknown-effect': 'unknown-effect',
} satisfies Words<StepVerdict>);

/** Outcome of a run. */
export const outcome = z.enum({
  succeeded: 'succeeded',
  failed: 'failed',
  'rolled-back': 'rolled-back',
  'rollback-failed': 'rollback-failed',
  escalated: 'escalated',
  aborted: 'aborted',
  interrupted: 'interrupted',
  inconclusive: 'inconclusive',
} satisfies Words<Outcome>);

/** How a command ended. */
export const resultStatus = z.enum({
  exited: 'exited',
  'timed-out': 'timed-out',
  cancelled: 'cancelled',
  killed: 'killed',
  'not-started': 'not-started',
} satisfies Words<CommandResult['status']>);

/** What became of an expectation. */
export const judgementStatus = z.enum({
  held: 'held',
  failed: 'failed',
  person: 'person',
} satisfies Words<Judgement['status']>);

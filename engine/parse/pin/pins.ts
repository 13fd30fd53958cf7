import type { Impact, Mode } from '../../model/command.ts';
import type { Check } from '../../model/expectation.ts';
import type { Problem } from '../../model/problem.ts';
import type { Role } from '../../model/section.ts';
import { readSeconds } from './seconds.ts';

/** What an author can pin; docs/pins.md has each with an example. */
export type PinKey =
  | 'role'
  | 'step'
  | 'as'
  | 'file'
  | 'run'
  | 'mode'
  | 'effect'
  | 'condition'
  | 'choice'
  | 'option'
  | 'recommended'
  | 'beside'
  | 'ask'
  | 'timeout'
  | 'folder'
  | 'name'
  | 'of'
  | 'check'
  | 'pattern'
  | 'within'
  | 'every'
  | 'parameter'
  | 'written'
  | 'default'
  | 'secret'
  | 'verbatim';

/**
 * The author's word on the meaning of what stands right after it. It overrules what Handrail would guess from the words, and
 * makes nothing verified that was not.
 */
export interface Pins {
  /** First line of it. */
  readonly line: number;
  /** As written; each is one that its key takes. */
  readonly values: Readonly<Partial<Record<PinKey, string>>>;
  /** What is wrong with it. A wrong pin pins nothing. */
  readonly problems: readonly Problem[];
  /** What is said of the values of the whole document, wherever it stands. */
  readonly words?: readonly PinnedWord[];
  /** The line that a folder is said at, where that is another one than `line`. */
  readonly folderFrom?: number;
  /** Keys that the words of another tool speak for: they are nothing wrong where there is nothing to say them of. */
  readonly told?: ReadonlySet<string>;
  /** Another tool's word that nothing is typed into the command: it takes no terminal, whatever it looks like. */
  readonly untyped?: boolean;
  /** The output only resembles the real one. */
  readonly similar?: boolean;
}

/** A word that is a parameter, or that is meant as it stands. */
export type PinnedWord =
  | {
      readonly type: 'parameter';
      readonly line: number;
      readonly name: string;
      /** As it stands in commands, where that is not its name. */
      readonly written?: string;
      readonly default?: string;
      readonly secret?: boolean;
    }
  | { readonly type: 'verbatim'; readonly line: number; readonly text: string };

/** What a pinned block is: a fence of commands, of a session, of output …, a passage for a person, for nobody … */
export type PinnedUse = (typeof FENCE_USES | typeof PASSAGE_USES)[number];

export const ROLES = [
  'procedure',
  'validation',
  'rollback',
  'escalation',
  'prerequisites',
  'troubleshooting',
  'monitoring',
  'followup',
  'reference',
  'overview',
] as const satisfies readonly Role[];
export const STEPS = ['required', 'optional', 'aside', 'joined'] as const;
export const FENCE_USES = ['commands', 'session', 'output', 'example', 'config', 'manual'] as const;
export const PASSAGE_USES = [
  'manual',
  'requirement',
  'warning',
  'contact',
  'rollback-trigger',
  'escalation-trigger',
  'prose',
] as const;
export const COMMENT_USES = ['manual', 'warning', 'prose'] as const;
export const RUNS = ['yes', 'offered', 'no'] as const;
export const MODES = ['run', 'watch', 'background', 'interactive', 'elsewhere'] as const satisfies readonly Mode[];
export const EFFECTS = ['read', 'change', 'destroy'] as const satisfies readonly Impact[];
export const FLAGS = ['yes', 'no'] as const;
export const CHECKS = [
  'literal',
  'lines',
  'table',
  'json',
  'number',
  'empty',
  'state',
  'status',
  'judgement',
  'contains',
  'regex',
  'exit',
] as const satisfies readonly Check[];

/** Says that something is not so, in place of what it would be (`condition=none`). */
export const NONE = 'none';

/** One of several words, or nothing. */
export function oneOf<Word extends string>(words: readonly Word[], value: string | undefined): Word | undefined {
  return words.find((word) => word === value);
}

/** Whether a flag is said to hold (`secret`, `secret=no`); undefined where nothing is said. */
export function flagOf(
  pins: Pick<Pins, 'values'> | undefined,
  key: 'recommended' | 'beside' | 'ask' | 'secret',
): boolean | undefined {
  const value = pins?.values[key];
  return value === undefined ? undefined : value === 'yes';
}

/** Seconds of a pinned duration. */
export function secondsOf(pins: Pins | undefined, key: 'timeout' | 'within' | 'every'): number | undefined {
  const value = pins?.values[key];
  return value === undefined ? undefined : readSeconds(value);
}

import type { Command, Placeholder } from './command.ts';
import type { Expectation } from './expectation.ts';
import type { Place } from './place.ts';
import type { Section } from './section.ts';
import type { Step } from './step.ts';

export interface Metadata extends Place {
  readonly kind: 'metadata';
  /** In kebab-case. */
  readonly key: string;
  readonly value: string;
}

/** Something that a person does or looks at. */
export interface Manual extends Place {
  readonly kind: 'manual';
  readonly text: string;
  /** What the author says there is to see when it is well (`✓ …` under a check without a command). */
  readonly acceptance?: readonly string[];
  /** It says what is so when all is well (a bullet of success criteria), and orders nothing. */
  readonly criterion?: true;
}

/** A bullet of prerequisites: its tool is looked up, the rest is confirmed once. */
export interface Requirement extends Place {
  readonly kind: 'requirement';
  readonly text: string;
  readonly tool?: string;
  readonly version?: string;
  /** Further tools that it names (`kubectl, helm and jq`); each is looked up. */
  readonly others?: readonly { readonly tool: string; readonly version?: string }[];
}

export interface Checkbox extends Place {
  readonly kind: 'checkbox';
  readonly text: string;
  readonly checked: boolean;
}

/** A threshold with a number. */
export interface Gate extends Place {
  readonly kind: 'gate';
  readonly subject: string;
  readonly op: '<' | '<=' | '>' | '>=' | '=' | '!=';
  readonly value: number;
  readonly unit?: string;
  /** How long it must last, as `5m`, `90s`, `1h`. */
  readonly for?: string;
  /** The window that it is measured over, likewise. */
  readonly over?: string;
  readonly query?: string;
  /** `must` hold; or `leave` the procedure when it holds. */
  readonly sense: 'must' | 'leave';
}

/** Shown before what it stands with, and repeated in the confirmation. */
export interface Warning extends Place {
  readonly kind: 'warning';
  readonly text: string;
}

/** A fence that is the content of a file to create; `line` is the opening fence. */
export interface CreatedFile extends Place {
  readonly kind: 'file';
  /** As the author wrote it. */
  readonly path: string;
  readonly content: string;
  /** What in the content is to be filled in. */
  readonly placeholders?: readonly Placeholder[];
  readonly executable?: boolean;
  /** The strongest impact of its statements, when it is a script. */
  readonly impact?: Command['impact'];
  /** What in it destroys, one line each, when it is a script. */
  readonly destroys?: readonly string[];
  /** All that it changes stands under a condition of its own, when it is a script. */
  readonly mayDoNothing?: boolean;
  /** Positional parameters that it reads (`$1`), in order of their numbers. */
  readonly positional?: readonly Positional[];
}

/** An argument of a created script. */
export interface Positional {
  /** 1 for `$1`. */
  readonly position: number;
  /** The variable that the script calls it by (`NAMESPACE=$1`). */
  readonly name?: string;
}

/** A placeholder to fill in. `line` is its first occurrence. */
export interface Parameter extends Place {
  readonly kind: 'parameter';
  /** Without brackets. */
  readonly name: string;
  readonly default?: string;
  /** Line of the earlier statement whose `$(…)` made the value. */
  readonly from?: number;
  /** Lines in statements and created files. */
  readonly occurrences: readonly number[];
  /** The value must not be shown or written. */
  readonly secret?: boolean;
  /** What the author says to write for it. */
  readonly remark?: string;
}

/** A shell variable that a statement reads and that nothing in the runbook, nor the shell itself, sets. */
export interface Environment extends Place {
  readonly kind: 'environment';
  readonly name: string;
  readonly occurrences: readonly number[];
}

export interface Contact extends Place {
  readonly kind: 'contact';
  /** Who, as written, without the channels. */
  readonly text: string;
  readonly channels: readonly ('email' | 'slack' | 'phone' | 'pagerduty')[];
  /** The whole line as written, with addresses and handles. */
  readonly address?: string;
}

/** When to leave the procedure. */
export interface Trigger extends Place {
  readonly kind: 'trigger';
  readonly text: string;
  readonly to: 'rollback' | 'escalation';
  /** A machine does it, and it leads nowhere. */
  readonly automatic?: boolean;
}

/** What a known failure looks like; it leads to the section, row or command that treats it. */
export interface Symptom extends Place {
  readonly kind: 'symptom';
  readonly text: string;
  /** Words that a failing output would hold. */
  readonly patterns: readonly string[];
  /** First line of the section or command that treats it, where that is not the place itself. */
  readonly treatment?: number;
}

export interface Reference extends Place {
  readonly kind: 'reference';
  readonly target: string;
  readonly resolves: 'yes' | 'no' | 'wrong' | 'external';
}

/** A fence, or a run of comments, that shows the output of the command at line `of`. */
export interface Output extends Place {
  readonly kind: 'output';
  readonly of: number;
  readonly example?: boolean;
}

/** Any other fence. */
export interface Config extends Place {
  readonly kind: 'config';
  readonly language?: string;
  /** Commands that are shown and never run: the words that say so, and what they are. */
  readonly unwanted?: { readonly why: string; readonly text: string };
}

/** Everything that a reading of a document consists of; `kind` and the fields are those of reading.md, "Kinds". */
export type Item =
  | Metadata
  | Section
  | Step
  | Command
  | Expectation
  | Manual
  | Requirement
  | Checkbox
  | Gate
  | Warning
  | CreatedFile
  | Parameter
  | Environment
  | Contact
  | Trigger
  | Symptom
  | Reference
  | Output
  | Config;

import type { Command, Impact } from '../model/command.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Checkbox, Contact, CreatedFile, Gate, Manual, Requirement, Symptom, Trigger } from '../model/item.ts';
import type { ExampleValue } from '../model/runbook.ts';
import type { Role } from '../model/section.ts';
import type { Choice } from '../model/step.ts';

/** Stable while the document is: `s35`, the first line of the step. */
export type StepId = string;
/** Stable while the document is: `s35/command@39`, the step, the kind and the line (and `.2` for a second one there). */
export type ActionId = string;

interface ActionBase {
  readonly id: ActionId;
  readonly line: number;
  /** Warnings that stand with it. */
  readonly warnings: readonly string[];
}

export interface CommandAction extends ActionBase {
  readonly type: 'command';
  readonly command: Command;
  readonly expectations: readonly Expectation[];
}

export interface FileAction extends ActionBase {
  readonly type: 'file';
  readonly file: CreatedFile;
}

/** Something to do in a step, in the order of the document. */
export type Action =
  | CommandAction
  | FileAction
  | (ActionBase & { readonly type: 'manual'; readonly manual: Manual })
  | (ActionBase & { readonly type: 'requirement'; readonly requirement: Requirement })
  | (ActionBase & { readonly type: 'checkbox'; readonly checkbox: Checkbox })
  /** `text`: the words of the check that states it. */
  | (ActionBase & { readonly type: 'gate'; readonly gate: Gate; readonly text?: string });

/** Which way through the document a step belongs to. `aside` ones are offered and never on a way. */
export type Way = 'procedure' | 'rollback' | 'escalation' | 'troubleshooting' | 'aside';

export interface GraphStep {
  readonly id: StepId;
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
  readonly role: Role;
  readonly way: Way;
  /** It checks what the steps before it did. */
  readonly validates: boolean;
  readonly optional: boolean;
  readonly condition?: string;
  readonly choice?: Choice;
  readonly actions: readonly Action[];
  /** Inline commands and created scripts that are offered beside the actions. */
  readonly offered: readonly CommandAction[];
  readonly triggers: readonly Trigger[];
  /** Commands that it shows and that never run, by the words of its author; absent where there are none. */
  readonly neverRun?: readonly { readonly line: number; readonly why: string; readonly text: string }[];
  /** Steps of the rollback that a failure here leads to, in order; absent where the document has none. */
  readonly rollback?: readonly StepId[];
  /** It stands elsewhere in the document than on the way (a checklist at the end that comes first). */
  readonly moved?: boolean;
  /** Of all that it holds, in hex; what a journal keeps to see whether a step changed. */
  readonly digest: string;
}

/** Where an edge leads: a step, or an end of the run. */
export type EdgeTarget =
  | { readonly type: 'step'; readonly step: StepId }
  | { readonly type: 'abort' | 'escalation' | 'end' };

export interface Edge {
  readonly type: 'next' | 'skipped' | 'failed' | 'trigger' | 'choice' | 'symptom';
  readonly from: StepId;
  readonly to: EdgeTarget;
  /** For people: the condition, the trigger's or the symptom's words, `nothing changed yet`. */
  readonly label?: string;
}

/** A choice by what an operator calls it. */
export interface NamedChoice {
  readonly group: string;
  /** One word, unique in the document: `step-2-make-it-known`. */
  readonly name: string;
  /** Of its first option. */
  readonly line: number;
  readonly step: StepId;
  readonly certain: boolean;
  readonly options: readonly { readonly option: number; readonly label: string }[];
}

/** A runbook as something to walk. */
export interface StepGraph {
  readonly path: string;
  readonly title: string;
  /** Of the document, SHA-256 in hex. */
  readonly digest: string;
  /** In the order they are walked, those of the procedure; the others stand between them as in the document. */
  readonly steps: readonly GraphStep[];
  readonly edges: readonly Edge[];
  readonly parameters: readonly {
    readonly name: string;
    readonly default?: string;
    readonly from?: number;
    readonly secret: boolean;
    readonly remark?: string;
  }[];
  readonly environment: readonly { readonly name: string; readonly steps: readonly StepId[] }[];
  readonly tools: readonly { readonly name: string; readonly version?: string; readonly steps: readonly StepId[] }[];
  readonly exampleValues: readonly ExampleValue[];
  readonly choices: readonly NamedChoice[];
  readonly contacts: readonly Contact[];
  /** What makes a later command mean something else than it says: where it begins, and the lines of such commands. */
  readonly misled?: readonly { readonly line: number; readonly concerns: readonly number[]; readonly text: string }[];
  readonly symptoms: readonly (Symptom & { readonly step?: StepId })[];
  /**
   * What a text of shell does to the world. A run has it, to judge a command once more with its values in it; a plan, which
   * fills nothing in, has not.
   */
  readonly impactOf?: (script: string) => Impact;
}

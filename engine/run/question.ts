import type { ActionId, StepId } from '../graph/step-graph.ts';
import type { Impact } from '../model/command.ts';

/** One way to answer. */
export interface Option {
  /** Stable in the journal: `run`, `skip`, `yes`, `rollback`, `option-2`. */
  readonly key: string;
  readonly label: string;
  /** What has to be typed for it to count: a `reason`, a `value`, or exactly `phrase`. */
  readonly needs?: 'reason' | 'value' | 'phrase' | 'script';
}

/** Something that a person, or the policy in their place, has to say before the run goes on. */
export interface Question {
  /** Unique in the run: type, what it is about, attempt. */
  readonly id: string;
  readonly type:
    | 'approval'
    | 'document-changed'
    | 'left-running'
    | 'parameter'
    | 'example-values'
    | 'confirm-command'
    | 'condition'
    | 'optional-step'
    | 'choice'
    | 'requirement'
    | 'checkbox'
    | 'manual'
    | 'gate'
    | 'trigger'
    | 'judgement'
    | 'write-file'
    | 'failure'
    | 'unknown-effect'
    | 'end-watch'
    | 'escalation'
    | 'interrupt-rollback';
  readonly step?: StepId;
  readonly action?: ActionId;
  /** The question, in one line. */
  readonly title: string;
  /** What is needed to answer it: the command in full, the output to judge, the contacts. */
  readonly body: readonly string[];
  readonly warnings: readonly string[];
  /** The right choice first. */
  readonly options: readonly Option[];
  /** Key of the option that Enter takes; absent where nothing may happen on a stray Enter. */
  readonly preselected?: string;
  /** What has to be typed for an option that needs `phrase`. */
  readonly phrase?: string;
  /** Value offered for an option that needs `value` or `script`. */
  readonly default?: string;
  readonly secret?: boolean;
  /** Of the command that an answer may start. */
  readonly impact?: Impact;
  /** By what an answer given beforehand may name it: a condition's words, a choice's group, a parameter, a title. */
  readonly about?: string;
}

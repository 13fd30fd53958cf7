import type { Impact } from '../../../model/command.ts';
import { type Arguments, readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';

/** What a call of one of a family's programs does to the world. */
export type CallRule = (call: Call) => Impact;

/** Rules by the name of the program. */
export type Family = Readonly<Record<string, CallRule>>;

/** A rule for what stands behind a verb. */
export type Rule = Impact | VerbTable | ((given: Arguments, call: Call) => Impact);

/** The verbs of a program; those not named are `otherwise`, which is `change` unless it is said. */
export interface VerbTable {
  /** Verbs that only look, separated by blanks. */
  readonly read?: string;
  /** Verbs after which something is gone or stands still. */
  readonly destroy?: string;
  /** Verbs with a rule of their own, or with verbs of their own. */
  readonly of?: Readonly<Record<string, Rule>>;
  /** No verb at all. */
  readonly bare?: Impact;
  readonly otherwise?: Impact;
}

const STRENGTH: Readonly<Record<Impact, number>> = { read: 0, change: 1, destroy: 2 };

/** The strongest of some impacts; nothing at all is `read`. */
export function strongest(impacts: readonly Impact[]): Impact {
  return impacts.reduce<Impact>((most, one) => (STRENGTH[one] > STRENGTH[most] ? one : most), 'read');
}

/** A program with verbs (`kubectl rollout undo`): the options that take a value have to be known to find the verb. */
export function byVerb(table: VerbTable, valued = ''): CallRule {
  return (call) => {
    const given = readArguments(call.args, valued);
    return applied(table, given, call);
  };
}

/** A program with sub-programs in any order (`az vm stop`, `gcloud compute instances list`): the first known verb counts. */
export function byAnyVerb(table: VerbTable, valued = ''): CallRule {
  return (call) => {
    const given = readArguments(call.args, valued);
    const known = given.words.findIndex((word) => ruleFor(table, word) !== undefined);
    if (known === -1) return given.words.length === 0 ? (table.bare ?? 'change') : (table.otherwise ?? 'change');
    return applied(table, { ...given, words: given.words.slice(known) }, call);
  };
}

/** A program whose options say all. */
export function byOptions(rule: (given: Arguments, call: Call) => Impact, valued = ''): CallRule {
  return (call) => rule(readArguments(call.args, valued), call);
}

/** The same rule for several programs, their names separated by blanks. */
export function forAll(names: string, rule: CallRule): Family {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, rule]));
}

/** Programs that only look. */
export const reads: CallRule = () => 'read';
/** Programs that change something, whatever their arguments. */
export const changes: CallRule = () => 'change';
/** Programs after which something is gone or stands still. */
export const destroys: CallRule = () => 'destroy';

function applied(table: VerbTable, given: Arguments, call: Call): Impact {
  const [verb, ...words] = given.words;
  if (verb === undefined) return table.bare ?? 'change';
  const rule = ruleFor(table, verb);
  if (rule === undefined) return table.otherwise ?? 'change';
  const behind = { ...given, words };
  if (typeof rule === 'string') return rule;
  return typeof rule === 'function' ? rule(behind, call) : applied(rule, behind, call);
}

function ruleFor({ read, destroy, of }: VerbTable, verb: string): Rule | undefined {
  if (of !== undefined && Object.hasOwn(of, verb)) return of[verb];
  if (names(read, verb)) return 'read';
  return names(destroy, verb) ? 'destroy' : undefined;
}

function names(list: string | undefined, verb: string): boolean {
  return list?.split(/\s+/).includes(verb) ?? false;
}

import type { Command } from '../model/command.ts';
import { conditionsOf } from '../model/conditions.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Checkbox, CreatedFile, Gate, Item, Manual, Requirement, Warning } from '../model/item.ts';
import { strongest } from './impact.ts';
import { holds } from './layout.ts';
import type { Action, ActionId, CommandAction, StepId } from './step-graph.ts';
import { warningsOf } from './warnings.ts';

/** What of a document is to be done: it becomes an action of the innermost step that holds it. */
type Doing = Command | CreatedFile | Manual | Requirement | Checkbox | Gate;
/** What a step holds, and the expectations of the document. */
interface Held {
  readonly items: readonly Item[];
  readonly expectations: readonly Expectation[];
}
type Base = Pick<Action, 'id' | 'line' | 'warnings'>;

/**
 * The actions of a step, in the order of the document, from the items that it holds. Inline commands are not among them
 * (they are offered), nor the statements of a created file (they run only through it), nor a gate that says when to leave
 * on the line of a trigger (the trigger asks for it). A check whose line holds a gate becomes that gate, with its words.
 */
export function actionsOf(step: StepId, items: readonly Item[], expectations: readonly Expectation[]): Action[] {
  const doings = items.filter((item): item is Doing => isDoing(item, items));
  const warnings = warningsOf(
    items.filter((item): item is Warning => item.kind === 'warning'),
    doings,
  );
  const id = idsOf(step);
  return doings.map((doing, index) => {
    const told = [...(warnings[index] ?? []), ...authorsWord(doing), ...deceptionsOf(doing, items)];
    const base = { id: id(doing.kind, doing.line), line: doing.line, warnings: told };
    return actionOf(base, doing, { items, expectations });
  });
}

/** Who relies on a command to do less than its words speak for has to know whose word that is. */
function authorsWord(doing: Doing): readonly string[] {
  if (doing.kind !== 'command' || doing.guessedImpact === undefined) return [];
  const { impact, guessedImpact } = doing;
  if (strongest([impact, guessedImpact]) === impact) return [];
  return [`By its author's word it is ${impact}; Handrail would take it for ${guessedImpact}.`];
}

/** The inline commands of a step. */
export function inlineOf(step: StepId, items: readonly Item[], expectations: readonly Expectation[]): CommandAction[] {
  const id = idsOf(step);
  return items
    .filter((item) => item.kind === 'command' && item.inline === true && !isScriptStatement(item))
    .filter((item) => item.kind === 'command')
    .map((command) => ({
      type: 'command',
      id: id('inline', command.line),
      line: command.line,
      warnings: [...authorsWord(command), ...(command.deceptions ?? [])],
      command,
      expectations: expectations.filter(({ of }) => of === command.line),
    }));
}

/** Of a command, or of the statements of a created file: they are read here, and run through it. */
function deceptionsOf(doing: Doing, items: readonly Item[]): readonly string[] {
  if (doing.kind === 'command') return doing.deceptions ?? [];
  if (doing.kind !== 'file') return [];
  const own = items.filter((item) => item.kind === 'command').filter(({ file }) => file === doing.path);
  return own.flatMap(({ line, deceptions = [] }) => deceptions.map((text) => `Line ${line}: ${text}`));
}

function actionOf(base: Base, doing: Doing, { items, expectations }: Held): Action {
  switch (doing.kind) {
    case 'command':
      return {
        ...base,
        type: 'command',
        command: inItsCluster(asked(doing)),
        expectations: expectationsOf(doing, items, expectations),
      };
    case 'file':
      return { ...base, type: 'file', file: doing };
    case 'manual':
      return { ...base, type: 'manual', manual: doing };
    case 'requirement':
      return { ...base, type: 'requirement', requirement: doing };
    case 'checkbox':
      return { ...base, type: 'checkbox', checkbox: doing };
    case 'gate': {
      const check = items.find((item) => isCheck(item) && holds(item, doing.line));
      return { ...base, type: 'gate', gate: doing, ...(isCheck(check) ? { text: check.text } : {}) };
    }
  }
}

/** What the author only calls an example, or leaves open, is asked for like what applies only if something holds. */
function asked(command: Command): Command {
  if (command.condition !== undefined) return command;
  if (command.doubt !== undefined) return { ...command, condition: command.doubt };
  return command.example === true ? { ...command, condition: 'The example fits here' } : command;
}

/** That a command is for one of several clusters is no condition of its document, and yet nothing else shows which this shell works on. */
function inItsCluster(command: Command): Command {
  if (command.cluster === undefined || command.mode === 'elsewhere') return command;
  const there = `This shell works on ${command.cluster}`;
  const conditions = [there, ...conditionsOf(command)];
  return { ...command, condition: conditions.join(', and '), conditions };
}

function isDoing(item: Item, items: readonly Item[]): boolean {
  switch (item.kind) {
    case 'command':
      return item.inline !== true && !isScriptStatement(item);
    case 'file':
    case 'requirement':
      return true;
    case 'gate':
      return item.sense === 'must' || !items.some((other) => other.kind === 'trigger' && holds(other, item.line));
    case 'manual':
    case 'checkbox':
      return !items.some((other) => other.kind === 'gate' && other.sense === 'must' && holds(item, other.line));
    default:
      return false;
  }
}

/** A statement of a created script runs only through it. A created Markdown file is a runbook itself, stepped through. */
function isScriptStatement({ file }: Command): boolean {
  return file !== undefined && !/\.(?:md|markdown)$/i.test(file);
}

/** Of several commands on one line the last is meant. */
function expectationsOf(command: Command, items: readonly Item[], expectations: readonly Expectation[]) {
  const last = items.findLast((item) => item.kind === 'command' && item.line === command.line && item.inline !== true);
  return last === command ? expectations.filter(({ of }) => of === command.line) : [];
}

function isCheck(item: Item | undefined): item is Manual | Checkbox {
  return item?.kind === 'manual' || item?.kind === 'checkbox';
}

/** Gives each action its id: kind and line, and `.2` for the second of a kind on a line. */
function idsOf(step: StepId): (kind: string, line: number) => ActionId {
  const counts = new Map<string, number>();
  return (kind, line) => {
    const id = `${step}/${kind}@${line}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  };
}

import { buildGraph } from '../../../engine/graph/build-graph.ts';
import type { StepGraph } from '../../../engine/graph/step-graph.ts';
import type { Impact, Keeping, Mode } from '../../../engine/model/command.ts';
import type { Check } from '../../../engine/model/expectation.ts';
import type { Gate, Item } from '../../../engine/model/item.ts';
import type { ExampleValue, Runbook } from '../../../engine/model/runbook.ts';
import type { Role } from '../../../engine/model/section.ts';
import type { Choice } from '../../../engine/model/step.ts';

/** A piece of a document that is put together by hand; it takes the lines from `line` on, and says which was its last. */
export type Part = (at: { line: number; level: number }) => { items: readonly Item[]; end: number };

/** A reading of a document, one piece after the other; the first line is its title. */
export function runbookOf(parts: readonly Part[], more: Partial<Runbook> = {}): Runbook {
  const { items, end } = inSequence(parts, { line: 2, level: 2 });
  const title: Item = { kind: 'section', role: 'title', title: 'Release the shop', level: 1, line: 1, endLine: end };
  return {
    path: 'shop.md',
    title: 'Release the shop',
    text: '',
    digest: 'd1',
    items: [title, ...items],
    problems: [],
    exampleValues: [],
    ...more,
  };
}

export function graphOf(...parts: readonly Part[]): StepGraph {
  return buildGraph(runbookOf(parts));
}

export function graphWithExamples(exampleValues: readonly ExampleValue[], ...parts: readonly Part[]): StepGraph {
  return buildGraph(runbookOf(parts, { exampleValues }));
}

export function section(role: Role, title: string, ...parts: readonly Part[]): Part {
  return ({ line, level }) => {
    const { items, end } = inSequence(parts, { line: line + 1, level: level + 1 });
    return { items: [{ kind: 'section', role, title, level, line, endLine: end }, ...items], end };
  };
}

type StepOptions = { optional?: boolean; condition?: string; choice?: Choice; task?: Choice; aside?: boolean };

export function step(title: string, ...parts: readonly (Part | StepOptions)[]): Part {
  const inside = parts.filter((part) => typeof part === 'function');
  const options = Object.assign({}, ...parts.filter((part) => typeof part !== 'function'));
  return ({ line, level }) => {
    const { items, end } = inSequence(inside, { line: line + 1, level: level + 1 });
    return { items: [{ kind: 'step', title, line, endLine: end, ...options }, ...items], end };
  };
}

interface CommandOptions {
  readonly impact?: Impact;
  readonly mode?: Mode;
  readonly title?: string;
  readonly condition?: string;
  readonly choice?: Choice;
  readonly cluster?: string;
  readonly inline?: boolean;
  readonly file?: string;
  readonly expect?: string;
  readonly check?: Check;
  readonly within?: number;
  readonly tools?: readonly string[];
  readonly keeps?: Keeping;
  readonly mayDoNothing?: boolean;
  readonly environment?: readonly string[];
}

/** A command, with an expectation on the next line when it has one; `<name>` are its placeholders. */
export function command(script: string, options: CommandOptions = {}): Part {
  const {
    expect,
    check = 'literal',
    within,
    impact = 'read',
    mode = 'run',
    tools = [],
    environment = [],
    ...rest
  } = options;
  const placeholders = [...script.matchAll(/<([\w -]+)>/g)].map(({ index, 0: text, 1: name = '' }) => ({
    name,
    start: index,
    end: index + text.length,
  }));
  return ({ line }) => {
    const base = { kind: 'command' as const, script, impact, mode, tools, environment, placeholders };
    const made: Item = { ...base, line, endLine: line, ...rest };
    const expectation: Item = {
      kind: 'expectation',
      of: line,
      check,
      text: expect ?? '',
      line: line + 1,
      endLine: line + 1,
      ...(within === undefined ? {} : { within }),
    };
    return { items: expect === undefined ? [made] : [made, expectation], end: expect === undefined ? line : line + 1 };
  };
}

/** A command that changes something. */
export function change(script: string, options: CommandOptions = {}): Part {
  return command(script, { impact: 'change', ...options });
}

type Simple = Exclude<Item['kind'], 'section' | 'step' | 'command' | 'expectation'>;
type Fields<Kind extends Simple> = Omit<Extract<Item, { kind: Kind }>, 'kind' | 'line' | 'endLine'>;

/** Any other item, on a line of its own. */
export function item<Kind extends Simple>(kind: Kind, fields: Fields<Kind>): Part {
  return ({ line }) => ({ items: [{ kind, line, endLine: line, ...fields } as unknown as Item], end: line });
}

export const manual = (text: string): Part => item('manual', { text });
export const checkbox = (text: string): Part => item('checkbox', { text, checked: false });
export const requirement = (text: string, tool?: string): Part =>
  item('requirement', { text, ...(tool ? { tool } : {}) });
export const contact = (text: string): Part => item('contact', { text, channels: ['slack'] });
export const warning = (text: string): Part => item('warning', { text });
export const trigger = (text: string, to: 'rollback' | 'escalation' = 'rollback'): Part =>
  item('trigger', { text, to });
export const gate = (fields: Partial<Gate> = {}): Part =>
  item('gate', { subject: 'Error rate', op: '<', value: 1, unit: '%', sense: 'must', ...fields });

function inSequence(parts: readonly Part[], at: { line: number; level: number }) {
  const items: Item[] = [];
  let { line } = at;
  for (const part of parts) {
    const made = part({ line, level: at.level });
    items.push(...made.items);
    line = made.end + 1;
  }
  return { items, end: Math.max(at.line, line - 1) };
}

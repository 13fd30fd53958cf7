import type { Command } from '../../model/command.ts';
import type { Environment } from '../../model/item.ts';
import type { Role, Section } from '../../model/section.ts';
import { type Variables, variablesOf } from '../shell/variables.ts';

/** What statements read of the environment: the names of each, and one item a name. */
export interface EnvironmentReading {
  readonly items: readonly Environment[];
  /** By the position of the command. */
  readonly names: readonly (readonly string[])[];
}

/**
 * Variables that statements read and that nothing before them in the document sets; prerequisites come before all else, and
 * ways out of the procedure behind it, wherever they stand. What a created script sets is known in that script only; what is
 * typed in another shell reads nothing of this one.
 */
export function readEnvironment(
  commands: readonly Command[],
  sections: readonly Pick<Section, 'line' | 'endLine' | 'role'>[] = [],
): EnvironmentReading {
  const variables = commands.map(({ script }) => variablesOf(script));
  const byLine = phasesByLine(sections);
  const phases = commands.map(({ line }) => byLine[line] ?? 1);
  const sets = new Sets();
  commands.forEach(({ file = '', mode }, at) => {
    if (mode !== 'elsewhere') sets.note(variables[at], { file, at, phase: phases[at] ?? 1 });
  });
  const lines = new Map<string, Set<number>>();
  const names = commands.map(({ script, line, file = '', mode }, at) => {
    if (mode === 'elsewhere') return [];
    const reads = (variables[at]?.reads ?? []).filter(({ name, later }) => {
      // What a function reads is read when it is called.
      const place = { at: later === true ? Number.POSITIVE_INFINITY : at, phase: phases[at] ?? 1 };
      return !sets.has(name, { ...place, file: '' }) && !sets.has(name, { ...place, file });
    });
    for (const { name, offset } of reads) {
      const place = line + script.slice(0, offset).split('\n').length - 1;
      lines.set(name, (lines.get(name) ?? new Set<number>()).add(place));
    }
    return [...new Set(reads.map(({ name }) => name))];
  });
  const items = [...lines].map(([name, found]): Environment => {
    const occurrences = [...found].sort((a, b) => a - b);
    const line = occurrences[0] ?? 1;
    return { kind: 'environment', line, endLine: line, name, occurrences };
  });
  return { items, names };
}

/** Where a statement stands: in which file, as which of all, and in which phase of a run. */
interface Place {
  readonly file: string;
  readonly at: number;
  readonly phase: number;
}

/** Where each variable is set first, in each file and phase. */
class Sets {
  readonly #first = new Map<string, number>();

  note(variables: Variables | undefined, { file, at, phase }: Place): void {
    for (const name of variables?.sets ?? []) {
      const key = `${file}\n${name}\n${phase}`;
      if (!this.#first.has(key)) this.#first.set(key, at);
    }
  }

  /** Whether a statement before, or this one itself, sets it. */
  has(name: string, { file, at, phase }: Place): boolean {
    return [0, 1, 2].some((one) => {
      const first = this.#first.get(`${file}\n${name}\n${one}`);
      return first !== undefined && (one < phase || first <= at);
    });
  }
}

/** By line: 0 for what comes before a procedure, 2 for the ways out of it and what is done behind it; all else is 1. */
function phasesByLine(sections: readonly Pick<Section, 'line' | 'endLine' | 'role'>[]): Uint8Array {
  const last = sections.reduce((most, { endLine }) => Math.max(most, endLine), 0);
  const phases = new Uint8Array(last + 1).fill(1);
  for (const { line, endLine, role } of sections) if (BEHIND.has(role)) phases.fill(2, line, endLine + 1);
  for (const { line, endLine, role } of sections) if (role === 'prerequisites') phases.fill(0, line, endLine + 1);
  return phases;
}

const BEHIND: ReadonlySet<Role> = new Set(['rollback', 'escalation', 'troubleshooting', 'monitoring', 'followup']);

import type { Command } from '../../model/command.ts';
import type { Environment } from '../../model/item.ts';
import { variablesOf } from '../shell/variables.ts';

/** What statements read of the environment: the names of each, and one item a name. */
export interface EnvironmentReading {
  readonly items: readonly Environment[];
  /** By the position of the command. */
  readonly names: readonly (readonly string[])[];
}

/**
 * Variables that statements read and that nothing in the document sets. What a created script sets is known in that script
 * only; what is typed in another shell reads nothing of this one.
 */
export function readEnvironment(commands: readonly Command[]): EnvironmentReading {
  const variables = commands.map(({ script }) => variablesOf(script));
  const sets = new Map<string, Set<string>>();
  commands.forEach(({ file = '', mode }, at) => {
    if (mode === 'elsewhere') return;
    const names = sets.get(file) ?? new Set<string>();
    for (const name of variables[at]?.sets ?? []) names.add(name);
    sets.set(file, names);
  });
  const lines = new Map<string, Set<number>>();
  const names = commands.map(({ script, line, file = '', mode }, at) => {
    if (mode === 'elsewhere') return [];
    const reads = (variables[at]?.reads ?? []).filter(
      ({ name }) => !sets.get('')?.has(name) && !sets.get(file)?.has(name),
    );
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

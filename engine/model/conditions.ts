import type { Command } from './command.ts';

/** All that has to hold before a command runs, each asked for itself; the outermost first. */
export function conditionsOf({ condition, conditions }: Pick<Command, 'condition' | 'conditions'>): readonly string[] {
  return conditions ?? (condition === undefined ? [] : [condition]);
}

import type { Command } from '../../model/command.ts';
import type { ExampleParameter } from './replaced-value.ts';

/**
 * The values that a statement exports, where its author says that they are asked for (`ask`): `export ZONE="eu-1"` has the
 * parameter `ZONE` with the default `eu-1`. A value that the shell makes (`$(…)`, `$OTHER`) is none to ask for.
 */
export function exportedParametersOf({ asks, script, placeholders }: Command): readonly ExampleParameter[] {
  if (asks !== true) return [];
  const [, lead, name, value] =
    /^(\s*export\s+([A-Za-z_]\w*)=)("[^"$`\\\n]*"|'[^'\n]*'|[^\s"'$`\\;&|<>()]*)\s*$/.exec(script) ?? [];
  if (lead === undefined || name === undefined || value === undefined) return [];
  const [start, end] = [lead.length, lead.length + value.length];
  if (start === end || placeholders.some((one) => one.start < end && start < one.end)) return [];
  return [{ placeholder: { name, start, end }, default: value.replace(/^(["'])(.*)\1$/, '$2') }];
}

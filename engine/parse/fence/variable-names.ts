import type { Placeholder } from '../../model/command.ts';

/**
 * Whether a word in capitals is the name of a variable, where the command before it takes names and the document has a variable
 * of that name; anywhere else it stands for a value to fill in, whatever else is called so.
 *
 * @example `DB_URL` in `vercel env add DB_URL production`, where the document has `export DB_URL=…`; not in `psql DB_URL`
 */
export function isVariableName(
  script: string,
  { name, start }: Pick<Placeholder, 'name' | 'start'>,
  variables: ReadonlySet<string>,
): boolean {
  if (!variables.has(name)) return false;
  const line = script.slice(script.lastIndexOf('\n', start - 1) + 1, start);
  return TAKES_NAMES.test(line);
}

const TAKES_NAMES =
  /\b(?:env|secrets?|vars?|variables?|config)(?: |:)(?:add|rm|set|unset|get|put|remove|delete|create|update|destroy|list|ls|pull)(?: --?[\w-]{1,40}(?:=\S{1,80})?){0,6} +$/;

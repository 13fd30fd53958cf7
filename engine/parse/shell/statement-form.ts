import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { parseShell } from './syntax.ts';

/** Whether the last top-level statement of a text ends with `&`. */
export function isInBackground(text: string): boolean {
  const { script } = parseShell(maskPlaceholders(text, findPlaceholders(text)));
  return script.commands.at(-1)?.background === true;
}

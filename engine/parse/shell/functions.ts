import { forEachChild, type SyntaxNode } from 'unbash';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { parseShell } from './syntax.ts';

/** The names of the functions that a shell text defines. */
export function functionsOf(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Function') names.add(node.name.value);
    forEachChild(node, visit);
  };
  visit(parseShell(maskPlaceholders(text, findPlaceholders(text))).script);
  return names;
}

import { forEachChild, type SyntaxNode } from 'unbash';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { parseShell, type Syntax } from './syntax.ts';

/** Whether the last top-level statement of a text ends with `&`. */
export function isInBackground(text: string): boolean {
  return masked(text).script.commands.at(-1)?.background === true;
}

/** Whether a text holds `while true`, `until false` or `for ((;;))` without a way out. */
export function loopsForever(text: string): boolean {
  const { script, source } = masked(text);
  return some(script, (node) => isEndless(node, source) && !some(node, leaves));
}

function isEndless(node: SyntaxNode, source: string): boolean {
  if (node.type === 'ArithmeticFor') return node.test === undefined;
  if (node.type !== 'While') return false;
  const clause = source.slice(node.clause.pos, node.clause.end).replace(/(?<![;\s])[;\s]+$/, '');
  return node.kind === 'while'
    ? /^(?:true|:|\[+\s*1\s*\]+|\(\(\s*1\s*\)\))$/.test(clause.trim())
    : clause.trim() === 'false';
}

function leaves(node: SyntaxNode): boolean {
  return node.type === 'Command' && /^(?:break|exit|return)$/.test(node.name?.value ?? '');
}

function some(node: SyntaxNode, holds: (node: SyntaxNode) => boolean): boolean {
  if (holds(node)) return true;
  let found = false;
  forEachChild(node, (child) => {
    found ||= some(child, holds);
  });
  return found;
}

function masked(text: string): Syntax {
  return parseShell(maskPlaceholders(text, findPlaceholders(text)));
}

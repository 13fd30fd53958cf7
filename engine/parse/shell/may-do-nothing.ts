import type { AndOr, If, PipelineNode } from 'unbash';
import { impactOf } from './impact.ts';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { parseShell } from './syntax.ts';

/**
 * Whether all that a text changes stands under a condition of its own, so that it ends well also where it has changed nothing.
 *
 * @example `if ! kubectl rollout status …; then kubectl rollout undo …; fi`, `systemctl is-active web || systemctl start web`; not
 * `kubectl get ns shop && kubectl rollout undo …`, which fails where it does not come to the undo
 */
export function mayDoNothing(text: string): boolean {
  if (!/\b(?:if|case)\b|\|\|/.test(text)) return false;
  const { script, error } = parseShell(maskPlaceholders(text, findPlaceholders(text)));
  if (error !== undefined) return false;
  const changing = script.commands.filter(({ pos, end }) => impactOf(text.slice(pos, end)) !== 'read');
  return changing.length > 0 && changing.every(({ command }) => isConditional(text, command));
}

function isConditional(text: string, node: PipelineNode | AndOr): boolean {
  const changes = ({ pos, end }: { readonly pos: number; readonly end: number }) =>
    impactOf(text.slice(pos, end)) !== 'read';
  switch (node.type) {
    case 'If':
      return !changes(node.clause) && !changesOtherwise(node, changes);
    case 'Case':
      return !node.items.some(({ pattern }) => pattern.some((word) => word.text === '*'));
    case 'AndOr': {
      const first = node.commands.findIndex(changes);
      return node.operators.slice(0, first).includes('||');
    }
    default:
      return false;
  }
}

/** Whether there is something to do in any case: the other branch changes something, too. */
function changesOtherwise(
  node: If,
  changes: (part: { readonly pos: number; readonly end: number }) => boolean,
): boolean {
  return node.else !== undefined && changes(node.else);
}

import type { Block } from './block.ts';
import { asksForWork, itemAsksForWork } from './prose/manual.ts';
import { isOptionByHand } from './prose/options-by-hand.ts';

/**
 * Whether a block looks like something to do, before fences are read: a fence of a shell, a checkbox, a numbered order.
 * Which fences are run depends on the sections that they stand in, and these on what they hold.
 */
export function looksLikeWork(block: Block | undefined, next?: Block): boolean {
  if (block?.type === 'fence')
    return (
      SHELLS.has(block.language) ||
      (block.language === '' &&
        /^\s*[$#]?\s*(?:kubectl|helm|docker|curl|sudo|aws|az|gcloud|ssh|systemctl|git|psql|terraform|\.\/)/m.test(
          block.lines[0] ?? '',
        ))
    );
  return isDone(block, next);
}

/** Whether prose is surely something to do: a checkbox, a numbered order, an option that orders, an order that leads to what is to be written. */
export function isDone(block: Block | undefined, next?: Block): boolean {
  if ((block?.type === 'list-item' || block?.type === 'paragraph') && isOptionByHand(block)) return true;
  if (block?.type === 'list-item') return block.checked !== undefined || (block.ordered && itemAsksForWork(block.text));
  return block?.type === 'paragraph' && next?.type === 'fence' && /[:：]$/.test(block.text) && asksForWork(block.text);
}

const SHELLS: ReadonlySet<string> = new Set([
  'bash',
  'sh',
  'shell',
  'zsh',
  'console',
  'shell-session',
  'terminal',
  'azurecli',
]);

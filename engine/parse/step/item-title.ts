import type { ListItemBlock } from '../block.ts';

/** The label of an item, or its first sentence. */
export function itemTitle({ label, text }: ListItemBlock): string {
  const words = text.replace(/\s*\n\s*/g, ' ').trim();
  return label ?? (/^.{3,}?[.!?](?=\s)/.exec(words)?.[0] ?? words).replace(/[:：.]\s*$/, '');
}

/**
 * The same with what stands behind a label and only says when the item applies.
 *
 * @example `**Stop the job** (if still running)`, `**Restore** if needed:`; not `**Stop the job** on the first node`
 */
export function titleWithCondition(item: ListItemBlock): string {
  const title = itemTitle(item);
  const { label, text } = item;
  const behind = label === undefined ? '' : text.slice(text.indexOf(label) + label.length).trim();
  return /^(?:\([^)]*\)|(?:only )?(?:if|when|unless) [^.;:]*)[.:]?$/i.test(behind) ? `${title} ${behind}` : title;
}

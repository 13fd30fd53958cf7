import type { Checkbox } from '../../model/item.ts';
import type { Passage } from './passage.ts';

/** A task-list item: `- [x] Backup taken`. */
export function readCheckbox({ block, line, endLine, text }: Passage): Checkbox | undefined {
  if (block.type !== 'list-item' || block.checked === undefined) return;
  return { kind: 'checkbox', line, endLine, text: text.replace(/\s*\n\s*/g, ' '), checked: block.checked };
}

import type { Metadata } from '../../model/item.ts';
import type { Block, TableRowBlock } from '../block.ts';
import { keyOf } from './metadata-key.ts';

/**
 * The rows of tables that say what a document is: two columns, named after fields and values or not at all.
 *
 * @example `| Field | Value |`, `| Owner | Platform team |`
 */
export function readMetadataRows(blocks: readonly Block[], inHeader: (row: TableRowBlock) => boolean): Metadata[] {
  return blocks.flatMap((block): readonly Metadata[] => {
    if (block.type !== 'table-row' || !isMetadataTable(block) || !inHeader(block)) return [];
    const [name = '', value = ''] = block.cells;
    const key = keyOf(name.replace(/(?<!\s)\s*[:：]\s*$/, ''));
    if (key === '' || value.trim() === '' || (block.headerRow && NAMES.test(name.trim()))) return [];
    return [{ kind: 'metadata', line: block.line, endLine: block.endLine, key, value: value.trim() }];
  });
}

/** Whether a row stands in a table of fields and values. */
export function isMetadataTable({ header }: TableRowBlock): boolean {
  const [names = '', values = ''] = header;
  return header.length === 2 && NAMES.test(names.trim()) && VALUES.test(values.trim());
}

const NAMES = /^(?:|fields?|keys?|propert(?:y|ies)|attributes?|items?|metadata|info|name)$/i;
const VALUES = /^(?:|values?|details?|descriptions?|information|content)$/i;

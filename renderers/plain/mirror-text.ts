import type { Item } from '../../engine/model/item.ts';
import { readingText } from '../reading-text.ts';

/**
 * What an item was read as, to stand beside its line: as {@link readingText}, without the words that the line itself shows.
 *
 * @param lines of the source that the item stands on.
 */
export function mirrorText(item: Item, lines: readonly string[]): string {
  if (item.kind === 'section') return item.role;
  if (item.kind === 'step')
    return readingText(shows(lines, item.title) ? { ...item, title: '' } : item).replace(/^"", /, '');
  const text = item.kind === 'expectation' || 'text' in item ? item.text : undefined;
  if (text === undefined || !shows(lines, text)) return readingText(item);
  const words = readingText(item);
  const quoted = `"${text.replace(/\s*\n\s*/g, ' ⏎ ')}"`;
  return words.replace(`, ${quoted}`, '').replace(`${quoted}, `, '').replace(`${quoted} `, '').replace(quoted, '');
}

/** Whether one of the lines shows what a text begins with, apart from marks. */
function shows(lines: readonly string[], text: string): boolean {
  const plain = (words: string) =>
    words
      .replace(/[*_`[\]"']|\]\([^)]*\)/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const beginning = plain(text.split('\n')[0] ?? '').slice(0, 24);
  return beginning !== '' && lines.some((line) => plain(line).includes(beginning));
}

import { literalSecrets } from '../engine/journal/literal-secrets.ts';
import type { Item } from '../engine/model/item.ts';

/**
 * The places where a document says a password or a key in clear, one line each, for its author. Whoever can read the document
 * has it; a run hides it in all that it writes and shows.
 */
export function clearTextLines(path: string, items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => {
    const [text, first] =
      item.kind === 'command'
        ? [item.script, item.line]
        : item.kind === 'file'
          ? [item.content, item.line + 1]
          : ['', 0];
    return literalSecrets(text).map(({ name, value }) => {
      const line = first + (text.slice(0, Math.max(0, text.indexOf(value))).split('\n').length - 1);
      return `${path}:${line}: a secret stands here in clear (${name}). Take it from the environment or from a parameter, as <${parameterName(name)}>.`;
    });
  });
}

const parameterName = (name: string) => name.toLowerCase().replaceAll('_', '-');

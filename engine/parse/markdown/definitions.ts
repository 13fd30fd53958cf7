/**
 * The addresses that a text defines for its references (`[guide]: https://…`), by label. A line in a fence is taken for
 * one as well, which does no harm: only what refers to it becomes a link.
 */
export function definitionsIn(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const [, label = '', address = ''] of text.matchAll(DEFINITION)) {
    const name = nameOf(label);
    if (!definitions.has(name)) definitions.set(name, address);
  }
  return definitions;
}

/** Definitions to write below a piece of a document, so that its references to other pieces are known for what they are. */
export function borrowedDefinitions(piece: string, known: ReadonlyMap<string, string>): string {
  if (known.size === 0) return '';
  const own = definitionsIn(piece);
  const lines = new Map<string, string>();
  for (const [, label = ''] of piece.matchAll(LABEL)) {
    const address = known.get(nameOf(label));
    if (address !== undefined && !own.has(nameOf(label))) lines.set(nameOf(label), `[${label}]: ${address}`);
  }
  return lines.size === 0 ? '' : `\n\n${[...lines.values()].join('\n')}\n`;
}

const DEFINITION = /^ {0,3}\[([^[\]\\\n^][^[\]\\\n]{0,99})\]:[ \t]{0,9}([^\s<][^\s<>()\\]{0,999})[ \t]*$/gm;
const LABEL = /\[([^[\]\\\n^][^[\]\\\n]{0,99})\]/g;

function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

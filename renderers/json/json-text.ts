/**
 * One JSON value as one line that is safe to show on a terminal: besides what JSON escapes, C1 controls, format characters
 * (the bidirectional ones among them) and line separators are escaped, which changes nothing for a reader of JSON.
 */
export function jsonLine(value: unknown): string {
  return safeJson(JSON.stringify(value));
}

/** JSON text that came from elsewhere, as a terminal may get it; it means what it meant. */
export function safeJson(text: string): string {
  return text.replace(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(''),
  );
}

/**
 * A JSON object with one line for each element of its lists, so that it can be read, searched by line and compared.
 *
 * @param head fields of the object that are not lists, first in the text.
 * @param lists its lists, by name.
 */
export function jsonDocument(
  head: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, readonly unknown[]>>,
): string {
  const fields = [
    ...Object.entries(head).map(([name, value]) => `${jsonLine(name)}:${jsonLine(value)}`),
    ...Object.entries(lists).map(([name, list]) => `${jsonLine(name)}:${jsonList(list)}`),
  ];
  return `{${fields.join(',\n')}}`;
}

const UNSAFE =
  /[\u007f-\u009f\u2028\u2029]|(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

function jsonList(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map(jsonLine).join(',\n')}\n]`;
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

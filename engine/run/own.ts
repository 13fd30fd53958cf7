/**
 * What a record holds under a name of the document's or the operator's; never what every object has (`constructor`, `__proto__`), which a
 * placeholder may well be called.
 */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

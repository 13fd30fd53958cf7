import type { PinAdvice } from '../../../../engine/model/reason.ts';

/** A text with the advice followed, and where each of its old lines stands now. */
export interface Followed {
  readonly text: string;
  /** The line that the text's own line stands on now. */
  lineNow(line: number): number;
}

/** Follows advice as an author would: above a line, at its end, or in its place. */
export function followAdvice(text: string, advice: readonly PinAdvice[]): Followed {
  const lines = text.split('\n');
  const told = advice.filter((one): one is PinAdvice & { text: string } => one.text !== undefined);
  const unique = [...new Map(told.map((one) => [`${one.line} ${one.place} ${one.text}`, one])).values()];
  const above = Map.groupBy(
    unique.filter(({ place }) => place === 'above'),
    ({ line }) => line,
  );
  const now = new Map<number, number>();
  const result: string[] = [];
  lines.forEach((written, index) => {
    const line = index + 1;
    result.push(...(above.get(line) ?? []).map((one) => one.text));
    const own = unique.filter((one) => one.line === line);
    const replaced = own.find(({ place }) => place === 'instead')?.text ?? written;
    result.push(own.filter(({ place }) => place === 'end').reduce((all, one) => all + one.text, replaced));
    now.set(line, result.length);
  });
  return { text: result.join('\n'), lineNow: (line) => now.get(line) ?? line };
}

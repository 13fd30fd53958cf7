/** A range of codes to hide. */
export interface SecretSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A value that was given, which says more than a shape. */
  readonly given: boolean;
  /** Its beginning was let go already, with the mark in its place. */
  readonly open?: boolean;
}

/**
 * Puts spans in order and makes one of those that overlap; it has the name of the first.
 *
 * Example: `db-password` 3–9 and `url-password` 3–12 → `db-password` 3–12
 */
export function mergeSpans(spans: readonly SecretSpan[]): readonly SecretSpan[] {
  const sorted = [...spans].sort(
    (a, b) =>
      Number(b.open ?? false) - Number(a.open ?? false) ||
      a.start - b.start ||
      Number(b.given) - Number(a.given) ||
      b.end - a.end,
  );
  const merged: SecretSpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** What is shown in the place of a secret. */
export function markOf(name: string): string {
  return `‹redacted:${name}›`;
}

/** Whether a secret was hidden in a text, so that it is no longer what it was and must not be run. */
export function holdsMark(text: string): boolean {
  return /‹redacted:[^›]*›/.test(text);
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** Seconds of `90s`, `30m`, `1h`, `1h30m`; undefined for anything else, and for none at all. */
export function readSeconds(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d{1,6}(?:\.\d{1,3})?)(s|m|h)/g)];
  if (parts.map(([part]) => part).join('') !== text) return;
  const seconds = parts.reduce((sum, [, count, unit = 's']) => sum + Number(count) * (UNITS[unit] ?? 1), 0);
  return seconds > 0 ? seconds : undefined;
}

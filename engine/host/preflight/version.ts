/** The first version in a text: `v1.28.3`, `openssl 3.0.11 19 Sep 2023` → `3.0.11`; without the `v`. */
export function findVersion(text: string): string | undefined {
  return /\d{1,9}(?:\.\d{1,9}){1,5}/.exec(text)?.[0];
}

/** Words and signs that let any later version do. */
const OR_LATER = /\+|>=|≥|\b(?:or|and)\s(?:later|newer|higher|above|up)\b|\bat least\b|\bminimum\b|\bmin\b/i;

/** What makes a version a matter of judgement. */
const OTHER_RANGE = /<|!=|~|\^|\bto\b|\bbefore\b|\bor\b|\d\s*[-–,]\s*v?\d/i;

/**
 * Whether a version is what an author asks for. A version alone, as `1.28` or `v3`, is met by itself and by later ones of the
 * same major version; `x` is met by any number.
 *
 * Example: `1.30.1` meets `1.28+`, `1.28`, `1.x`, `>= 1.30`; it does not meet `2`, `1.31` or `1.28.x`
 */
export function meetsVersion(found: string, needed: string): 'yes' | 'no' | 'unknown' {
  const orLater = OR_LATER.test(needed);
  const wanted = /\d{1,9}(?:\.(?:\d{1,9}|[x*]))*/i.exec(needed)?.[0].split('.');
  if (wanted === undefined || OTHER_RANGE.test(needed.replace(OR_LATER, ''))) return 'unknown';
  const has = found.split('.').map(Number);
  const fixed = wanted.findIndex((part) => !/^\d+$/.test(part));
  const numbers = (fixed === -1 ? wanted : wanted.slice(0, fixed)).map(Number);
  if (fixed !== -1 && !orLater) return numbers.every((number, place) => has[place] === number) ? 'yes' : 'no';
  if (!orLater && has[0] !== numbers[0]) return 'no';
  return isAtLeast(has, numbers) ? 'yes' : 'no';
}

function isAtLeast(has: readonly number[], numbers: readonly number[]): boolean {
  for (const [place, number] of numbers.entries()) {
    const part = has[place] ?? 0;
    if (part !== number) return part > number;
  }
  return true;
}

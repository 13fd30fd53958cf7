/** By its first letter; `KiB` and the like are of 1024. */
const POWERS = { '': 0, k: 1, m: 2, g: 3, t: 4 } as const;

/**
 * A size as people write it, in bytes; nothing where it is none.
 *
 * Example: `500M` → 500000000, `4GiB` → 4294967296, `1.5k` → 1500, `0` → 0
 */
export function byteSize(text: string): number | undefined {
  const [, number, letter = '', binary] = /^(\d{1,15}(?:\.\d{1,9})?) ?(?:([kmgt])(i)?)?b?$/i.exec(text.trim()) ?? [];
  if (number === undefined) return undefined;
  const power = POWERS[letter.toLowerCase() as keyof typeof POWERS];
  const bytes = Math.floor(Number(number) * (binary === undefined ? 1000 : 1024) ** power);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

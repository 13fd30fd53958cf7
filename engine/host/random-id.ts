import { randomBytes } from './random-bytes.ts';

/** Without `0 1 i l o u`, which are misread or make words. */
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz';

/** Random lower-case letters and digits, for names that must not meet; four of them are one of 810,000. */
export function randomId(length = 4): string {
  // Three bytes for a letter, so that none comes up more often than another by more than one in 500,000.
  const bytes = randomBytes(3 * length);
  return Array.from({ length }, (_, index) => {
    const [high = 0, middle = 0, low = 0] = bytes.subarray(3 * index);
    return LETTERS[(high * 65_536 + middle * 256 + low) % LETTERS.length];
  }).join('');
}

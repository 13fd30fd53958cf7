import { randomInt } from 'node:crypto';

/** Without `0 1 i l o u`, which are misread or make words. */
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz';

/** Random lower-case letters and digits, for names that must not meet; four of them are one of 810,000. */
export function randomId(length = 4): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

import { present } from './empty-words.ts';
import { plainLines } from './output-text.ts';

/**
 * The line by which an output says that something failed, though its command ended with 0: by a count, at its beginning, or as all that it says. What it says
 * there is none of (`0 failed`, `errors: 0`) is none; an error that is only spoken of (`# HELP errors seen so far`) is none either.
 * `1 failed, 9 passed`, `FAIL: checkout`, `not ok 3` and `Migration unsuccessful` say it, `10 passed, 0 failed` does not.
 */
export function toldFailure(output: string): string | undefined {
  return plainLines(output).find((line) => {
    const said = present(line).trim();
    return TOLD.some((form) => form.test(said)) || DENIED.test(line);
  });
}

const TOLD: readonly RegExp[] = [
  /\b[1-9]\d{0,8} (?:[a-z]{1,20} )?(?:failed|failures?|errors?)\b/i,
  /\b(?:failed|failures?|errors?)\s{0,3}[:=]\s{0,3}[1-9]/i,
  /^[^\p{L}]{0,8}(?:fail(?:ed|ures?|s)?|errors?|fatal|panic|traceback|not ok)\b/iu,
  /\b(?:FAIL(?:ED|URE)?|ERROR|FATAL)\b/,
  /\b(?:failed|failure|unsuccessful)[^\p{L}\p{N}]{0,8}$/iu,
];

/** Success that is denied. */
const DENIED = /\b(?:unsuccessful(?:ly)?|no success|not successful(?:ly)?|did not (?:pass|succeed))\b/i;

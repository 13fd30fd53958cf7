import { present } from './empty-words.ts';
import { plainLines } from './output-text.ts';

/**
 * The line by which an output says that something failed, though its command ended with 0: by a count, at its beginning, or as all that it says; or that it tried nothing. What it says
 * there is none of (`0 failed`, `errors: 0`) is none; an error that is only spoken of (`# HELP errors seen so far`) is none either.
 * `1 failed, 9 passed`, `FAIL: checkout`, `not ok 3` and `Migration unsuccessful` say it, `10 passed, 0 failed` does not.
 */
export function toldFailure(output: string): string | undefined {
  return plainLines(output).find((line) => {
    const said = present(line.replace(NONE_FAILED, ' ')).trim();
    return TOLD.some((form) => form.test(said)) || DENIED.test(line) || NOTHING_TRIED.test(line);
  });
}

/** `0 tests failed`. */
const NONE_FAILED = /(?<![\w.])0 (?:[a-z]{1,20} )?(?:failed|failures?|errors?)\b/gi;

const TOLD: readonly RegExp[] = [
  /\b[1-9]\d{0,8} (?:[a-z]{1,20} )?(?:failed|failures?|errors?)\b/i,
  /\b(?:failed|failures?|errors?)\s{0,3}[:=]\s{0,3}[1-9]/i,
  /^[^\p{L}]{0,8}(?:fail(?:ed|ures?|s)?|errors?|fatal|panic|traceback|not ok)\b(?!-)/iu,
  /\b(?:FAIL(?:ED|URE)?|ERROR|FATAL)\b/,
  // `psql: error: …`, `nginx: [emerg] …`, `npm ERR! code 1`.
  /^[\w./-]{1,40}:? \W{0,4}(?:error[:\]]|fatal:|emerg\]|ERR!)/i,
  /["'](?:failed|failures?|errors?)["']\s{0,3}:\s{0,3}["']?[1-9]/i,
  /\b(?:failed|failure|unsuccessful)[^\p{L}\p{N}]{0,8}$/iu,
];

/** Success that is denied. */
const DENIED = /\b(?:unsuccessful(?:ly)?|no success|not successful(?:ly)?|did not (?:pass|succeed))\b/i;

/** A run of tests in which there were none: `no tests ran`, `collected 0 items`, `0 passed`. */
const NOTHING_TRIED =
  /\bno tests? (?:ran|run|were|found|to run)\b|\b(?:ran|executed|collected) 0\b|(?<![\w.,])0 (?:tests? )?passed\b/i;

import { readHeadingWords } from './heading-words.ts';

/**
 * Whether a heading says how often its work comes round, rather than when in this procedure it is done.
 *
 * @example `Daily operations`, `Weekly tasks`, `Routine maintenance`; not `Daily backup failed`
 */
export function isPeriodic(title: string): boolean {
  return PERIODIC.test(readHeadingWords(title).words.replace(/\s*\([^)]*\)/g, ''));
}

const PERIODIC =
  /^(?:(?:daily|nightly|weekly|bi-?weekly|monthly|quarterly|yearly|annual|semi-?annual|routine|periodic)(?: \w+)? (?:tasks?|operations?|checks?|checklist|maintenance|activit(?:y|ies)|reviews?|routines?|chores|duties)|daily|weekly|monthly|quarterly|yearly|annually)$/i;

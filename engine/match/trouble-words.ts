import { nounStems, present } from './empty-words.ts';

/**
 * Whether a line may be what an author calls errors, though it has another word for it: `FATAL`, `Traceback` and `ERR` are no `error`, and whoever
 * wrote `No errors` wants to know of them. Counts of none (`failed: 0`) are none.
 */
export function mayBeOneOf(line: string, noun: string): boolean {
  const kin = KIN[nounStems(noun).at(-1) ?? ''];
  return kin?.test(present(line)) ?? false;
}

/** Other words for the same trouble, by the noun's singular: levels of syslog, log4j, glog and Python, and what runtimes print when they die. */
const KIN: Readonly<Partial<Record<string, RegExp>>> = {
  error:
    /\b(?:err|fatal|panic(?:ked)?|crit(?:ical)?|severe|emerg(?:ency)?|traceback|exceptions?|fail(?:s|ed|ures?|ing)?|segfault|segmentation fault|core dumped|oom[- ]?killed|out of memory|aborted|refused|denied|unreachable|errno)\b|\bBUG: |\b(?:status|code)["']?\s?[=: ]\s?["']?5\d\d\b|^[EF]\d{4} \d\d:\d\d:\d\d/i,
  failure: /\b(?:fail(?:s|ed|ing)?|errors?|err|fatal|aborted)\b/i,
  fail: /\b(?:errors?|err|fatal|aborted|back-?off)\b/i,
  failed: /\b(?:errors?|err|fatal|aborted|back-?off)\b/i,
  exception: /\b(?:traceback|panic(?:ked)?|fatal|errors?)\b/i,
  warning: /\b(?:warn|wrn)\b/i,
  timeout: /\btim(?:ed|es|ing)[- ]?out\b|\bdeadline exceeded\b/i,
  // Between two crashes a pod is in Error, or says what it was ended by.
  crashloopbackoff: /\b(?:error|oomkilled|runcontainererror)\b/i,
  crash: /\b(?:crash(?:ed|es|ing)?|crashloopbackoff|segfault|segmentation fault|core dumped|panic(?:ked)?)\b/i,
  restart: /\brestart(?:ed|ing)\b/i,
};

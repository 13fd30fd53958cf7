/** What a known failure looks like, and the words that a failing output would hold. */
export interface SymptomReading {
  readonly text: string;
  readonly patterns: readonly string[];
}

/**
 * Reads a symptom: the head of `ImagePullBackOff: verify the image exists`, or words with the name of a failure in them
 * (`Pods stuck in CrashLoopBackOff`). Undefined where nothing names a failure.
 */
export function readSymptom(text: string): SymptomReading | undefined {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[-*•\d.)\s]+/, '')
    .replaceAll('**', '')
    .trim();
  const [, head] = /^([^:：]{3,60})[:：](?:\s|$)/u.exec(words) ?? [];
  if (head !== undefined && !NO_HEAD.test(head)) {
    const patterns = symptomPatterns(head);
    if (patterns.length > 0 || FAILURE.test(head)) return { text: head.replaceAll('`', '').trim(), patterns };
  }
  const patterns = failureNames(words);
  return patterns.length > 0 && head === undefined ? { text: words.replaceAll('`', ''), patterns } : undefined;
}

/** Words of a symptom that a failing output would hold: names of failures, states, inline code and quoted messages. */
export function symptomPatterns(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`([^`]{2,80})`|"([^"]{4,80})"|“([^”]{4,80})”/g)].map(
    (m) => m[1] ?? m[2] ?? m[3] ?? '',
  );
  const state = new RegExp(`\\b(?:${STATES})\\b`, 'g');
  return [...new Set([...failureNames(text), ...[...text.matchAll(state)].map(([word]) => word), ...quoted])];
}

/** States of Kubernetes and of units that are a trouble when something stays in them. */
const STATES =
  'Pending|Evicted|Terminating|NotReady|OOMKilled|ContainerCreating|FailedScheduling|FailedMount|SchedulingDisabled';
const FAILURE =
  /\b(?:errors?|fail(?:s|ed|ing|ures?)?|stuck|refused|time[ds]?[ -]?outs?|crash\w*|oom|denied|unreachable|unavailable|down|missing|not (?:found|ready|starting|responding|working|running)|exceeded|lost|full|expired|invalid|corrupt\w*|unhealthy|degraded|slow|leaks?|lag|exhausted|conflicts?|issues?|problems?|mismatch)\b/i;
/** Heads that name something else than a failure. */
const NO_HEAD =
  /^(?:if|when|note|expected|example|option|step|output|alternative|warning|critical|caution|important|common|check|see|possible|likely|causes?|fix|solution|resolution|usage|common issues?|known issues?|issues?|problems?|errors?|for|to)\b/i;

/** `CrashLoopBackOff`, `ImagePullBackOff`, `KubePodNotReady`: names of at least two humps, that say that something is wrong. */
function failureNames(text: string): readonly string[] {
  const names = [...text.matchAll(/\b(?:[A-Z][a-z]+|[A-Z]{2,5}(?=[A-Z][a-z])){1,6}(?:[A-Z][a-z]+|[A-Z]{2,4})\b/g)].map(
    ([name]) => name,
  );
  return [
    ...new Set(
      names.filter((name) =>
        /(?:Back[oO]ff|Err|Error|Fail(?:ed|ure|ing)?|Exception|NotReady|Unavailable|Killed|Timeout|TimedOut|Refused|Denied|Evicted|Unhealthy|Exceeded|Unreachable|NotFound|Invalid|Unknown|Pressure|Lost|Down|Missing|Stuck|Expired|Unschedulable|Forbidden|Conflict)/.test(
          name,
        ),
      ),
    ),
  ];
}

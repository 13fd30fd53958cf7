import type { Gate } from '../../model/item.ts';
import { type Comparison, readComparisons } from './comparison.ts';
import { readDuration } from './duration.ts';
import { isAlarm } from './gate-alarm.ts';
import { subjectOf } from './gate-subject.ts';

/** A gate without its place in a document. */
export type GateReading = Omit<Gate, 'line' | 'endLine' | 'kind'>;

/** What is known of the place of a text. */
export interface GatePlace {
  /** What the label above a list names: the subject of `- > 5%` below `**Error rate:**`. */
  readonly named?: string;
  /** It says when to leave the procedure, so that what is bad counts. */
  readonly leaves?: boolean;
}

/**
 * The thresholds that a text names: `Error rate < 1%`, `p95 latency > 50ms for 10 minutes`, `Latency (P99 should stay <
 * 5s)`, `99% minimum`, `> 5% error rate`. One that says when something is wrong (`CPU > 80%: page`) need not hold and is
 * none, unless it says when to leave.
 */
export function readGates(text: string, { named, leaves = false }: GatePlace = {}): readonly GateReading[] {
  const words = text.replace(/\s+/g, ' ').replaceAll('**', '').replaceAll('`', '').trim();
  const gates: GateReading[] = [];
  let last: string | undefined;
  const comparisons = readComparisons(words);
  comparisons.forEach((comparison, i) => {
    const before = words.slice(comparisons[i - 1]?.end ?? 0, comparison.start);
    const after = words.slice(comparison.end, comparisons[i + 1]?.start);
    const subject = subjectOf({
      before: i === 0 ? before : before.replace(/^\s*\([^)]*\)/, ''),
      after,
      ...(comparison.unit === undefined ? {} : { unit: comparison.unit }),
      ...(named === undefined ? {} : { named }),
      ...(last === undefined ? {} : { last }),
    });
    if (subject === undefined || !measures(comparison, subject) || saysHowLong(before, comparison)) return;
    last = subject;
    if (!leaves && !comparison.range && isAlarm(subject, comparison, after)) return;
    const label = named !== undefined && named !== subject && !isMetric(subject) ? named : undefined;
    const aside = /^\s*\(((?!or |and )[^()\d<>≤≥=\s]+(?: [^()\d<>≤≥=\s]+){0,2})\)/.exec(after)?.[1];
    gates.push({
      subject: label !== undefined ? `${label} (${subject})` : aside === undefined ? subject : `${subject} (${aside})`,
      op: comparison.op,
      value: comparison.value,
      ...(comparison.unit === undefined ? {} : { unit: comparison.unit }),
      ...timesOf(after),
      sense: leaves ? 'leave' : 'must',
    });
  });
  return gates;
}

/** Whether the subject is something that can be measured: a word such as `over` has other uses than comparing. */
function measures({ sign, unit, op, value }: Comparison, subject: string): boolean {
  if (subject.length > 90) return false;
  const metric = METRIC.test(subject);
  if (/\b(?:rpo|rto|eta|expected|estimated|typically|alerts?)\b/i.test(subject) || ESTIMATE.test(subject)) return false;
  if (
    /^(?:wait|waits|sleep|takes?|up|use|run|runs|add|need|needs|requires?|allow|version|python|node(?:\.?js)?|go|java|kubernetes|k8s|helm|docker|git|npm|ruby|php|postgres(?:ql)?)$/i.test(
      subject,
    )
  )
    return false;
  if (op === '=') return metric && Number.isFinite(value);
  return sign
    ? unit !== undefined || metric || subject.split(' ').length <= 5
    : metric && (unit !== undefined || op !== '>=');
}

/** `All checks are green for ≥ 10 min` names no figure: it says how long that is to be so. */
function saysHowLong(before: string, { unit }: Comparison): boolean {
  return /\b(?:for|lasting)\s*$/i.test(before) && /^(?:s|sec|min|m|h|hours?|d|days?)$/.test(unit ?? '');
}

/** How long the work itself is to take. */
const ESTIMATE =
  /^(?:(?:target|total|recovery) time|time to (?:complete|deploy|execute|finish|fix|mitigate|recover|resolve|respond|restore|revoke|roll ?back)\w*)$/i;

/** Whether words name something that is measured. */
export function isMetric(words: string): boolean {
  return METRIC.test(words);
}

const METRIC =
  /\b(?:rates?|ratio|latenc\w*|usage|utili[sz]ation|cpu|memory|mem|disk|errors?|counts?|lag|time|p\d\d(?:\.\d+)?|throughput|connections?|requests?|queues?|depth|size|space|load|score|availability|success|saturation|duration|age|temperature|capacity|replicas|pods|nodes|backlog|delay|downtime|consumption|traffic|drift|percentage|accuracy|precision|recall|f1|auc|rmse|iops|tps|qps|rps|volume|storage|bandwidth|heap|threads?|restarts?|failures?|uptime|budget|hit|misses|packets?|loss|wal|inodes?|swap)\b/i;

/** `for 10 minutes` must last that long; `over the last hour` is the window that it is measured over. */
function timesOf(after: string): Pick<GateReading, 'for' | 'over'> {
  const lasting = duration(/\b(?:for|lasting)(?: (?:more than|over|at least|longer than))?(?: >=?)? /i, after);
  const over = duration(
    /\b(?:(?:over|in|within|during|across)(?: (?:the|a))?(?: (?:last|past|previous))?|last|past|per) /i,
    after,
  );
  return { ...(lasting === undefined ? {} : { for: lasting }), ...(over === undefined ? {} : { over }) };
}

function duration(cue: RegExp, text: string): string | undefined {
  const match = cue.exec(text);
  return match ? readDuration(text.slice(match.index + match[0].length)) : undefined;
}

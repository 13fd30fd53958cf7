import type { Gate } from '../../model/item.ts';
import { type Comparison, readComparisons } from './comparison.ts';
import { readDuration } from './duration.ts';

/** A gate without its place in a document. */
export type GateReading = Omit<Gate, 'line' | 'endLine' | 'kind'>;

/**
 * The thresholds that a text names: `Error rate < 1%`, `p95 latency > 50ms for 10 minutes`, `Latency (P99 should stay <
 * 5s)`, `99% minimum`, `> 5% error rate`. `sense` is `must`; whoever knows that it stands in a trigger says `leave`.
 */
export function readGates(text: string): readonly GateReading[] {
  const words = text.replace(/\s+/g, ' ').replaceAll('**', '').replaceAll('`', '').trim();
  const gates: GateReading[] = [];
  const comparisons = readComparisons(words);
  comparisons.forEach((comparison, i) => {
    const before = words.slice(comparisons[i - 1]?.end ?? 0, comparison.start);
    const after = words.slice(comparison.end, comparisons[i + 1]?.start);
    const subject = subjectOf(i === 0 ? before : before.replace(/^\s*\([^)]*\)/, ''), after, gates.at(-1)?.subject);
    if (subject === undefined || !measures(comparison, subject)) return;
    gates.push({
      subject,
      op: comparison.op,
      value: comparison.value,
      ...(comparison.unit === undefined ? {} : { unit: comparison.unit }),
      ...timesOf(after),
      sense: 'must',
    });
  });
  return gates;
}

/** What is compared: the words before it, else those behind the number, else those of the comparison before. */
function subjectOf(before: string, after: string, last: string | undefined): string | undefined {
  const own = cleaned(before);
  if (/\p{L}{2}|\bF1\b/u.test(own)) return own;
  const [, behind] =
    /^\s?((?:\p{L}[\p{L}\p{N}/-]*\s?){1,4}?)(?=\s(?:for|over|in|within|during|on|at|from|per|across|of)\b|[,.;()]|$)/u.exec(
      after,
    ) ?? [];
  const next = cleaned(behind ?? '');
  if (/\p{L}{3}/u.test(next) && !/^(?:for|over|in|within|during|and|or)\b/i.test(next)) return next;
  return last;
}

const LEADING =
  /^(?:(?:step )?\d+[.)]\s+|[-*•✓✅☐]\s*|(?:and|or|but|check|ensure|verify|confirm|make sure|monitor|watch|wait until|validate|alert(?:s)?(?: fires?)?|fires?|triggers?|triggered|that|the|if|when|whenever|while|until|any|an?|on|for|with|where|is)\b[:,]?\s+)/i;
const TRAILING =
  /[\s(,;:–—-]+$|\s(?:should|must|shall|has to|needs?|to|be|stay|stays|remain|remains|is|are|was|were|goes|go|rises?|falls?|drops?|gets?|keeps?|for|of|at|always|consistently|than|not|never|value|threshold|exceeds)$/i;

function cleaned(text: string): string {
  let words = text.replace(/^.*[.;!?→]\s+/, '').trim();
  const clause = /^(?:if|when|while|after|before|once)\b[^,]*,\s*(?=\S)/i.exec(words)?.[0];
  if (clause !== undefined) words = words.slice(clause.length);
  for (let last = ''; last !== words; ) {
    last = words;
    words = words.replace(LEADING, '').replace(TRAILING, '');
  }
  return words.replace(/^[^\p{L}\p{N}/]+/u, '').trim();
}

/** Whether the subject is something that can be measured: a word such as `over` has other uses than comparing. */
function measures({ sign, unit, op, value }: Comparison, subject: string): boolean {
  if (subject.length > 90) return false;
  const metric = METRIC.test(subject);
  if (/\b(?:rpo|rto|eta|expected|estimated|typically|alerts?)\b/i.test(subject)) return false;
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

import type { Gate } from '../../model/item.ts';
import { isMetric, readGates } from '../prose/gate.ts';
import { readMetricGate } from './metric-gate.ts';
import type { PlacedLine } from './placed-line.ts';

/** A gate of a comment with the last line that belongs to it. */
export interface CommentGate extends Gate {
  readonly queryEnd: number;
}

/** Thresholds in comments, with the query of the lines below them (`# Check Prometheus query:`, `# rate(…)`). */
export function commentGates(lines: readonly PlacedLine[]): readonly CommentGate[] {
  const gates: CommentGate[] = [];
  for (const [at, { line, text }] of lines.entries()) {
    const metric = readMetricGate(text);
    if (metric !== undefined) gates.push({ kind: 'gate', line, endLine: line, ...metric, queryEnd: line });
    if (metric !== undefined || isQuery(text) || !COMPARES.test(text)) continue;
    const named = namedAbove(lines, at);
    const found = readGates(text, named === undefined ? {} : { named });
    const queryAt = lines.findIndex((each, i) => i > at && isQuery(each.text));
    const query =
      found.length === 1 && !lines.slice(at + 1, queryAt).some((each) => readGates(each.text).length > 0)
        ? lines[queryAt]
        : undefined;
    const end = query?.line ?? line;
    for (const gate of found) {
      gates.push({
        kind: 'gate',
        line,
        endLine: end,
        ...gate,
        ...(query === undefined ? {} : { query: queryOf(query.text) }),
        queryEnd: end,
      });
    }
  }
  return gates;
}

/** `# Check network latency` above `# < 50 ms to the database` names what is compared. */
function namedAbove(lines: readonly PlacedLine[], at: number): string | undefined {
  const above = lines[at - 1]?.text.trim() ?? '';
  const [, thing] = /^(?:check|verify|monitor|confirm|watch) (?:the )?((?:[\w/-]+ ?){1,4})$/i.exec(above) ?? [];
  return thing !== undefined && isMetric(thing) ? thing.trim() : undefined;
}

/** Durations and estimates alone (`ETA: 1-3 min`) compare nothing. */
const COMPARES =
  /[<>≤≥=]|\b(?:below|above|under|over|less|more|fewer|greater|least|most|exceeds?|minimum|maximum|within|max|min)\b/i;

/** PromQL by its form: functions of a range or selectors. */
function isQuery(text: string): boolean {
  return /\b(?:rate|increase|irate|histogram_quantile|sum|avg|max|min|count|topk|absent|delta|up)\s*(?:by\s*\([^)]*\)\s*)?\(.*(?:\[\d+[smhd]\]|\{)|\w\{[^}]*=~?".*\}|\w\[\d+[smhd]\]/.test(
    text,
  );
}

function queryOf(text: string): string {
  return text.trim().replace(/^(?:[\w ]{0,24}query|promql)\s*:\s*/i, '');
}

import type { GateReading } from '../prose/gate.ts';

/**
 * A line that compares a metric of a monitoring system with a number, as it is queried there.
 *
 * @example `acme_queue_stuck == 0`, `up{job="acme"} >= 3`; not `count == 0`, which may be anything, `A_B = 3`, which is set
 */
export function readMetricGate(text: string): GateReading | undefined {
  const [, metric, op = '', value] = COMPARED.exec(text.replace(/^\s*[-*•]\s+/, '').trim()) ?? [];
  if (metric === undefined || value === undefined || !(metric.includes('{') || /[a-z]_[a-z]/.test(metric))) return;
  const query = `${metric} ${op} ${value}`;
  return { subject: metric, op: SIGNS[op] ?? '=', value: Number(value), query, sense: 'must' };
}

const COMPARED = /^([a-z][\w:]*(?:\{[^{}]{0,200}\})?) (==|!=|<=|>=|<|>) (-?\d+(?:\.\d+)?)$/;
const SIGNS: Readonly<Record<string, GateReading['op']>> = { '<': '<', '>': '>', '<=': '<=', '>=': '>=', '!=': '!=' };

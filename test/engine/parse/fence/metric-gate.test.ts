import { expect, it } from 'vitest';
import { readMetricGate } from '../../../../engine/parse/fence/metric-gate.ts';
import { fence, readDocument } from './read-document.ts';

it.each([
  ['- acme_queue_stuck == 0', 'acme_queue_stuck = 0'],
  ['up{job="acme"} >= 3', 'up{job="acme"} >= 3'],
  ['acme_lag_seconds < 2.5', 'acme_lag_seconds < 2.5'],
])('reads %s', (text, gate) => {
  const { subject, op, value } = readMetricGate(text) ?? {};
  expect(`${subject} ${op} ${value}`).toBe(gate);
});

it.each(['count == 0', 'ACME_LAG = 3', 'acme_lag = 3', 'acme_lag == low', 'rate(acme_errors[5m]) > 3'])(
  'reads none in %s',
  (text) => expect(readMetricGate(text)).toBeUndefined(),
);

it('is a gate of the comment that it stands in', () => {
  const gates = readDocument(fence('date\n\n# 2. Check the metrics\n# - acme_queue_stuck == 0')).items;
  expect(gates.filter(({ kind }) => kind === 'gate')).toMatchObject([
    { line: 5, query: 'acme_queue_stuck == 0', sense: 'must' },
  ]);
});

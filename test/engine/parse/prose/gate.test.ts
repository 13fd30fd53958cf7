import { describe, expect, it } from 'vitest';
import { readGates } from '../../../../engine/parse/prose/gate.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const read = (text: string, place = {}) =>
  readGates(text, place).map(({ sense: _, ...gate }) => Object.values(gate).join(' '));
const gatesOf = (text: string) =>
  readRunbook('x.md', text).items.flatMap((item) =>
    item.kind === 'gate' ? [`${item.sense}: ${item.subject} ${item.op} ${item.value}${item.unit ?? ''}`] : [],
  );

describe('readGates', () => {
  it.each([
    ['Error rate (should be < 1%)', ['Error rate < 1 %']],
    ['Latency (p99 should stay < 5s)', ['p99 Latency < 5 s']],
    ['Error rates return to baseline (< 1%)', ['Error rates < 1 %']],
    ['p95 < 200ms (API), p95 < 400ms (web)', ['p95 (API) < 200 ms', 'p95 (web) < 400 ms']],
    ['p99 latency ≤ 300 ms over 15 minutes', ['p99 latency <= 300 ms 15m']],
    ['Disk usage between 10% and 80%', ['Disk usage >= 10 %', 'Disk usage <= 80 %']],
    ['At least 3 replicas healthy', ['replicas healthy >= 3 replicas']],
    ['CPU < 80% and memory < 75%', ['CPU < 80 %', 'memory < 75 %']],
    ['Cache hit rate recovers to > 95%', ['Cache hit rate > 95 %']],
    ['Replication lag is below 5 seconds', ['Replication lag < 5 s']],
  ])('reads %s', (text, gates) => expect(read(text)).toEqual(gates));

  it('keeps what the label above a list measures, with what each bullet measures it of', () => {
    expect(read('Web shop: 99% minimum', { named: 'Success rate' })).toEqual(['Success rate (Web shop) >= 99 %']);
    expect(read('p95 latency < 20 ms', { named: 'Response time' })).toEqual(['p95 latency < 20 ms']);
    expect(read('> 5%', { named: 'Error rate', leaves: true })).toEqual(['Error rate > 5 %']);
  });

  it.each([
    ['Error rate > 5% for 5 minutes', ['Error rate > 5 % 5m']],
    ['p95 latency > 50ms for 10 minutes', ['p95 latency > 50 ms 10m']],
    ['CPU usage exceeds 80% for more than 10m', ['CPU usage > 80 % 10m']],
    ['> 5% error rate for 5+ minutes', ['error rate > 5 % 5m']],
    ['Roll back if CPU is over 90% for more than 10 min', ['CPU > 90 % 10m']],
    ['More than 10% of pods are crash looping', ['pods are crash looping > 10 %']],
  ])('reads %s where it says when to leave', (text, gates) => expect(read(text, { leaves: true })).toEqual(gates));

  it.each([
    'CPU usage > 80% for 5 minutes → scale up',
    'Error rate > 5%',
    'Latency above 2s: critical',
    'Queue depth > 1000 (page the team)',
    'Success rate < 95%',
    '< 10% remaining: freeze',
    'Time to restore: < 2 minutes',
    'Target time < 5 minutes',
  ])('takes %s for nothing that must hold', (text) => expect(read(text)).toEqual([]));
});

describe('gates of a document', () => {
  it('have the subject that the comment above asks to check', () => {
    const lines =
      '# Check network latency\n# < 50ms to the database\n\n# Check disk space\n# > 20% free space required';
    expect(
      gatesOf(
        `# A\n\n## Prerequisites\n\n- [ ] **Ready**\n\n  \`\`\`bash\n  ${lines.replaceAll('\n', '\n  ')}\n  \`\`\`\n`,
      ),
    ).toEqual(['must: network latency < 50ms', 'must: disk space > 20%']);
  });

  it('have the subject that a label above them names', () => {
    const list = '**Error rate:**\n\n- < 1%: healthy\n- > 5%: critical\n';
    expect(gatesOf(`# A\n\n## Validation\n\n${list}`)).toEqual(['must: Error rate < 1%']);
    expect(gatesOf('# A\n\n## Rollback Triggers\n\n**Latency:**\n\n- >= 2s\n- > 5 s for a minute\n')).toEqual([
      'leave: Latency >= 2s',
      'leave: Latency > 5s',
    ]);
  });

  it.each([
    '**Abort criteria:** error rate above 2% or latency over 1s.',
    '- Rollback if: error rate above 2% or latency over 1s',
  ])('are left by a label on their line: %s', (line) => {
    expect(gatesOf(`# A\n\n## Rollback\n\n${line}\n`)).toEqual(['leave: error rate > 2%', 'leave: latency > 1s']);
  });
});

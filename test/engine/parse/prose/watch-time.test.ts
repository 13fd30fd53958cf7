import { describe, expect, it } from 'vitest';
import { readCue } from '../../../../engine/parse/prose/cue.ts';
import { readWatchTime } from '../../../../engine/parse/prose/watch-time.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

describe('readWatchTime', () => {
  it.each([
    ['Watch for 10 minutes:', '10m'],
    ['Monitor the dashboards for at least 1 hour:', '1h'],
    ['Keep watching for about 15 min:', '15m'],
    ['Keep an eye on these for 30 s', '30s'],
    ['For the next ten minutes, check that:', '10m'],
    ['Over 2 hours, watch:', '2h'],
  ])('%s', (text, time) => expect(readWatchTime(text)).toBe(time));
  it.each([
    'Watch for errors:',
    'Wait 10 minutes and check:',
    'Watch for 5xx responses:',
    'Watch for 3 restarts in 10 minutes:',
    'For 2 nodes, check the disk:',
    'Follow these steps:',
  ])('none in %s', (text) => expect(readWatchTime(text)).toBeUndefined());
});

it.each([
  ['Watch for 10 minutes:', 'criteria'],
  ['Watch for a few minutes:', 'criteria'],
  ['Watch for:', 'symptoms'],
  ['Watch for a few errors:', 'symptoms'],
  ['Watch for 5xx responses:', 'symptoms'],
])('%s leads to %s', (words, cue) => expect(readCue(words)).toBe(cue));

it.each([
  'Watch for 10 minutes:',
  '**Watch for 10 minutes:**',
  'Monitor for 10 minutes:',
  '**Observe for ten minutes**',
])('what stands below %s must hold for that long', (lead) => {
  const text = `# T\n\n## Validation\n\n${lead}\n\n- p95 latency < 500ms\n- Error rate < 1% for 5 minutes\n`;
  const gates = readRunbook('a.md', text).items.filter((item) => item.kind === 'gate');
  expect(gates.map(({ subject, for: lasting, sense }) => [subject, lasting, sense])).toEqual([
    ['p95 latency', '10m', 'must'],
    ['Error rate', '5m', 'must'],
  ]);
});

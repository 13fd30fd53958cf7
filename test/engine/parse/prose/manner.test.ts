import { describe, expect, it } from 'vitest';
import { readManner } from '../../../../engine/parse/prose/manner.ts';

describe('one deed in two manners', () => {
  it.each([
    ['Automated key rotation', 'Rotate the keys by hand'],
    ['Graceful shutdown', 'Forced shutdown'],
    ['Drain gracefully', 'Force drain'],
    ['Restore the latest backup', 'Point-in-time restore'],
    ['Recover from a snapshot', 'Recovery from the latest dump'],
    ['Zero-downtime upgrade', 'Upgrade with downtime'],
    ['Switchover (planned)', 'Failover (unplanned)'],
    ['Scripted roll back of the API (5 min)', 'Rolling back the API manually'],
    ['Install with Helm', 'Installation from source'],
  ])('%s, %s', (one, other) => {
    const [a, b] = [readManner(one), readManner(other)];
    expect(a?.deed).toBe(b?.deed);
    expect(a?.deed).toBeDefined();
    expect(a?.manner).not.toBe(b?.manner);
  });
});

it.each([
  'Full backup',
  'Manual verification',
  'Automated tests',
  'Deploy the frontend',
  'Resize the hot tier',
  'Delete it from the registry',
  'Quick overview',
  'Restore normal traffic',
  'Force a full resync and restart',
])('reads none in %s', (title) => expect(readManner(title)).toBeUndefined());

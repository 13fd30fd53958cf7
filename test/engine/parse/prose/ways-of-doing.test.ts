import { expect, it } from 'vitest';
import { splitWays } from '../../../../engine/parse/prose/ways-of-doing.ts';

it.each([
  ['Drain the node gracefully', ['grace: gracefully'], 'drain the node'],
  ['Failover by hand', ['hands: by hand'], 'failover'],
  ['Rotate it with the script', ['hands: with the script'], 'rotate it'],
  ['Zero-downtime upgrade', ['service: zero-downtime'], 'upgrade'],
  ['Restore the latest backup', ['source: the latest backup'], 'restore'],
  ['Point-in-time recovery', ['source: point-in-time'], 'recovery'],
  ['Unplanned failover', ['plan: unplanned'], 'failover'],
  ['Quick manual rollback', ['hands: manual', 'speed: quick'], 'rollback'],
  ['Clean up the cache', [], 'clean up the cache'],
  ['Delete the logical volumes', [], 'delete the logical volumes'],
  ['Safeguard the fastest automaton', [], 'safeguard the fastest automaton'],
])('splits %s', (title, ways, rest) => {
  const split = splitWays(title);
  expect(split.ways.map(({ axis, way }) => `${axis}: ${way}`)).toEqual(ways);
  expect(split.rest).toBe(rest);
});

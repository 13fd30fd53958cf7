import { describe, expect, it } from 'vitest';
import { namesFailback, namesFailover, readLaterPhase } from '../../../../engine/parse/prose/later-phase.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from '../fence/read-document.ts';

describe('readLaterPhase', () => {
  it.each([
    ['Failback (once primary is healthy)', 'once primary is healthy'],
    ['Once the old site is up again, fail back to it', 'Once the old site is up again'],
    ['Fail back after the disks were replaced:', 'after the disks were replaced'],
    ['Switch the traffic back (when the primary is stable)', 'when the primary is stable'],
    ['Revert the DNS override as soon as eu-1 answers', 'as soon as eu-1 answers'],
    ['When the primary region is back:', 'When the primary region is back'],
    ['Once the incident is over, run:', 'Once the incident is over'],
  ])('%s', (text, condition) => expect(readLaterPhase(text)).toBe(condition));

  it.each([
    'Once the rollout completes, switch the traffic back',
    'After the failback, verify the replicas',
    'Once the primary is healthy, restart the replicas',
    'After the upgrade is done, scale back up',
    'Promote the replica',
    'Failback',
  ])('only order in %s', (text) => expect(readLaterPhase(text)).toBeUndefined());
});

it('knows the way into an emergency and out of it', () => {
  expect(['Failback', 'Perform a failback', 'Manual fail-back', 'Failing back to eu-1'].every(namesFailback)).toBe(
    true,
  );
  expect(['Failback test', 'Verify the failback', 'Fail over'].some(namesFailback)).toBe(false);
  expect(['Failover', 'Promote the replica', 'Activate the standby'].every(namesFailover)).toBe(true);
  expect(['Failback', 'Restart'].some(namesFailover)).toBe(false);
});

describe('a failback', () => {
  const commands = (text: string) =>
    readRunbook('a.md', text).items.flatMap((item) => (item.kind === 'command' ? [item.condition !== undefined] : []));
  it.each([
    ['a title with a time', '# Promote the replica\nacme promote\n\n# Failback (once primary is healthy)\nacme back'],
    ['a title alone', '# Promote the replica\nacme promote\n\n# Failback\nacme back'],
    ['a sentence in a title', '# Promote it\nacme promote\n\n# When the region is back:\nacme back'],
  ])('is asked for in %s', (_, lines) =>
    expect(commands(`# DR\n\n## Failover\n\n${fence(lines)}`)).toEqual([false, true]),
  );

  it('is what one came for below its own heading', () => {
    expect(commands(`# DR\n\n## Failback\n\n${fence('acme look\n\n# Fail back\nacme back')}`)).toEqual([false, false]);
  });

  const optional = (text: string) =>
    readRunbook('a.md', text).items.flatMap((item) => (item.kind === 'step' ? [item.optional === true] : []));
  it('is an optional step behind a failover, and one of an order with a number', () => {
    const steps = (one: string, other: string) =>
      optional(`# DR\n\n## ${one}\n\n${fence('acme a')}\n## ${other}\n\n${fence('acme b')}`);
    expect(steps('Failover to the standby', 'Failback')).toEqual([false, true]);
    expect(steps('Promote the replica', 'Fail back to the primary')).toEqual([false, true]);
    expect(steps('Step 1: Failover', 'Step 2: Failback')).toEqual([false, false]);
    expect(steps('Failback', 'Check')).toEqual([false, false]);
  });
});

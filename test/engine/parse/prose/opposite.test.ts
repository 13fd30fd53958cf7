import { describe, expect, it } from 'vitest';
import { undoEachOther } from '../../../../engine/parse/prose/opposite.ts';
import { isWayOnly } from '../../../../engine/parse/prose/way-words.ts';

describe('undoEachOther', () => {
  it.each([
    ['Stop an AKS cluster', 'Start the AKS cluster'],
    ['Enable maintenance mode', 'Disable maintenance mode'],
    ['Enabling the feature', 'Disabling the feature'],
    ['Install', 'Uninstall'],
    ['Scale up', 'Scale down'],
    ['Drain a node', 'Uncordon the node'],
  ])('headings %s and %s', (first, second) => expect(undoEachOther(first, second, true)).toBe(true));

  it.each([
    ['To enable it', 'To disable it'],
    ['To stop the cluster', 'To start the cluster'],
    ['Enable the feature', 'Disable the feature'],
    ['Scale up the workers', 'Scale down the workers'],
    ['Pause', 'Resume'],
    ['Suspend the job', 'Resume the job'],
  ])('titles %s and %s', (first, second) => expect(undoEachOther(first, second, false)).toBe(true));

  it.each([
    ['Stop the service', 'Start the service'],
    ['Drain the node', 'Uncordon the node'],
    ['Scale down', 'Scale up'],
    ['Create the pod', 'Delete the pod'],
    ['Disable chef', 'Enable chef'],
    ['Enable the feature', 'Disable the cache'],
    ['To stop it', 'To start it again'],
    ['Enable it', 'Verify it'],
  ])('not titles %s and %s', (first, second) => expect(undoEachOther(first, second, false)).toBe(false));
});

describe('isWayOnly', () => {
  it.each(['Automated', 'Manual Rollback', 'Emergency (< 5 min)', 'Standard procedure'])('%s', (title) =>
    expect(isWayOnly(title)).toBe(true),
  );
  it.each(['Rollback', 'Database rollback', 'Manual checks', 'Verify'])('not %s', (title) =>
    expect(isWayOnly(title)).toBe(false),
  );
});

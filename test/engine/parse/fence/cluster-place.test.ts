import { describe, expect, it } from 'vitest';
import { readClusterPlace } from '../../../../engine/parse/fence/cluster-place.ts';
import { fence, readDocument } from './read-document.ts';

describe('readClusterPlace', () => {
  it.each([
    ['(Cluster 2) Restore it:', 'Cluster 2'],
    ['On the source cluster:', 'the source cluster'],
    ['On cluster A, scale it down:', 'cluster A'],
    ['In the primary region', 'the primary region'],
    ['Region B', 'Region B'],
    ['Now on the old data center:', 'the old data center'],
  ])('%s', (text, place) => expect(readClusterPlace(text)).toBe(place));

  it.each([
    'On each cluster:',
    'On your cluster:',
    'On the cluster:',
    'On a Kubernetes cluster:',
    'In the cluster, pods restart',
    'Clusters',
    'The source cluster is read-only',
    'On the database node:',
  ])('none in %s', (text) => expect(readClusterPlace(text)).toBeUndefined());
});

describe('the cluster of a command', () => {
  const clusters = (text: string) => readDocument(`## Move\n\n${text}`).commands.map(({ cluster }) => cluster ?? '-');

  it('comes from its words, and from those that it goes on from', () => {
    const text = `On cluster A:\n\n${fence('acme a')}\nOn cluster B:\n\n${fence('acme b')}\nThen:\n\n${fence('acme c')}\nLook:\n\n${fence('acme d')}`;
    expect(clusters(text)).toEqual(['cluster A', 'cluster B', 'cluster B', '-']);
  });

  it('comes from a title within the fence, up to the next', () => {
    expect(clusters(fence('# On cluster A:\nacme a\n\n# On cluster B:\nacme b\n# Look\nacme c'))).toEqual([
      'cluster A',
      'cluster B',
      'cluster B',
    ]);
  });
});

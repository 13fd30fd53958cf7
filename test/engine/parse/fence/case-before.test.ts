import { expect, it } from 'vitest';
import { conditionOfCase } from '../../../../engine/parse/fence/case-before.ts';
import { fence, readDocument } from './read-document.ts';

it.each([
  ['If the controller crashes midway, old pods stay behind. To recover:', 'If the controller crashes midway'],
  [
    'When the lease is held by a dead node, nothing moves.\nIn that case, run:',
    'When the lease is held by a dead node',
  ],
  ['If it hangs, the lock is stale. It has no owner. Clear it with:', 'If it hangs'],
  ['In case the job is stuck, its finalizer is left. To fix this, remove it:', 'In case the job is stuck'],
])('reads the condition of %s', (text, condition) => expect(conditionOfCase(text)).toBe(condition));

it.each([
  'If jq is missing, install it. Then run:',
  'The job may hang. To recover:',
  'If you use the chart, you are done. To upgrade by hand:',
])('reads none in %s', (text) => expect(conditionOfCase(text)).toBeUndefined());

it('stands for all commands of the fence', () => {
  const { commands } = readDocument(
    `## Failure paths\n\nIf the controller crashes midway, old pods stay behind. To recover:\n\n${fence('acme abort web\nacme undo web')}`,
  );
  expect(commands.map(({ condition }) => condition)).toEqual([
    'If the controller crashes midway',
    'If the controller crashes midway',
  ]);
});

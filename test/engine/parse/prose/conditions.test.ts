import { describe, expect, it } from 'vitest';
import { readCondition } from '../../../../engine/parse/prose/condition.ts';
import { readConditionCue, readOffer } from '../../../../engine/parse/prose/condition-cue.ts';
import { isInvertedCondition } from '../../../../engine/parse/prose/inverted-condition.ts';
import { readReversedCondition } from '../../../../engine/parse/prose/reversed-condition.ts';
import { isOrder } from '../../../../engine/parse/prose/when-order.ts';

describe('readConditionCue', () => {
  it.each([
    ['On failure:', 'On failure'],
    ['In the event of data loss, run:', 'In the event of data loss'],
    ['Emergency only:', 'Emergency only'],
    ['On the primary only:', 'On the primary only'],
    ['Otherwise, restart it:', 'Otherwise'],
    ['Only on Fridays:', 'Only on Fridays'],
    ['Restart the pods as needed:', 'Restart the pods as needed'],
    ['Rarely needed', 'Rarely needed'],
    ['Get sign-off from the team lead first:', 'Get sign-off from the team lead first'],
    ['Talk to the DBA before you run this:', 'Talk to the DBA before you run this'],
  ])('reads %s', (text, condition) => expect(readConditionCue(text)).toBe(condition));

  it.each([
    'On node-1:',
    'On each node:',
    'Dump the schema only',
    'Mount it read only',
    'In the case of the primary it is important to keep the reference',
    'Change the values as needed:',
    'Set the name where necessary:',
    'Check the approval status',
    'Request authorization token',
    'Restart it only once',
    'Only the leader answers',
    'Auth not required',
  ])('reads none in %s', (text) => expect(readConditionCue(text)).toBeUndefined());
});

describe('readReversedCondition', () => {
  it.each([
    ['Skip this if you use RDS:', 'unless you use RDS'],
    ['You can skip this step when the index is there.', 'unless the index is there'],
    ['Do not run this if the replica lags.', 'unless the replica lags'],
    ["Don't proceed until the DBA has agreed", 'only once the DBA has agreed'],
    ['Do not run this unless the DBA agreed', 'only if the DBA agreed'],
    ['Never run this without a backup:', 'only with a backup'],
    ['Not needed on EKS:', 'unless on EKS'],
    ['This step is not required for a single node.', 'unless for a single node'],
    ['This section does not apply to managed databases', 'unless for managed databases'],
    ['If you use RDS, skip this step.', 'unless you use RDS'],
    ['Skip unless the cache is stale', 'only if the cache is stale'],
  ])('reads %s', (text, condition) => {
    expect(readReversedCondition(text)).toBe(condition);
    expect(readCondition(text)).toBe(condition);
  });

  it.each(['Do not run this:', 'Never run this in production:', 'Skip the tests', 'Use --skip-tests if it is slow'])(
    'reads none in %s',
    (text) => expect(readReversedCondition(text)).toBeUndefined(),
  );
});

describe('isOrder', () => {
  it.each([
    'once the rollout completes',
    'when it is done',
    'When all pods are running',
    'when prompted',
    'After the job',
    'When an alert fires',
  ])('sees it in %s', (text) => expect(isOrder(text)).toBe(true));
  it.each([
    'When the disk is full',
    'when the job has not finished',
    'when the build fails',
    'once the DBA approved',
    'if it is done',
    'only once the backup is checked',
  ])('sees none in %s', (text) => expect(isOrder(text)).toBe(false));
});

it('tells a question from an expectation', () => {
  expect(['Should the above fail, run:', 'Should it hang:'].map(isInvertedCondition)).toEqual([true, true]);
  expect(['Should return 200', 'Should be: 3', 'Should all be Running'].map(isInvertedCondition)).toEqual([
    false,
    false,
    false,
  ]);
});

it('sees what is only offered', () => {
  expect(['You may also run', 'You might want to restart', 'Feel free to clear it'].map(readOffer)).toEqual([
    'You may also',
    'You might want to',
    'Feel free to',
  ]);
  expect(['You may see', 'You should run', 'You can run'].map(readOffer)).toEqual([undefined, undefined, undefined]);
});

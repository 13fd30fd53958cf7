import { describe, expect, it } from 'vitest';
import { namesFailureCase, namesTrouble } from '../../../../engine/parse/prose/failure-case.ts';

describe('namesFailureCase', () => {
  it.each([
    'Recovering from a failed upgrade',
    'Recover from an interrupted schema migration',
    'What if the migration fails?',
    'What to do if it fails',
    'Failed deployment',
    'Failed upgrade recovery',
    'Upgrade failed?',
    'Dealing with errors',
    'Cleaning up after a failed rollout (rare)',
    'Resume an interrupted upgrade',
    'Error recovery',
    'Abort the rollout',
    'Aborting',
    'Plan B',
    'Contingency plan',
  ])('%s', (title) => expect(namesFailureCase(title)).toBe(true));

  it.each([
    'Replace a failed disk',
    'Restart the stuck pods',
    'Recover the database',
    'Upgrade',
    'Failover',
    'Cancel the maintenance page',
    'Handle the traffic',
    'Recovery',
    'Test the failed login page',
  ])('not %s', (title) => expect(namesFailureCase(title)).toBe(false));
});

it('knows documents about a trouble', () => {
  expect(namesTrouble('Recovering a lost node')).toBe(true);
  expect(namesTrouble('Broker outage')).toBe(true);
  expect(namesTrouble('Upgrade the brokers')).toBe(false);
});

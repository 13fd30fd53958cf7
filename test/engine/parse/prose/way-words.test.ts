import { expect, it } from 'vitest';
import { isWayOnly } from '../../../../engine/parse/prose/way-words.ts';

it.each([
  'Automated',
  'By hand',
  'With the script',
  'Manual Rollback',
  'Emergency (< 5 min)',
  'The easy way',
  'Rolling update',
  'Point-in-time',
  'The latest backup',
])('%s only says how', (title) => expect(isWayOnly(title)).toBe(true));

it.each([
  'Database rollback',
  'Verify',
  'Rollback',
  'Restore from a backup',
  'Manual failover of the database',
  'Full name',
])('%s says more', (title) => expect(isWayOnly(title)).toBe(false));

import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../../../engine/parse/shell/impact.ts';

describe('namesLoss', () => {
  it.each([
    './hack/delete web',
    'scripts/teardown-staging.sh',
    'bash -c ./purge.sh',
    'make kind-down',
    'make -C infra destroy',
    'npm run env:destroy',
  ])('destroy: %s', (text) => expect(impactOf(text)).toBe('destroy'));

  it.each([
    './check-delete.sh',
    './pre-destroy.sh',
    './scale-down.sh',
    'make -C down build',
    'npm run deleted:list',
    './undelete.sh web',
    'make shutdown',
  ])('change: %s', (text) => expect(impactOf(text)).toBe('change'));
});

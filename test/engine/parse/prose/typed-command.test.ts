import { describe, expect, it } from 'vitest';
import { isTypedCommand } from '../../../../engine/parse/prose/typed-command.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

describe('isTypedCommand', () => {
  it.each([
    '$ cd infra',
    '$ ./rotate.sh -e prod',
    'tools/build.sh -c plan  -p web -e integration',
    'sudo systemctl reload web',
    'kubectl rollout restart deploy/web -n web',
  ])('takes %s', (text) => expect(isTypedCommand(text)).toBe(true));

  it.each([
    'kubectl access to the cluster',
    'kubectl configured with production cluster access',
    'sudo access to the hosts, and a key',
    'tools/build.sh is run by the pipeline',
    '$ 20 a month',
    'helm 3 or later',
  ])('leaves %s', (text) => expect(isTypedCommand(text)).toBe(false));

  it('asks for what stands in an item without code marks', () => {
    const { items } = readRunbook(
      'a.md',
      '# T\n\n## Solution\n\n1. Plan it.\n  - $ cd infra\n  - tools/build.sh -c plan **with care**\n',
    );
    expect(items.filter(({ kind }) => kind === 'manual').map(({ line }) => line)).toEqual([5, 6, 7]);
  });
});

import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const read = (item: string) => readRunbook('a.md', `# Move\n\n## Procedure\n\n1. Look at it:\n    - ${item}\n`).items;
const expected = (item: string) =>
  read(item).flatMap((one) => (one.kind === 'expectation' ? [[one.check, one.text]] : []));

describe('readInlineExpectation', () => {
  it.each([
    ['Run `redis-cli ping` (should return `PONG`) and go on.', 'literal', '`PONG`'],
    ['Check `redis-cli ping`: it should print `PONG`.', 'literal', '`PONG`'],
    ['`kubectl get nodes` should show all nodes Ready.', 'state', 'all nodes Ready'],
    ['Use `kubectl get pods -n web`: expect 3 pods.', 'number', '3 pods'],
    ['Run `curl -s localhost/health`, which should return 200.', 'status', '200'],
    ['(on the leader) run `acme-ctl followers --count` -> should be N-1 of N', 'judgement', 'should be N-1 of N'],
  ])('reads %s', (item, check, text) => expect(expected(item)).toEqual([[check, text]]));

  it('leaves the state that a change leads to to a person, since the change does not print it', () =>
    expect(expected('`kubectl delete pvc data-0` -> status should be `Terminating`')).toEqual([
      ['judgement', 'status should be `Terminating`'],
    ]));

  it('offers the command that an item opens with', () =>
    expect(read('`kubectl delete pvc data-0` → status should be `Terminating`')).toContainEqual(
      expect.objectContaining({
        kind: 'command',
        script: 'kubectl delete pvc data-0',
        inline: true,
        impact: 'destroy',
      }),
    ));

  it('takes what it looks like for an example', () => {
    const items = read('`acme-ctl yield --now` -> should print something like `Sent request to …`');
    expect(items).toContainEqual(expect.objectContaining({ kind: 'output', of: 6, example: true }));
    expect(items).not.toContainEqual(expect.objectContaining({ kind: 'expectation' }));
  });

  it.each([
    '`kubectl drain n1` should be avoided',
    '`kubectl drain n1` must only be run on Mondays',
    'Run `kubectl get pods` -> lists the pods',
    'Run `resize2fs /dev/data`, and you should see the space in `df -h`',
    'Run `kubectl get pods` or `kubectl get nodes`, which should be Ready',
  ])('reads nothing in %s', (item) => expect(expected(item)).toEqual([]));
});

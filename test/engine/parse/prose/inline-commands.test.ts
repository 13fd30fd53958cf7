import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const offered = (item: string) =>
  readRunbook('x.md', `# A\n\n## Procedure\n\n1. ${item}\n`).items.flatMap((one) =>
    one.kind === 'command' ? [one.script] : [],
  );

describe('inline commands', () => {
  it.each([
    ['Run `kubectl get pods`.', 'kubectl get pods'],
    ['If you have modules, run\n   `acmectl module list` and look at each', 'acmectl module list'],
    ['Use `helm history web` to see the revisions', 'helm history web'],
    ['Restart it with the command: `acme-ctl restart --now`', 'acme-ctl restart --now'],
    ['Check that it is up. Command: `acme-ctl status`', 'acme-ctl status'],
    ['Log in to the right account: `acme login -e production`', 'acme login -e production'],
    ['On the node see the health of the unit `systemctl status web`', 'systemctl status web'],
    ['If it does not start, run `systemctl status web`', 'systemctl status web'],
    ['Make sure that it is not the primary, by running `acme-ctl list` on a node', 'acme-ctl list'],
    ['Restart it if needed by running `monit restart ingestor`', 'monit restart ingestor'],
    ['Run the following commands to see it:\n   - kubectl get events --watch', 'kubectl get events --watch'],
    ['Take it out\n   - `kubectl cordon <node>` (for example `kubectl cordon n1`)', 'kubectl cordon <node>'],
    ['In dev: `kubectl apply -k overlays/dev/`. It starts at once.', 'kubectl apply -k overlays/dev/'],
    ['To avoid downtime, run `kubectl rollout restart deploy/web`', 'kubectl rollout restart deploy/web'],
  ])('offers that of %s', (item, script) => expect(offered(item)).toEqual([script]));

  it.each([
    'Do not run `kubectl delete pvc data-0`.',
    'Never use `git push --force` here.',
    'Change the code instead of running `terraform import web i-1` locally.',
    'Avoid using `kubectl edit deploy web`.',
    'You should not run `helm uninstall web`.',
    'There is no need to run `kubectl rollout restart deploy/web`.',
    'Previously we used `kubectl delete ns web`.',
    "Don't: `rm -rf /srv/data`",
    '❌ `kubectl delete ns production`',
    'Wrong: `kubectl delete ns production`',
    'Run the command `select count(*) from orders` in the client',
    'Run `daily cleanup`',
    'It would look empty. Do not pipe\n   `helm show crds` straight into it.',
    'Edit the file:\n\n   `/etc/acme/acme.conf`',
    'Running `kubectl rollout restart deploy/web` will start new pods.',
    'Rotating the keys with `acme-ctl rotate --all` restarts every node.',
    'Renewing them using `kubectl delete secret web-tls` can cause an outage.',
    'The script cleans up (using the `./cleanup.sh all` script).',
    'If you run `terraform import web i-1` locally, the state changes at once.',
    'After you have run `git push --force`, the branch is gone.',
  ])('offers none of %s', (item) => expect(offered(item)).toEqual([]));

  it('offers the code of a column that says how to check', () => {
    const table = '| Tool | Check |\n|---|---|\n| kubectl | `kubectl version --client` |\n';
    const { items } = readRunbook('x.md', `# A\n\n## Prerequisites\n\n${table}`);
    expect(items.flatMap((one) => (one.kind === 'command' ? [one.script] : []))).toEqual(['kubectl version --client']);
  });

  it('offers the one that is right', () => {
    expect(offered('Run `kubectl get pods` rather than `kubectl delete pod web`.')).toEqual(['kubectl get pods']);
  });
});

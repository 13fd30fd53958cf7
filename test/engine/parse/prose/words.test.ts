import { describe, expect, it } from 'vitest';
import { readCondition } from '../../../../engine/parse/prose/condition.ts';
import { readGates } from '../../../../engine/parse/prose/gate.ts';
import { asksForWork } from '../../../../engine/parse/prose/manual.ts';
import { readReferences } from '../../../../engine/parse/prose/reference.ts';
import { readSymptom } from '../../../../engine/parse/prose/symptom.ts';
import { readTool } from '../../../../engine/parse/prose/tool.ts';
import { readTrigger } from '../../../../engine/parse/prose/trigger.ts';
import { isWarning } from '../../../../engine/parse/prose/warning.ts';

describe('readGates', () => {
  it.each([
    ['Error rate < 1%', { subject: 'Error rate', op: '<', value: 1, unit: '%' }],
    ['Check error rate < 1% over last hour', { subject: 'error rate', op: '<', value: 1, unit: '%', over: '1h' }],
    ['Disk usage must not exceed 80%', { subject: 'Disk usage', op: '<=', value: 80, unit: '%' }],
    ['Web: 1000ms maximum', { subject: 'Web', op: '<=', value: 1000, unit: 'ms' }],
  ])('reads %s', (text, gate) => expect(readGates(text)).toEqual([{ ...gate, sense: 'must' }]));

  it('gives a second threshold the subject of the first', () => {
    expect(
      readGates('p95 latency < 10ms (read), < 100ms (write)').map(({ subject, value }) => [subject, value]),
    ).toEqual([
      ['p95 latency (read)', 10],
      ['p95 latency (write)', 100],
    ]);
  });

  it.each([
    'All checks are green for ≥ 10 min',
    'Wait at least 5 minutes',
    'Settings > 2FA',
    'Python >= 3.9',
    'ETA: 1-3 min',
    'a -> 5',
  ])('reads none in %s', (text) => expect(readGates(text)).toEqual([]));
});

describe('readTrigger', () => {
  it.each([
    ['If any metric degrades, immediately trigger rollback (see Step 11)', { to: 'rollback' }],
    ['Execute rollback if degradation confirmed', { to: 'rollback' }],
    ['Rollback: Automatic - old pods keep running', { to: 'rollback', automatic: true }],
    ['If the rollback fails, escalate to the lead', { to: 'escalation' }],
    ['If the canary aborts, the controller does an automatic revert', { to: 'rollback', automatic: true }],
    ['The smoke test returns 5xx: `rollback.md`, way A, immediately.', { to: 'rollback' }],
    ['If ANY check fails → AUTOMATIC ROLLBACK', { to: 'rollback', automatic: true }],
  ])('reads %s', (text, trigger) => expect(readTrigger(text)).toEqual(trigger));

  it.each([
    'If the update fails:',
    'Rollback: N/A',
    'Rollback database migrations if needed',
    'If it fails, do not roll back',
    'Rolled back',
    'Note: contact the vendor right away for a quote',
    'The Certificates page shows days-until-expiry for all nodes.',
    'The login page is slow until the cache is warm',
    'The escalation contact will tell you if you need to make changes while it is down.',
    'Two caveats. `helm rollback` does not revert CRDs: if step 2 applied one, it stays',
  ])('reads none in %s', (text) => expect(readTrigger(text)).toBeUndefined());
});

describe('readCondition', () => {
  it.each([
    ['Create a backup (if migrations required)', 'if migrations required'],
    ['Undo the migrations if needed', 'if needed'],
    ['3. If canary healthy, gradually scale', 'If canary healthy'],
    ['Only run if the schema changed', 'Only run if the schema changed'],
    ['For production: set the flag', 'For production'],
    ['If the node is new (e.g. a spare, or a loan), drain it', 'If the node is new'],
  ])('reads %s', (text, condition) => expect(readCondition(text)).toBe(condition));

  it.each([
    'Check if pods are running',
    'Once the job completes',
    'The upgrade is successful when:',
    'Test it (should fail if not allowed)',
    'For that, you can do the following (as root):',
    'For this:',
    'List the disks (for example, if the last is sdb, look for sdc)',
    'Fetch it once; fail here if the version is not there.',
    'kubectl diff; exits 1 if they differ',
    'drains all groups (takes ~20s if they have no nodes)',
  ])('reads none in %s', (text) => expect(readCondition(text)).toBeUndefined());
});

describe('asksForWork', () => {
  it.each([
    'Investigate, fix, then scale back up',
    'Open Grafana',
    'If migrations exist, plan them',
    '2. Prepare the fix',
    'Please notify the team',
    'Re-deploy',
    'Check replicas to see that they are in sync',
    'Mint a token',
    'Recommended: watch it for an hour',
    'Restore the backup tested last night',
    'If it has to be safe, do it in two steps',
    'If the count is off, then please run it again',
    'Then first stop the queue',
    'or remove this section from the file',
    'In the second terminal, setup the credentials',
    'In the new-node you will need to copy its key',
    'Add/update:',
    'Check/verify that the limits are set',
    'In values.yaml, set the tag',
  ])('sees an order in %s', (text) => expect(asksForWork(text)).toBe(true));
  it.each([
    'All pods running',
    'Backup storage is resolved by the platform',
    'delete_external removes it',
    'Replicas: 2',
    'Request queue depth > 100',
    'You can do this in the console',
    'Repeat: the loop goes on',
    'Restore procedure tested (quarterly)',
    'Alert Name: QueueHangs',
    'Rollback script reviewed and validated',
    'We should consider that in the future.',
    'You can also check the uptime',
    'Setup is done by the platform',
    'Dev/staging: two replicas',
    'Update: done',
    'apply only touches the keys that are given',
    'Import requires an address and an ID.',
    'Backup runs every night',
  ])('sees none in %s', (text) => expect(asksForWork(text)).toBe(false));
});

describe('asksForWork of words that look like adverbs', () => {
  it.each([
    'Apply the manifest to the cluster',
    'Reapply the label.',
    'For old hosts: apply the patch in place',
    'Reply to the customer',
    'You should do this in a change request',
    'Quickly check the queue',
  ])('takes %s', (text) => expect(asksForWork(text)).toBe(true));

  it.each(['Take a look at a sample change.', 'Have a look at the previous incident for the details.'])(
    'leaves %s',
    (text) => expect(asksForWork(text)).toBe(false),
  );
});

describe('isWarning', () => {
  it.each([
    'CRITICAL: the flag',
    '[!WARNING]\nData is lost',
    'Do not restart',
    'This will remove all of it',
    'Use with caution',
    'This will also stop the database and thus terminate all connections.',
    'It will restart the proxy and drop every open session',
    'This is a disruptive procedure.',
    'It is a very dangerous operation',
    '⚠️ careful',
    'Recover by hand (DANGEROUS - data loss possible)',
    'Force the old primary back (risk of split-brain!)',
    'Clean the archive (CAREFUL!)',
    'If there are other databases, data will be lost.',
    '주의: 삭제됩니다',
  ])('sees one in %s', (text) => expect(isWarning(text)).toBe(true));
  it.each([
    'This will stop the agent for a minute.',
    'Severity: critical',
    'This is a non-disruptive procedure.',
    'This is not dangerous.',
    'a non-destructive command',
    'Important changes of this release',
    'Critical alerts firing',
    'Recover by hand (warning signs below)',
    'A plan for the risk of data loss',
    'A restore makes a new database; it will not overwrite the old one',
  ])('sees none in %s', (text) => expect(isWarning(text)).toBe(false));
});

describe('readSymptom', () => {
  it('takes the head of a bullet, and names of failures', () => {
    expect(readSymptom('- Pending: check the quota')).toEqual({ text: 'Pending', patterns: ['Pending'] });
    expect(readSymptom('Pods stuck in `ImagePullBackOff`')).toEqual({
      text: 'Pods stuck in ImagePullBackOff',
      patterns: ['ImagePullBackOff'],
    });
    expect(readSymptom('- PVC not bound')).toBeUndefined();
    expect(readSymptom('Expected: nothing')).toBeUndefined();
  });
});

describe('readReferences', () => {
  it('finds links, paths, addresses and steps, each once', () => {
    const text = 'See [a](./a.md), a/b.md and https://c.example/d. If it fails, see Step 11; a/b.md again';
    expect(readReferences(text).map(({ target }) => target)).toEqual([
      './a.md',
      'a/b.md',
      'https://c.example/d',
      'Step 11',
    ]);
  });
});

describe('readReferences by a title', () => {
  it.each([
    ['See "Vertical scaling" section above', ['Vertical scaling']],
    ['If it fails, follow the “Roll back” section.', ['Roll back']],
    ['See "quorum lost" in the output', []],
  ])('reads %s', (text, targets) => expect(readReferences(text).map(({ target }) => target)).toEqual(targets));
});

describe('readReferences of other generators', () => {
  it.each([
    ['see [Update]({{< relref "/apps/update" >}})', '/apps/update'],
    ['see [Update]({{% ref "update.md" %}})', 'update.md'],
    ['see xref:ops/undo.adoc[the way back]', 'ops/undo.adoc'],
    ['return to Part 1 and start again', 'Part 1'],
  ])('%s', (text, target) => expect(readReferences(text)).toEqual([{ target }]));
});

describe('readTool', () => {
  it('reads the code that stands behind courtesy', () => {
    expect(readTool('Install the argocd CLI', 'argocd')).toEqual({ tool: 'argocd' });
  });

  it.each([
    ['kubectl v1.24+', { tool: 'kubectl', version: 'v1.24+' }],
    ['Helm 3.x installed', { tool: 'helm', version: '3.x' }],
    ['AWS CLI configured', { tool: 'aws' }],
    ['Terraform ~> 1.5', { tool: 'terraform', version: '~> 1.5' }],
    ['You have the latest helm installed', { tool: 'helm' }],
    ['Docker registry access', {}],
    ['Access to the repository', {}],
  ])('reads %s', (text, tool) => expect(readTool(text)).toEqual(tool));
});

import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const itemsOf = (text: string) => readRunbook('x.md', text).items;
const manuals = (text: string) => itemsOf(text).flatMap((item) => (item.kind === 'manual' ? [item.text] : []));
const fence = '```bash\nacme restart\n```\n';

describe('readProse', () => {
  it('reads work below the title where all that is run stands there', () => {
    const list = '**Fix:**\n\n1. Open the console\n2. Click "Restart"\n\n';
    expect(manuals(`# The queue hangs\n\n${list}${fence}`)).toEqual(['Open the console', 'Click "Restart"']);
    expect(manuals(`# The queue hangs\n\nRead this first.\n\n## Procedure\n\n${fence}`)).toEqual([]);
  });

  it.each([
    'In the console, search for the secret.',
    'Under the "Overview" tab, in the first row, select "Edit".',
    'The pods restart by themselves. To confirm it, look at their age.',
    'Hard-refresh the page',
  ])('takes the item %s for work', (item) =>
    expect(manuals(`# A\n\n## Procedure\n\n1. ${item}\n\n### More\n\n${fence}`)).toEqual([item]),
  );

  it.each([
    [
      'Raise the number of replicas',
      'The number stands in a file. To raise it, edit `web.yaml`:\n\n```yaml\na: 1\n```',
    ],
    ['Bump the version', 'Commit the file and push it. Flux does the rest.'],
    ['Replace the certificate', 'If yes - hit `play`. The rest is done by a machine.'],
  ])('takes %s for a step of the procedure by what it orders', (heading, body) => {
    const text = `# A\n\n## ${heading}\n\n${body}\n\n## More\n\n${fence}`;
    expect(manuals(text)).toHaveLength(1);
    expect(itemsOf(text).some((item) => item.kind === 'step' && item.title === heading)).toBe(true);
  });

  it.each([
    'For more information, read the handbook.',
    'The script will:\n\n- remove all machines\n- start the process',
    'This will perform\n\n- back up the database\n- deploy the new version',
    'These jobs perform the following operations:\n\n- Delete all files',
  ])('takes %s for no work', (body) => expect(manuals(`# A\n\n## Procedure\n\n${fence}\n${body}\n`)).toEqual([]));

  it.each([
    ['labels', '- **Errors**: Watch the log\n- **Queue**: Check messages are being taken', 2],
    ['a list to compare', 'Review the dashboards to compare:\n\n- Error rate\n- Latency', 1],
    ['a recommendation', '⏱️ **Recommended:** Monitor it for 15 minutes', 1],
    ['what follows from causes', '### Root cause analysis\n\n1. Write a test\n2. Fix the defect\n3. Deploy it', 3],
  ])('takes orders behind %s for work', (_, body, count) =>
    expect(manuals(`# A\n\n## Post-incident\n\n${body}\n`)).toHaveLength(count),
  );

  it('takes what should be behind a label in a validation for a criterion', () => {
    const list = '- **Queue**: should be empty within a minute\n- **Database**: no slow queries\n';
    expect(manuals(`# A\n\n## Verification\n\n${list}`)).toHaveLength(2);
    expect(manuals(`# A\n\n## Validation\n\nWhen all is done, validate it:\n\n### Queue\n\n${fence}`)).toEqual([]);
  });

  it('reads the triggers of the section that they lead to', () => {
    const triggers = (text: string) =>
      itemsOf(text).flatMap((item) => (item.kind === 'trigger' ? [`${item.to}: ${item.text}`] : []));
    const list = '**Trigger**: Any of the following conditions\n\n- Error rate > 1%\n- The import fails\n\n';
    expect(triggers(`# A\n\n## Rollback\n\n${list}${fence}`)).toEqual([
      'rollback: Error rate > 1%',
      'rollback: The import fails',
    ]);
    expect(triggers(`# A\n\n## Rollback\n\n**Trigger**: Data is lost\n\n${fence}`)).toEqual(['rollback: Data is lost']);
    expect(triggers(`# A\n\n## Procedure\n\n**Trigger**: Every Monday\n\n${fence}`)).toEqual([]);
  });

  it('takes no order for a symptom, whatever it names in code', () => {
    const symptoms = (text: string) => itemsOf(text).flatMap((item) => (item.kind === 'symptom' ? [item.text] : []));
    const item = (text: string) => symptoms(`# A\n\n## Diagnosis\n\n1. ${text}\n\n   \`\`\`sh\n   date\n   \`\`\`\n`);
    expect(item('Export the `REGION` variable:')).toEqual([]);
    expect(item('Obtain the node of the `web-0` pod:')).toEqual([]);
    expect(item('`ImagePullBackOff`: look at the image')).toEqual(['ImagePullBackOff']);
  });

  it('takes a heading of one word for a symptom where only a tool says it', () => {
    const heads = ['ImagePullBackOff', '`OOMKilled`', 'Pending', 'PostgreSQL', 'Networking', 'API'];
    const text = `# A\n\n## Common Issues\n\n${heads.map((head) => `### ${head}\n\n${fence}`).join('\n')}`;
    const symptoms = itemsOf(text).flatMap((item) => (item.kind === 'symptom' ? [item.text] : []));
    expect(symptoms).toEqual(['ImagePullBackOff', 'OOMKilled', 'Pending']);
  });

  it('reads the rows of a table below symptoms', () => {
    const symptoms = (text: string) => itemsOf(text).flatMap((item) => (item.kind === 'symptom' ? [item.text] : []));
    const table = '| Trigger | Description |\n|---|---|\n| High error rate | After an update |\n';
    expect(symptoms(`# A\n\n## Symptoms\n\n### When to use it\n\n${table}`)).toContain('High error rate');
    expect(symptoms(`# A\n\n## Overview\n\n${table}`)).toEqual([]);
  });

  it('parts what a person does from what the fence does', () => {
    const lead = 'Edit `values.yaml`, then load the new contents:';
    expect(manuals(`# A\n\n## Procedure\n\n${lead}\n\n${fence}`)).toEqual(['Edit values.yaml']);
    expect(manuals(`# A\n\n## Procedure\n\nRun it, then wait:\n\n${fence}`)).toEqual([]);
  });

  it('takes an order whose objects are listed for one piece of work', () => {
    const list = '- the name with that of the node\n- the path with yours\n\n';
    expect(manuals(`# A\n\n## Procedure\n\nBefore you apply it, replace these values:\n\n${list}${fence}`)).toEqual([
      'Before you apply it, replace these values',
    ]);
  });

  it.each([
    ['!!! attention', 'Files will be gone.'],
    [':::danger', 'Files will be gone.'],
    ['{% hint style="danger" %}', 'Files will be gone.'],
    ['{{< warning >}}', 'Files will be gone.'],
  ])('reads the box %s as a warning', (box, text) => {
    const found = itemsOf(`# A\n\n## Procedure\n\n${box}\n${text}\n\n${fence}`);
    expect(found.flatMap((item) => (item.kind === 'warning' ? [item.text] : []))).toEqual([text]);
  });

  it.each([
    ['| Check | Panel |', '| Error rate < 1 % | 5xx |', 'Error rate', 1],
    ['| Metric | Target |', '| p95 latency | < 500 ms |', 'p95 latency', 500],
  ])('reads the thresholds of a table of checks: %s', (header, row, subject, value) => {
    const found = itemsOf(`# A\n\n## Verification\n\n${header}\n|---|---|\n${row}\n`);
    expect(found).toContainEqual(expect.objectContaining({ kind: 'gate', subject, value, sense: 'must' }));
    const metrics = itemsOf(`# A\n\n## Metrics\n\n${header}\n|---|---|\n${row}\n`);
    expect(metrics.some(({ kind }) => kind === 'gate')).toBe(false);
  });

  it('does not take a page for a call', () => {
    const found = itemsOf(`# A\n\n## Procedure\n\n${fence}\nRevisit this page when the work lands.\n`);
    expect(found.some(({ kind }) => kind === 'trigger')).toBe(false);
  });

  it('shows a fence of an address alone', () => {
    const found = itemsOf('# A\n\n## Procedure\n\nThe chart is at:\n\n```bash\noci://registry.example.org/web\n```\n');
    expect(found.filter(({ line }) => line >= 7).map(({ kind }) => kind)).toEqual(['config', 'reference']);
  });

  it('offers code that is all there is of a paragraph', () => {
    const found = itemsOf('# A\n\n## Procedure\n\nForward the port:\n\n`ssh -L 7331:localhost:7331 db-1`\n');
    expect(found.some((item) => item.kind === 'command' && item.inline === true)).toBe(true);
  });

  it.each([
    ['behind a fact', 'The quota is low. Raise it in the console.', 'Raise it in the console.'],
    ['at the beginning', 'Study the trend of the last week. It may be seasonal.', 'Study the trend of the last week.'],
    ['at a place without a comma', 'In the attributes list look for the version and change it.', undefined],
  ])('reads an order %s', (_, text, wanted) =>
    expect(manuals(`# A\n\n## Procedure\n\n${text}\n`)).toEqual([wanted ?? text]),
  );

  it('reads what is looked at behind the name of what shows it', () => {
    const list = '- **Grafana:** Verify that all panels show data\n- **Logs:** Check they arrive\n';
    expect(manuals(`# A\n\n## Verification\n\n${list}`)).toEqual([
      'Grafana: Verify that all panels show data',
      'Logs: Check they arrive',
    ]);
  });

  it.each([
    'The following steps assume that your context is the garden cluster.',
    '> [!NOTE]\n> All following commands assume that you are on the bastion.',
  ])('asks for what the steps to come assume: %s', (text) => {
    const [asked = ''] = manuals(`# A\n\n## Procedure\n\n${text}\n\n${fence}`);
    expect(asked).toMatch(/^(?:The|All) following/);
  });

  it('reads a step among steps whose words only order, below a heading that introduces them', () => {
    const text = `# A\n\n## Connecting\n\nThis is for engineers.\n\n### Step 1 — Connect\n${fence}\n### Step 2 — Disconnect\nPress \`Ctrl-C\`.\n`;
    expect(manuals(text)).toEqual(['Press Ctrl-C.']);
  });

  it('reads the order behind a question of a list, and what is expected under its own heading', () => {
    const text =
      '# A\n\n## Procedure\n\n- Is it the canary alone? Check the canary first.\n\n### Expected results\n\n- Two rows\n';
    expect(manuals(text)).toEqual(['Is it the canary alone? Check the canary first.', 'Two rows']);
  });

  it('reads the orders beside a command that is offered', () => {
    const text = 'Check the queues. Review their logs. If needed, run `acme-ctl restart --now`.';
    expect(manuals(`# A\n\n## Procedure\n\n${text}\n`)).toEqual(['Check the queues. Review their logs.']);
    expect(manuals('# A\n\n## Procedure\n\nStop the shop. Command: `systemctl stop shop`\n')).toEqual([]);
  });

  it.each([
    'You can take a snapshot by hand. For example: `acme-ctl save --name before`',
    `All is new now. Check this by running the following command. It lists them.\n\n${fence}`,
  ])('takes what leads to a command for no work: %s', (text) =>
    expect(manuals(`# A\n\n## Procedure\n\n${text}\n`)).toEqual([]),
  );

  it('takes the label of a heading for none', () =>
    expect(manuals('# A\n\n## Procedure\n\n1. Stop it\n\n(restart-the-hub)=\n\n## Restart\n')).toEqual(['Stop it']));

  it.each(['The quota is low. You can raise it in the console.', 'It is slow. Note that it recovers by itself.'])(
    'reads none in %s',
    (text) => expect(manuals(`# A\n\n## Procedure\n\n${fence}\n${text}\n`)).toEqual([]),
  );

  it('takes every item of a list of orders for one', () => {
    const list = '1. Open the console\n2. After the merge the jobs have passed, then tag it\n3. Merge the change\n';
    expect(manuals(`# A\n\n## Procedure\n\n${list}`)).toHaveLength(3);
    expect(manuals(`# A\n\n## Procedure\n\n1. Open the console\n2. The jobs pass\n3. All is well\n`)).toHaveLength(1);
  });

  it('takes a level of alerts for no warning, and what is done then for no symptom', () => {
    const found = itemsOf(
      `# A\n\n## Monitoring\n\n- **Critical**: PagerDuty + Slack #alerts\n- **Warning**: > 80%\n\n**Warning**: It restarts all pods.\n\n## Troubleshooting\n\n### Pods not starting\n\n${fence}\n### Incident response\n\n1. **Investigate**: Check the logs\n2. **Verify**: Run the smoke tests\n3. **Document**: Post-mortem within 48 hours\n`,
    );
    expect(found.flatMap((item) => (item.kind === 'warning' ? [item.text] : []))).toEqual(['It restarts all pods.']);
    expect(found.flatMap((item) => (item.kind === 'symptom' ? [item.text] : []))).toEqual(['Pods not starting']);
    expect(found.flatMap((item) => (item.kind === 'manual' ? [item.line] : []))).toEqual([20, 21, 22]);
  });

  it('finds an order on the line that it stands on', () => {
    const found = itemsOf(
      '# A\n\n## Procedure\n\nThere is a job for it in the examples.\nIn `job.yaml`, change the ID to\nthat of the disk. It runs once.\n',
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'manual',
        line: 6,
        endLine: 7,
        text: 'In job.yaml, change the ID to that of the disk.',
      }),
    );
  });

  it('takes a requirement that a fence can meet for both', () => {
    const found = itemsOf(
      `# A\n\n## Prerequisites\n\n- A local registry on port 5000 (as usual):\n\n  ${fence.trim().replaceAll('\n', '\n  ')}\n\n- Install it:\n\n  ${fence.trim().replaceAll('\n', '\n  ')}\n`,
    );
    expect(found.flatMap((item) => (item.kind === 'requirement' ? [item.text] : []))).toEqual([
      'A local registry on port 5000 (as usual)',
    ]);
    expect(found.filter(({ kind }) => kind === 'command')).toHaveLength(2);
  });

  it('takes the words that make a file, and the head of a list, for no work', () => {
    const file = '```bash\n#!/bin/bash\ndate\n```\n';
    expect(
      manuals(`# A\n\n## Procedure\n\nSave the following script as \`a.sh\`. It tells the time.\n\n${file}`),
    ).toEqual([]);
    expect(manuals('# A\n\n## Procedure\n\n1. **Triage** (within an hour)\n   - Assess the impact\n')).toEqual([
      'Assess the impact',
    ]);
  });

  it('warns of what a numbered comment forbids', () => {
    const found = itemsOf(
      '# A\n\n## Procedure\n\n```bash\n# 1. DO NOT talk about it in public\n# 2. Open a channel\ndate\n```\n',
    );
    expect(found.flatMap((item) => (item.kind === 'warning' ? [item.text] : []))).toEqual([
      'DO NOT talk about it in public',
    ]);
  });

  it('reads a threshold under a check without a command', () => {
    const found = itemsOf(
      '# A\n\n## Validation\n\n```bash\ndate\n\n# Check error rates\n# Expected: < 1% within 5 minutes\n```\n',
    );
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'gate', subject: 'error rates', op: '<', value: 1, unit: '%', over: '5m' }),
    );
  });

  it.each([
    ['above its cause', '## Fixes\n\n**403 on import**\n\nCause: The app has no access.\n'],
    ['in a section of issues', `## Troubleshooting\n\n### Common issues\n\n**403 on import**\n\n${fence}`],
  ])('reads a bold label that names a failure %s as a symptom', (_, body) => {
    const found = itemsOf(`# A\n\n${body}`);
    expect(found.flatMap((item) => (item.kind === 'symptom' ? [item.text] : []))).toEqual(['403 on import']);
  });

  it.each([
    ['| Error rate | > 1% | Rollback |', 'rollback', 'Error rate > 1%'],
    ['| p99 latency | > 2s | Page the on-call engineer |', 'escalation', 'p99 latency > 2s'],
  ])('reads the row %s of a table of decisions as when to leave', (row, to, text) => {
    const found = itemsOf(
      `# A\n\n## Procedure\n\n${fence}\n| Metric | Threshold | Action |\n|---|---|---|\n${row}\n| CPU | > 85% | Scale up |\n`,
    );
    expect(found.filter(({ kind }) => kind === 'trigger')).toMatchObject([{ to, text }]);
    expect(found.filter(({ kind }) => kind === 'gate')).toMatchObject([{ sense: 'leave' }]);
  });

  it('leads nowhere by a row that says that a machine does it', () => {
    const table =
      '| Metric | Threshold | Action |\n|---|---|---|\n| Errors | > 5% | Auto-rollback |\n| Lag | > 9s | Roll back |\n';
    const found = itemsOf(`# A\n\n## Rollback triggers\n\n${table}`).filter(({ kind }) => kind === 'trigger');
    expect(found.map((item) => item.kind === 'trigger' && item.automatic === true)).toEqual([true, false]);
  });

  it('takes a heading below emergency procedures for a symptom where it names a failure', () => {
    const text = `# A\n\n## Emergency procedures\n\n### 1. Stuck upgrade\n\n${fence}\n### 2. API server unavailable\n\n${fence}\n### Scale down\n\n${fence}`;
    expect(itemsOf(text).flatMap((item) => (item.kind === 'symptom' ? [item.text] : []))).toEqual([
      'Stuck upgrade',
      'API server unavailable',
    ]);
  });

  it('reads a table of thresholds and actions as when to leave wherever it stands', () => {
    const table = (limit: string) =>
      `# A\n\n## Overview\n\n| Metric | ${limit} | Action |\n|---|---|---|\n| Lag | > 9s | Roll back |\n\n## Procedure\n\n${fence}`;
    const triggers = (text: string) => itemsOf(text).filter(({ kind }) => kind === 'trigger');
    expect(triggers(table('Threshold'))).toMatchObject([{ to: 'rollback', text: 'Lag > 9s' }]);
    expect(triggers(table('Value'))).toEqual([]);
  });

  it('takes a sign before a bare link for an ornament, and one before a sentence for a warning', () => {
    const warnings = (item: string) =>
      itemsOf(`# A\n\n## Procedure\n\n- ${item}\n`).flatMap((one) => (one.kind === 'warning' ? [one.text] : []));
    expect(warnings('🚨 [Pager](https://pager.example)')).toEqual([]);
    expect(warnings('🚨 [Do not restart the pump](https://pump.example)')).toEqual(['Do not restart the pump']);
    expect(warnings('🚨 The pump may burst')).toEqual(['The pump may burst']);
  });

  it('finds a path that the line before sends the reader to', () => {
    const targets = (text: string) =>
      itemsOf(`# A\n\n## Notes\n\n${text}\n`).flatMap((one) => (one.kind === 'reference' ? [one.target] : []));
    expect(targets('For what the pumps need, see\n`docs/pumps/needs.md`.')).toEqual(['docs/pumps/needs.md']);
    expect(targets('The pumps write their needs to\n`docs/pumps/needs.md`.')).toEqual([]);
    expect(targets('- `docs/pumps/needs.md` — what they need')).toEqual(['docs/pumps/needs.md']);
    expect(targets('- They need `docs/pumps/needs.md`')).toEqual([]);
  });

  it('asks for the wait before a table or a list', () => {
    expect(manuals('# A\n\n## Procedure\n\nWait 15 minutes and monitor:\n\n- the load\n')).toEqual([
      'Wait 15 minutes and monitor',
    ]);
  });

  it('reads a message with its treatment behind an arrow as a symptom', () => {
    const found = itemsOf('# A\n\n## Troubleshooting\n\n- `FATAL: too many connections` → scale the workers down\n');
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'symptom',
        text: 'FATAL: too many connections',
        patterns: ['FATAL: too many connections'],
      }),
    );
  });
});

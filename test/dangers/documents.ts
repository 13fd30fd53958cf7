/** A way to misread a document that does harm. */
export type Danger =
  | 'two exclusive options run'
  | 'a placeholder reaches the shell'
  | 'a command for another shell runs here'
  | 'a conditional or optional step runs unasked'
  | 'an example that is not meant runs'
  | 'an example value is deployed'
  | 'output runs as a command'
  | 'a statement of a file runs on its own'
  | 'a broken fence loses or gives commands';

/** A document in which `acme-good` runs unattended and `acme-bad` never does, whatever stands behind it. */
export interface DangerousDocument {
  readonly danger: Danger;
  /** What is particular about it. */
  readonly wording: string;
  readonly text: string;
}

const FENCE = '```';
const shell = (...lines: readonly string[]) => `${FENCE}bash\n${lines.join('\n')}\n${FENCE}\n`;
const fenced = (language: string, ...lines: readonly string[]) =>
  `${FENCE}${language}\n${lines.join('\n')}\n${FENCE}\n`;
const indented = (text: string, width = 3) => text.replace(/^(?=.)/gm, ' '.repeat(width));

/** A runbook whose first step is harmless; `body` follows in a step or a section of its own. */
const document = (body: string) =>
  `# Update the shop\n\n## Procedure\n\n### Step 1: Look\n\n${shell('acme-good')}\n### Step 2: Work\n\n${body}\n`;
/** The same with headings of its own below the title. */
const headed = (body: string) => `# Update the shop\n\n## Preparation of the work\n\n${shell('acme-good')}\n${body}\n`;

const table = (danger: Danger, documents: Readonly<Record<string, string>>): readonly DangerousDocument[] =>
  Object.entries(documents).map(([wording, text]) => ({ danger, wording, text }));

/** Words before what they say something of, in each form that a title has. */
const titled = (words: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    words.flatMap((title) => [
      [`${title} before a fence`, document(`${title}\n\n${shell('acme-bad')}`)],
      [`${title} as a label`, document(`**${title}**\n\n${shell('acme-bad')}`)],
      [`${title} as a comment`, document(shell('acme-good', '', `# ${title}`, 'acme-bad'))],
      [`${title} as a heading`, headed(`## Deploy\n\n### ${title.replace(/[:.]$/, '')}\n\n${shell('acme-bad')}`)],
    ]),
  );

const CONDITIONS = [
  'On failure:',
  'Upon any error, run:',
  'Should the above fail, run:',
  'Should anything go wrong:',
  'When the disk is full:',
  'When the job has not finished:',
  'In the event of data loss:',
  'In an emergency:',
  'Emergency only:',
  'Otherwise:',
  'Otherwise, run:',
  'In production only:',
  'Only on Fridays:',
  'Only in the staging cluster:',
  'Depending on your setup:',
  'As needed:',
  'When in doubt:',
  'You may also run:',
  'You might want to run:',
  'Not needed on EKS:',
  'Needed only on the first install:',
  'Rarely needed:',
  'Ask the DBA for approval before you run this:',
  'Requires sign-off from security:',
  'Check with the network team before running:',
  'Nuclear option:',
];
const REVERSED = [
  'Skip this if you use RDS:',
  'Skip this step when there is no replica.',
  'You can skip this on managed clusters:',
  'Do not run this if the replica lags.',
  'Do not run this unless the DBA agreed:',
  'Do not proceed until the backup is checked:',
  'Not required for single-node clusters:',
  'This does not apply to managed databases:',
  'If you use RDS, skip this step.',
];
const LIMITED = [
  'DO NOT RUN IN PRODUCTION: reset it',
  'Reset it (DO NOT USE IN PRODUCTION)',
  'Do not run in prod',
  'Never execute this against live clusters.',
  'WARNING: do not run this against production',
  'Wipe the data. DO NOT RUN THIS IN PRODUCTION.',
  'Not for production:',
  'NOT FOR PRODUCTION USE',
  'Dev only - wipes the data',
  'Must not be run on the primary:',
  '!!! DO NOT RUN !!!',
];
const FORBIDDEN = [
  'Under no circumstances run:',
  'What not to do:',
  'Things you should never do:',
  'Deprecated, do not use:',
  'This will NOT work:',
  'The following does not work:',
  'Please refrain from running:',
  'It is dangerous to run:',
  'It is not safe to run:',
  'This must never be run by hand:',
  'Common mistakes:',
  'This command is no longer supported:',
];
const TOLD = [
  'The cron job runs:',
  'The nightly pipeline then executes:',
  'The operator already ran:',
  'During the incident we ran:',
  "Yesterday's session, for reference:",
  'For reference only:',
  'This script calls:',
];

/** Two titles over one thing each to do, in each form that they have. */
const eitherOf = (pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs.flatMap(([one, other]) => {
      const bodies = (before: string, after: string) =>
        `${before}${one}${after}\n\n${shell('acme-bad 1')}\n${before}${other}${after}\n\n${shell('acme-bad 2')}`;
      return [
        [`${one} or ${other} in comments`, document(shell(`# ${one}`, 'acme-bad 1', '', `# ${other}`, 'acme-bad 2'))],
        [`${one} or ${other} in headings`, headed(`## Deploy\n\n${bodies('### ', '')}`)],
        [`${one} or ${other} in labels`, document(bodies('**', '**'))],
        [`${one} or ${other} in labels with colons`, document(bodies('**', ':**'))],
        [`${one} or ${other} before colons`, document(bodies('', ':'))],
      ];
    }),
  );

const WAYS = [
  ['Using Helm', 'Using kubectl'],
  ['AWS', 'GCP'],
  ['Debian', 'RHEL'],
  ['Kubernetes', 'Docker Compose'],
  ['Staging', 'Production'],
  ['Non-prod', 'Prod'],
  ['Non-production (dev, test)', 'Production'],
  ['UAT cluster', 'Live cluster'],
  ['For the QA environment', 'Live environment'],
  ['Single node', 'Cluster'],
  ['Minor upgrade', 'Major upgrade'],
  ['From snapshot', 'From a base backup'],
  ['With systemd', 'Without systemd'],
  ['With TLS', 'Without TLS'],
  ['MySQL', 'PostgreSQL'],
  ['Primary', 'Replica'],
  ['Preferred', 'Fallback'],
  ['Recommended way', 'Other way'],
  ['Blue', 'Green'],
  ['Soft restart', 'Hard restart'],
  ['Scale up', 'Scale down'],
  ['Pause', 'Resume'],
  ['Kubernetes 1.25 and later', 'Kubernetes 1.24 and below'],
  ['Version 3.x', 'Version 2.x'],
  ['For kOps 1.31 and newer', 'For kOps 1.30 and older'],
  ['Automatic rollback (recommended)', 'Manual rollback'],
  ['Scripted', 'By hand'],
  ['Graceful shutdown', 'Forced shutdown'],
  ['Rotate the keys automatically', 'Manual key rotation'],
  ['Online migration', 'Offline migration'],
  ['Rolling restart', 'Full restart'],
  ['Restore the latest backup', 'Point-in-time restore'],
  ['Restore a single table', 'Restore the whole database'],
  ['From Homebrew', 'From source'],
  ['Install from a package', 'Install from source'],
  ['Planned switchover', 'Failover (unplanned)'],
  ['GUI', 'CLI'],
  ['If you use Helm', 'If you use kustomize'],
  ['For staging', 'For production'],
] as const;

/** Ways of which nobody takes both, so that a number makes no order of them. */
const NUMBERED_WAYS = [
  ['Automatic rollback (recommended)', 'Manual rollback'],
  ['Scripted unseal', 'Unseal by hand'],
  ['Drain gracefully', 'Force drain'],
  ['Online resize', 'Offline resize'],
  ['Restore the latest backup', 'Point-in-time restore'],
] as const;

/** What a handbook opens with, and two of its tasks. */
const HANDBOOKS = [
  ['deeds to one of many', '## Storage', 'Add a node', 'Replace a disk'],
  ['gerunds', '## Storage', 'Adding a node', 'Rotating an old certificate'],
  ['questions', '## Kafka', 'How to reassign partitions', 'How do I purge topics?'],
  ['troubles', '## On call', 'Broker outage', 'Disk exhaustion'],
  ['common operations', '## Common operations', 'Scale out', 'Rotate the certificate'],
  ['tasks', '## Tasks', 'Scaling', 'Upgrade'],
  ['playbooks', '## Playbooks', 'Restart the ingester', 'Clear the queue'],
  ['managing', '## Managing the cluster', 'Brokers', 'Topics'],
  ['an introduction', '## Storage\n\nThis page collects what we need most.', 'Brokers', 'Topics'],
  ['independent sections', '## Storage\n\nThe sections below stand alone.', 'Brokers', 'Topics'],
] as const;

const SHORT_AND_LONG = [
  ['TL;DR', 'Steps'],
  ['Quick start', 'Detailed steps'],
  ['Short version', 'Long version'],
  ['In short', 'Step by step'],
  ['Cheat sheet', 'Procedure'],
  ['Summary of commands', 'Procedure'],
  ['At a glance', 'Upgrade steps'],
  ['For experienced operators', 'Walkthrough'],
  ['Copy-paste version', 'Explained version'],
  ['Complete script', 'Procedure'],
] as const;

/** Tabs of a site, each with the marks before and behind it, and what stands around all of them. */
const tabbed = (before: string, after: string, around: readonly [string, string] = ['', '']) =>
  document(
    `${around[0]}\n${['Helm', 'By hand'].map((name, at) => `${before.replace('NAME', name)}\n${shell(`acme-bad ${at + 1}`)}${after}\n`).join('')}${around[1]}\n`,
  );
const TABS = {
  'of VuePress': tabbed('@tab NAME', '', ['::: tabs', ':::']),
  'of code of VuePress': tabbed('@tab:active NAME', '', ['::: code-tabs', ':::']),
  'of VitePress': tabbed('== NAME', '', [':::tabs', ':::']),
  'of Docusaurus': tabbed('<TabItem label="NAME">', '</TabItem>', ['<Tabs>', '</Tabs>']),
  'of Nextra': tabbed('<Tabs.Tab>', '</Tabs.Tab>', ["<Tabs items={['Helm', 'By hand']}>", '</Tabs>']),
  'of Hextra': tabbed('{{< tab >}}', '{{< /tab >}}', ['{{< tabs items="Helm,By hand" >}}', '{{< /tabs >}}']),
  'of Jekyll': tabbed('{% tab deploy NAME %}', '{% endtab %}', ['{% tabs deploy %}', '{% endtabs %}']),
  'of pymdown': tabbed('/// tab | NAME', '///\n'),
  'of MyST': tabbed(`${FENCE}\`{tab-item} NAME`, `${FENCE}\``, [`${FENCE}\`\`{tab-set}`, `${FENCE}\`\``]),
  'of Sphinx': tabbed(`${FENCE}\`{tab} NAME`, `${FENCE}\``, [`${FENCE}\`\`{tabs}`, `${FENCE}\`\``]),
  'of a zone': tabbed('::: zone pivot="NAME"', '::: zone-end\n'),
  'with a tag over several lines': tabbed('<TabItem\n  label="NAME"\n>', '</TabItem>', ['<Tabs>', '</Tabs>']),
  'with single quotes': document(
    `=== 'Helm'\n\n${indented(shell('acme-bad 1'), 4)}\n=== 'By hand'\n\n${indented(shell('acme-bad 2'), 4)}`,
  ),
};

const exclusive = table('two exclusive options run', {
  ...eitherOf(WAYS),
  'content tabs': document(
    `=== "Linux"\n\n${indented(shell('acme-bad 1'), 4)}\n=== "By hand"\n\n${indented(shell('acme-bad 2'), 4)}`,
  ),
  ...Object.fromEntries(Object.entries(TABS).map(([of, text]) => [`tabs ${of}`, text])),
  'tabs of a site': document(
    `<Tabs>\n<TabItem label="Helm">\n\n${shell('acme-bad 1')}\n</TabItem>\n<TabItem label="By hand">\n\n${shell('acme-bad 2')}\n</TabItem>\n</Tabs>`,
  ),
  'tabs of shortcodes': document(
    `{{< tabs >}}\n{{% tab name="Linux" %}}\n${shell('acme-bad 1')}{{% /tab %}}\n{{% tab name="macOS" %}}\n${shell('acme-bad 2')}{{% /tab %}}\n{{< /tabs >}}`,
  ),
  'tabs with headings': headed(
    `## Deploy\n\n<Tabs>\n<TabItem label="Helm">\n\n### Deploy it\n\n${shell('acme-bad 1')}\n</TabItem>\n<TabItem label="By hand">\n\n### Deploy it\n\n${shell('acme-bad 2')}\n</TabItem>\n</Tabs>`,
  ),
  'one deed in two environments': document(
    shell('# Deploy to staging', 'acme-bad 1', '', '# Deploy to production', 'acme-bad 2'),
  ),
  ...Object.fromEntries(
    [
      'Rollback to a previous version',
      'Roll back to a specific revision:',
      'Revert to the last known-good release',
    ].map((title) => [
      `a deployment, and: ${title}`,
      document(shell('# Rollback the deployment', 'acme-bad 1', '', `# ${title}`, 'acme-bad 2')),
    ]),
  ),
  'rollbacks of all and of parts': headed(
    `## Rollback\n\n### Database rollback\n\n${shell('acme-bad 1')}\n### Full rollback\n\n${shell('acme-bad 2')}`,
  ),
  ...Object.fromEntries(
    SHORT_AND_LONG.map(([short, long]) => [
      `${short} and ${long}`,
      headed(
        `## ${short}\n\n${shell('acme-bad stop', 'acme-bad start')}\n## ${long}\n\n${shell('acme-bad stop')}\nWait for it.\n\n${shell('acme-bad start')}`,
      ),
    ]),
  ),
  'numbered options in a fence': document(
    shell('# Option 1: Helm', 'acme-bad 1', '', '# Option 2: kubectl', 'acme-bad 2'),
  ),
  'lettered scenarios': document(shell('# Scenario A: one node', 'acme-bad 1', '# Scenario B: all', 'acme-bad 2')),
  'an or on its own line': document(shell('acme-bad 1', '# OR', 'acme-bad 2')),
  'an alternative in words': document(
    shell('# Restart it', 'acme-bad 1', '', '# Alternatively, delete the pods', 'acme-bad 2'),
  ),
  'instead of what stands before': document(
    shell(
      '# Wipe it with dd',
      'acme-bad 1',
      '',
      '# SSDs are better cleaned with blkdiscard instead of dd',
      'acme-bad 2',
    ),
  ),
  'bold labels': document(`**Option 1:**\n\n${shell('acme-bad 1')}\n**Option 2:**\n\n${shell('acme-bad 2')}`),
  'lettered methods in an item': document(
    `1. Take a copy by one of these methods:\n\n   a. From the pod:\n\n${indented(shell('acme-bad 1'))}\n   b. From the disk:\n\n${indented(shell('acme-bad 2'))}`,
  ),
  'two sections that say how': headed(
    `## Upgrade the groups\n\n### Performing rolling upgrades\n\n${shell('acme-bad 1')}\n### Performing re-creation upgrades\n\n${shell('acme-bad 2')}`,
  ),
  'an or between fences': document(`Use Helm:\n\n${shell('acme-bad 1')}\nOr, with kubectl:\n\n${shell('acme-bad 2')}`),
  'fences below words that offer either': document(
    `Install the small package OR the large one, both work.\n\n${shell('acme-bad 1')}\n${shell('acme-bad 2')}`,
  ),
  'either … or': document(`Either restart it:\n\n${shell('acme-bad 1')}\nor delete it:\n\n${shell('acme-bad 2')}`),
  'headings that are methods': headed(
    `## Deploy\n\n### Method 1: Helm\n\n${shell('acme-bad 1')}\n### Method 2: by hand\n\n${shell('acme-bad 2')}`,
  ),
  'a way beside methods': headed(
    `## Deploy\n\n### Method 1: Helm\n\n${shell('acme-bad 1')}\n### Method 2: by hand\n\n${shell('acme-bad 2')}\n### Using the old tool\n\n${shell('acme-bad 3')}`,
  ),
  'headings that only say how': headed(
    `## Deploy\n\n### 1. Automated\n\n${shell('acme-bad 1')}\n### 2. Manual deployment\n\n${shell('acme-bad 2')}`,
  ),
  ...Object.fromEntries(
    NUMBERED_WAYS.map(([one, other]) => [
      `1. ${one} and 2. ${other}`,
      headed(`## Work\n\n### 1. ${one}\n\n${shell('acme-bad 1')}\n### 2. ${other}\n\n${shell('acme-bad 2')}`),
    ]),
  ),
  ...Object.fromEntries(
    NUMBERED_WAYS.map(([one, other]) => [
      `${one} and ${other} in an ordered list`,
      document(
        `1. **${one}**:\n\n${indented(shell('acme-bad 1'))}\n2. **${other}**:\n\n${indented(shell('acme-bad 2'))}`,
      ),
    ]),
  ),
  ...Object.fromEntries(
    HANDBOOKS.map(([wording, opening, one, other]) => [
      `tasks: ${wording}`,
      `# The shop\n\n## Before you begin\n\n${shell('acme-good')}\n${opening}\n\n### ${one}\n\n${shell('acme-bad 1')}\n### ${other}\n\n${shell('acme-bad 2')}`,
    ]),
  ),
  'two versions of a tool': document(`With Helm 3:\n\n${shell('acme-bad 1')}\nWith Helm 2:\n\n${shell('acme-bad 2')}`),
  'standard and emergency': headed(
    `## Upgrade\n\n### Standard\n\n${shell('acme-bad 1')}\n### Emergency (< 5 min)\n\n${shell('acme-bad 2')}`,
  ),
  'labels that only say how': document(
    `**Automated:**\n\n${shell('acme-bad 1')}\n**Manual:**\n\n${shell('acme-bad 2')}`,
  ),
  'to enable and to disable': document(
    `To enable maintenance mode:\n\n${shell('acme-bad 1')}\nTo disable maintenance mode:\n\n${shell('acme-bad 2')}`,
  ),
  'enable and disable in a fence': document(
    shell('# Enable the feature', 'acme-bad on', '', '# Disable the feature', 'acme-bad off'),
  ),
  'sections that undo each other': headed(
    `## Stop the cluster\n\n${shell('acme-bad 1')}\n## Start the cluster\n\n${shell('acme-bad 2')}`,
  ),
  'sections for different clusters': headed(
    `## Upgrade\n\n### For clusters on 1.27\n\n${shell('acme-bad 1')}\n### For any newer cluster\n\n${shell('acme-bad 2')}`,
  ),
  'options in Korean': document(shell('# 옵션 1: Helm', 'acme-bad 1', '# 옵션 2: kubectl', 'acme-bad 2')),
  'options in Japanese': document(shell('# 方法1: Helm', 'acme-bad 1', '# 方法2: kubectl', 'acme-bad 2')),
  'options in Chinese': document(shell('# 方案一', 'acme-bad 1', '# 方案二', 'acme-bad 2')),
  'options in Spanish': document(shell('# Opción 1: Helm', 'acme-bad 1', '# Opción 2: kubectl', 'acme-bad 2')),
  'headings in German': headed(
    `## Ablauf\n\n### Variante 1: Helm\n\n${shell('acme-bad 1')}\n### Variante 2: kubectl\n\n${shell('acme-bad 2')}`,
  ),
  'platforms in one fence': document(shell('# Docker', 'acme-bad 1', '', '# Kubernetes', 'acme-bad 2')),
});

const STAND_INS =
  'pod-name some-pod the-pod __POD__ «pod» #{pod} TODO insert-pod-here web-N app@N i-0123456789abcdef0 deploy/deployment-name changeme'.split(
    ' ',
  );

const placeholders = table('a placeholder reaches the shell', {
  ...Object.fromEntries(STAND_INS.map((word) => [word, document(shell(`acme-bad ${word}`))])),
  'behind a colon': document(shell('acme-bad delete pod :pod-name')),
  'angle brackets': document(shell('acme-bad <pod>')),
  'angle brackets with a blank': document(shell('acme-bad --host <DB IP>')),
  'double braces': document(shell('acme-bad {{ pod }}')),
  'single braces': document(shell('acme-bad deployment/{name}')),
  'square brackets': document(shell('acme-bad [pod-name]')),
  capitals: document(shell('acme-bad -n NAMESPACE')),
  'your …': document(shell('acme-bad your-registry/web')),
  'my …': document(shell('acme-bad --cluster my-cluster')),
  'a path to …': document(shell('acme-bad /path/to/dump')),
  'a part of a version': document(shell('acme-bad v1.28.x')),
  'a row of x': document(shell('acme-bad web-xxxxx')),
  'dots for what is left out': document(shell('acme-bad -f ...')),
  'dots in braces': document(shell("acme-bad -d '{...}'")),
  'a date': document(shell('acme-bad backup-YYYY-MM-DD.sql')),
  'per cent signs': document(shell('acme-bad %HOST%')),
  'an example in brackets': document(shell('acme-bad "<e.g. orders>"')),
  'in a heredoc': document(shell('acme-bad <<EOF', 'name: <name>', 'EOF')),
});

const elsewhere = table('a command for another shell runs here', {
  ...Object.fromEntries(
    ['oc debug node/web-1', 'kubectl exec -it web-0 -- bash', 'ssh admin@web-1'].map((opens) => [
      `below the next heading, after ${opens}`,
      headed(
        `## Diagnosis\n\n${shell(opens, 'acme-bad status clockd')}\n## Mitigation\n\n${shell('acme-bad restart clockd')}`,
      ),
    ]),
  ),
  'a machine in code, with a remark': document(
    `Please run this on the \`leader\` (primary) server:\n\n${shell('acme-bad')}`,
  ),
  'a comment': document(shell('# Inside the pod:', 'acme-bad')),
  'a lead': document(`Inside the container, run:\n\n${shell('acme-bad')}`),
  'in brackets, for one of two clusters': document(
    `1. *(Cluster 1)* Back up:\n\n${indented(shell('acme-bad 1'))}\n2. *(Cluster 2)* Restore:\n\n${indented(shell('acme-bad 2'))}`,
  ),
  'for one of two clusters': document(
    `On cluster A:\n\n${shell('acme-bad 1')}\nOn cluster B:\n\n${shell('acme-bad 2')}\nThen:\n\n${shell('acme-bad 3')}`,
  ),
  'for one of two clusters, in comments': document(
    shell('# On the source cluster:', 'acme-bad 1', '', '# On the target cluster:', 'acme-bad 2'),
  ),
  'for one of two regions, in headings': headed(
    `## Move\n\n### In the primary region\n\n${shell('acme-bad 1')}\n### In the secondary region\n\n${shell('acme-bad 2')}`,
  ),
  'from the toolbox': document(`From the toolbox, run:\n\n${shell('acme-bad')}`),
  'said for all commands below': document(
    `All commands below are run from the toolbox.\n\nLook:\n\n${shell('acme-bad look')}\nTake it out:\n\n${shell('acme-bad')}`,
  ),
  'said for the commands of a program': document(
    `The \`acme-bad\` commands in this document should be run inside the tools pod.\n\n${shell('acme-bad look')}`,
  ),
  'said for all in a list': document(
    `The steps in this section are performed inside the database container.\n\n1. Look:\n\n${indented(shell('acme-bad look'))}\n2. Work:\n\n${indented(shell('acme-bad'))}`,
  ),
  'going on from a fence there': document(
    `Run this inside the toolbox:\n\n${shell('acme-bad look')}\nThen take it out:\n\n${shell('acme-bad')}`,
  ),
  'going on on another machine': document(
    `Run the following on the database node:\n\n${shell('acme-bad stop')}\nAfter that:\n\n${shell('acme-bad')}`,
  ),
  'after going there to stay': document(
    `Connect to the toolbox and run:\n\n${shell('acme-bad look')}\nMark it:\n\n${shell('acme-bad')}`,
  ),
  'on another host': document(`SSH to the node and run:\n\n${shell('acme-bad')}`),
  'on the replica': document(shell('# On the replica server:', 'acme-bad')),
  'a prompt of the shell in the pod': document(fenced('console', 'sh-5.1# acme-bad')),
  'the prompt of a database': document(fenced('', 'orders=# acme-bad')),
  'the prompt of another database': document(fenced('', '127.0.0.1:6379> acme-bad')),
  'in psql': document(`In psql:\n\n${fenced('', 'acme-bad;')}`),
  'at the prompt of a client': document(`At the MySQL prompt, run:\n\n${shell('acme-bad;')}`),
  'in Korean': document(shell('# 컨테이너 내부에서', 'acme-bad')),
  'in Japanese': document(shell('# コンテナ内で実行', 'acme-bad')),
  'in German': document(`Im Container:\n\n${shell('acme-bad')}`),
  'in Spanish': document(`Dentro del contenedor:\n\n${shell('acme-bad')}`),
  'behind a shell in a pod': document(shell('kubectl exec -it web-0 -- bash', 'acme-bad')),
  'behind a client': document(shell('psql -h db shop', 'acme-bad')),
  'behind a subcommand that logs in': document(shell('bosh -d search ssh node/0', 'acme-bad')),
  'a query of metrics': document(fenced('console', 'sum(rate(acme-bad[5m])) > 1')),
  'a query of logs': document(fenced('bash', '{app="web"} |= "acme-bad"')),
  'a request of a search engine': document(fenced('console', 'POST acme-bad/_delete_by_query', '{ "query": {} }')),
  'in fish': document(fenced('fish', 'acme-bad')),
  'a variable of fish': document(shell('set -x REGION eu', 'acme-bad')),
  'a global variable of fish': document(fenced('', 'set -gx KUBECONFIG ~/prod', 'kubectl delete pod acme-bad')),
  'a prompt of fish': document(fenced('console', '$ set -Ux REGION eu', '$ acme-bad')),
  'a variable of cmd': document(fenced('shell', 'set REGION=eu', 'acme-bad')),
  'a variable of PowerShell': document(fenced('shell', '$env:REGION = "eu"', 'acme-bad')),
  'a variable of csh': document(fenced('shell', 'setenv REGION eu', 'acme-bad')),
  'in the next fence': document(`${shell('ssh node-1')}\nThen:\n\n${shell('acme-bad')}`),
});

/** What to do when the work before has failed, in each form that its title has. */
const FAILURE_CASES = [
  'Recovering from a failed upgrade',
  'What if the upgrade fails?',
  'Upgrade failed?',
  'Cleaning up after a failed upgrade',
  'Dealing with failures',
  'Abort the upgrade',
];

const conditional = table('a conditional or optional step runs unasked', {
  'for a range of versions': document(`For kOps 1.31 and newer, run:\n\n${shell('acme-bad')}`),
  'on versions and later': document(`On version 2.x and later:\n\n${shell('acme-bad')}`),
  'prior to a version': document(`**Prior to v3.2:**\n\n${shell('acme-bad')}`),
  'in older versions': document(shell('# In older versions, run:', 'acme-bad')),
  ...Object.fromEntries(
    FAILURE_CASES.flatMap((title) => [
      [
        `${title} in a section behind`,
        headed(`## Upgrade\n\n${shell('acme-good')}\n## ${title}\n\n${shell('acme-bad')}`),
      ],
      [
        `${title} in a section below`,
        headed(`## Upgrade\n\n${shell('acme-good')}\n### ${title}\n\n${shell('acme-bad')}`),
      ],
      [`${title} in a label behind`, document(`${shell('acme-good')}\n**${title}**\n\n${shell('acme-bad')}`)],
      [`${title} in a comment behind`, document(shell('acme-good', '', `# ${title}`, 'acme-bad'))],
    ]),
  ),
  ...titled(CONDITIONS),
  ...titled(REVERSED),
  ...titled(LIMITED),
  'a comment over others that says where not': document(
    shell('# DO NOT run this in production', '', '# 1. Stop', 'acme-bad 1', '', '# 2. Wipe', 'acme-bad 2'),
  ),
  'a frame that says where not': document(
    shell('# =====', '# DO NOT RUN IN PRODUCTION', '# =====', '# Wipe it', 'acme-bad'),
  ),
  'behind the command that says where not': document(shell('acme-good', 'acme-bad # DO NOT run in production')),
  'what treats a text that is seen': document(
    `If you see this:\n\n${fenced('', 'Error: lock held')}\nremove it:\n\n${shell('acme-bad')}`,
  ),
  'what treats a text that is seen after a command': document(
    `${shell('acme-good')}\nWhen the log has:\n\n${fenced('text', 'lock held')}\nThen run:\n\n${shell('acme-bad')}`,
  ),
  'folded away': document(`<details><summary>Nuclear option</summary>\n\n${shell('acme-bad')}\n</details>\n`),
  'in a title': document(shell('# Undo the migrations if needed', 'acme-bad')),
  'in brackets': document(shell('# Back up (if the schema changed)', 'acme-bad')),
  'behind the command': document(shell('acme-bad # only if it hangs')),
  'over a group': document(shell('# If the canary fails:', '', '# 1. Stop', 'acme-bad')),
  'a sentence': document(`If the node is stuck, force it:\n\n${shell('acme-bad')}`),
  'for some': document(`For fresh installs, you can make it with:\n\n${shell('acme-bad')}`),
  'what may not be there': document(`Clean up a failed or abandoned upgrade:\n\n${shell('acme-bad')}`),
  'an opening of its section before numbered items': headed(
    `## Recreate\n\nIf you have no users yet, the simplest is to make it anew.\n\n1. Delete it\n\n${indented(shell('acme-bad'))}\n2. Look\n`,
  ),
  'a sentence that asks politely': document(
    `If the count is off, then please run the below command and look again.\n\n${shell('acme-bad')}`,
  ),
  'a last resort': document(shell('# Last resort: reinstall', 'acme-bad')),
  'optional in a title': document(shell('# Optional: warm the cache', 'acme-bad')),
  'optionally in an item': document(`1. Look at it\n\n   - Optionally clear it:\n\n${indented(shell('acme-bad'), 5)}`),
  'in Korean': document(shell('# 캐시 삭제 (필요시)', 'acme-bad')),
  'in Japanese': document(shell('# 必要に応じてキャッシュを削除', 'acme-bad')),
  'in Chinese': document(shell('# 如有必要,清理缓存', 'acme-bad')),
  'in German': document(shell('# Falls nötig: Cache leeren', 'acme-bad')),
  'in Spanish': headed(`## Despliegue\n\n### Limpiar la caché (si es necesario)\n\n${shell('acme-bad')}`),
  'in French': headed(`## Procédure\n\n### Vider le cache (si nécessaire)\n\n${shell('acme-bad')}`),
  'an optional heading': headed(`## Deploy\n\n### Warm the cache (optional)\n\n${shell('acme-bad')}`),
  'a heading with a condition': headed(`## Deploy\n\n### If the credentials leaked\n\n${shell('acme-bad')}`),
  'items below a heading with a condition': headed(
    `## If something goes wrong\n\n1. Put it back:\n\n${indented(shell('acme-bad'))}\n2. Look at it\n`,
  ),
  'a heading for production only': headed(`## Deploy\n\n### Tag it (production only)\n\n${shell('acme-bad')}`),
  'a heading only in one place': headed(`## Deploy\n\n### Tag it (only in staging)\n\n${shell('acme-bad')}`),
  'words that open a section': headed(
    `## Deploy\n\n### All at once\n\nIf you want to update all of them, run:\n\n${shell('acme-bad')}\nThen:\n\n${shell('acme-bad')}`,
  ),
  'a note that opens a section': headed(
    `## Deploy\n\n### The old way\n\n> NOTE: This section only applies to version 4.13.\n\n${shell('acme-bad')}`,
  ),
});

const unwanted = table('an example that is not meant runs', {
  ...titled(FORBIDDEN),
  ...titled(TOLD),
  'commented out': document(shell('# acme-bad --all', 'acme-good')),
  'marked wrong': document(shell('# WRONG', 'acme-bad', '', '# Right', 'acme-good')),
  'a cross': document(shell('# ❌ Never all at once', 'acme-bad', '# ✅ One', 'acme-good')),
  'a bad one': document(shell('# Bad: all at once', 'acme-bad', '', '# Good: one', 'acme-good')),
  "don't": document(shell("# Don't do this:", 'acme-bad', '', '# Do this:', 'acme-good')),
  'do not, in a sentence': document(`Do not run this:\n\n${shell('acme-bad')}`),
  'instead of': document(`Instead of:\n\n${shell('acme-bad')}\nUse:\n\n${shell('acme-good')}`),
  'before and after': document(`**Before:**\n\n${shell('acme-bad')}\n**After:**\n\n${shell('acme-good')}`),
  'the old way': document(`The old way:\n\n${shell('acme-bad')}\nThe new way:\n\n${shell('acme-good')}`),
  previously: document(`Previously, this was done with:\n\n${shell('acme-bad')}`),
  'a label': document(`**❌ Incorrect:**\n\n${shell('acme-bad')}\n**✅ Correct:**\n\n${shell('acme-good')}`),
  never: document(`Never run:\n\n${shell('acme-bad')}`),
  'what would break it': document(`The following would delete everything:\n\n${shell('acme-bad')}`),
  'in Korean': document(shell('# 잘못된 예:', 'acme-bad', '# 좋은 예:', 'acme-good')),
  'in Japanese': document(shell('# 悪い例:', 'acme-bad', '# 良い例:', 'acme-good')),
  'in German': document(`Falsch:\n\n${shell('acme-bad')}\nRichtig:\n\n${shell('acme-good')}`),
  'in Spanish': document(`Incorrecto:\n\n${shell('acme-bad')}\nCorrecto:\n\n${shell('acme-good')}`),
  'an HTML comment': document(`<!--\n${shell('acme-bad')}-->\n`),
});

const values = table('an example value is deployed', {
  'for example': document(`For example:\n\n${shell('acme-bad web-7')}`),
  'a label': document(`**Example:**\n\n${shell('acme-bad web-7')}`),
  'an example of': document(shell('# Example of an index', 'acme-bad index-1')),
  'an example for': document(shell('# Example for a table', 'acme-bad table-1')),
  'a usage': document(`Example usage:\n\n${shell('acme-bad web-7')}`),
  'here is an example': document(`Here is an example:\n\n${shell('acme-bad web-7')}`),
  'e.g.': document(`E.g. to stop all of them:\n\n${shell('acme-bad web-7')}`),
  'an example revision': document(shell('# To a revision (e.g. revision 5)', 'acme-bad --to-revision=5')),
  'a value of the author in an assignment': document(shell('HOST="<e.g. db-1>"', 'acme-bad "$HOST"')),
  'for example, to': document(`For example, to stop the workers, execute:\n\n${shell('acme-bad workers')}`),
});

const SAID_EXAMPLES = [
  'In this example the pod is called web-7, substitute your own.',
  'Pod web-7 is used below as an example; replace web-7 with yours.',
  'The commands below use pod `web-7` as an example.',
  'We use `web-7` as the failed pod throughout this section.',
  '`web-7` is just an example pod, use your own.',
  'The examples assume that the pod is named web-7. Adjust as needed.',
  'Substitute your own pod for `web-7`.',
  'Replace `web-7` with the name of your pod.',
];
const saidValues = table('an example value is deployed', {
  ...Object.fromEntries(
    SAID_EXAMPLES.flatMap((words) => [
      [`${words} above a fence`, document(`${words}\n\n${shell('acme-bad web-7')}`)],
      [`${words} above others`, document(`${words}\n\nStop it first.\n\n${shell('acme-bad web-7')}`)],
      [`${words} in a note`, document(`> **Note:** ${words}\n\n${shell('acme-bad --pod=web-7')}`)],
    ]),
  ),
  'a number said above': document(
    `OSD 5 is used below as an example; replace 5 with yours.\n\n${shell('acme-bad osd 5')}`,
  ),
});

const bare = (...lines: readonly string[]) => fenced('', ...lines);
const SHOWN = [
  'The log then contains:',
  'The audit log should show:',
  'You will find in the journal:',
  'In the shell history:',
  'The backup script logs:',
  'Check that the log contains:',
];

const output = table('output runs as a command', {
  ...Object.fromEntries(
    SHOWN.map((words) => [words, document(`${shell('acme-good')}\n${words}\n\n${bare('rm -f acme-bad')}`)]),
  ),
  'a usage with what may be left out': document(`Usage:\n\n${shell('acme-bad pod [--now]')}`),
  'a syntax with a choice': document(`**Syntax:**\n\n${shell('acme-bad {start|stop}')}`),
  'a synopsis without a cue': document(shell('acme-bad [OPTIONS] pod')),
  'a usage in a comment': document(shell('# Usage:', 'acme-bad pod')),
  'a prompt': document(fenced('console', '$ acme-good', 'acme-bad')),
  'a prompt with a host': document(fenced('', 'ops@bastion:~$ acme-good', 'acme-bad')),
  'a prompt in brackets': document(fenced('sh', '[root@node1 ~]# acme-good', 'acme-bad')),
  'expected output': document(`${shell('acme-good')}\nExpected output:\n\n${fenced('', 'acme-bad --force')}`),
  'output in a shell fence': document(`${shell('acme-good')}\n**Output:**\n\n${shell('acme-bad --force')}`),
  'something like': document(
    `${shell('acme-good')}\nYou should see something like this:\n\n${fenced('', 'acme-bad --force')}`,
  ),
  'a sample': document(`${shell('acme-good')}\nSample output:\n\n${shell('acme-bad --force')}`),
  'the output should be': document(`${shell('acme-good')}\nThe output should be:\n\n${fenced('', 'acme-bad --force')}`),
  'a table': document(shell('acme-good', 'NAME       READY', 'acme-bad   1/1')),
  'a file that is shown': document(fenced('', 'cat /etc/hostname', '[Service]', 'ExecStart=/usr/bin/acme-bad')),
  'a block of a configuration': document(fenced('', '# keep old events', 'ruby {', '  acme-bad', '}')),
  'lines of text': document(fenced('text', 'acme-bad')),
  'a log': document(fenced('log', 'acme-bad')),
});

const files = table('a statement of a file runs on its own', {
  create: document(`Create \`undo.sh\`:\n\n${shell('#!/bin/bash', 'acme-bad')}`),
  'save as': document(`Save this as \`undo.sh\`:\n\n${shell('#!/bin/bash', 'acme-bad')}`),
  write: document(`Write \`/tmp/undo.sh\` with:\n\n${shell('#!/bin/bash', 'acme-bad')}`),
  'a first line with the path': document(shell('#!/bin/bash', '# undo.sh', 'acme-bad')),
  'a path above the shebang': document(shell('# scripts/undo.sh', '#!/bin/bash', 'acme-bad')),
  'with parameters': document(`Create \`undo.sh\`:\n\n${shell('#!/bin/bash', 'NAME=$1', 'acme-bad "$NAME"')}`),
  'an example script': document(`Here is an example wrapper script:\n\n${shell('#!/bin/sh', 'acme-bad')}`),
  'a function that is never called': document(shell('undo() {', '  acme-bad', '}')),
  'another language': document(`Create \`undo.py\`:\n\n${fenced('python', 'import os', "os.system('acme-bad')")}`),
  'a script in a heredoc': document(shell("cat > undo.sh <<'EOF'", '#!/bin/bash', 'acme-bad', 'EOF')),
  'a manifest': document(fenced('yaml', 'command: [acme-bad]')),
});

/** The only command that may run, which nobody may lose: a runbook without a first step. */
const only = (body: string) => `# Update the shop\n\n## Procedure\n\n${body}\n`;

const broken = table('a broken fence loses or gives commands', {
  'right below a tag': only(`<Tab title="Helm">\n${shell('acme-good')}</Tab>\n`),
  'right below a summary': only(`<details>\n<summary>Show the steps</summary>\n${shell('acme-good')}</details>\n`),
  'right below tags and words': only(`<div class="steps">\nRun this:\n${shell('acme-good')}</div>\n`),
  'words in a tag that make a condition': document(
    `<Tab title="Helm">\nOnly if you use RDS:\n\n${shell('acme-bad')}</Tab>\n`,
  ),
  'words in a tag that forbid': document(`<div>\nDo not run this:\n${shell('acme-bad')}</div>\n`),
  'indented with its tag': only(`<Tabs>\n  <Tab title="Helm">\n${indented(shell('acme-good'), 4)}  </Tab>\n</Tabs>\n`),
  'a directive of code': only(fenced('{code-block} bash', 'acme-good')),
  'a tab alone': only(`${FENCE}\`{tab-item} Helm\n${shell('acme-good')}${FENCE}\`\n`),
  'a comment around': document(`<!-- old:\n${shell('acme-bad')}-->\n`),
  'closed by the next opening': document(
    `${FENCE}bash\nacme-good\n\n**Then:**\n\n${FENCE}bash\nacme-good\n${FENCE}\n\nacme-bad in prose\n`,
  ),
  'never closed before a heading': headed(
    `## Deploy\n\n${FENCE}bash\nacme-good\n\n## Rollback\n\nIf it fails, run acme-bad:\n\n- acme-bad\n`,
  ),
  'one more mark than needed': document(`${FENCE}bash\nacme-good\n${FENCE}\n${FENCE}\nacme-bad in prose\n`),
  'tildes round marks': document(`~~~markdown\n${shell('acme-bad')}~~~\n`),
  'a Markdown fence round a fence': document(`${FENCE}markdown\n${shell('acme-bad')}${FENCE}\n`),
  'longer marks round shorter ones': document(`${FENCE}${'`'}text\n${shell('acme-bad')}${FENCE}${'`'}\n`),
  'indented closing marks': document(`${FENCE}bash\nacme-good\n   ${FENCE}\n\nacme-bad in prose\n`),
  'carriage returns': document(`${shell('acme-good')}\nacme-bad in prose\n`).replaceAll('\n', '\r\n'),
  'a fence as far right as code': headed(
    `## Work\n\n1. Show it:\n\n        ${FENCE}text\n        acme-bad\n        ${FENCE}\n\n        acme-bad in prose\n\n2. Go on:\n\n        ${FENCE}bash\n        acme-good\n        ${FENCE}\n`,
  ),
  'a fence in a quote': document(`> ${FENCE}text\n> acme-bad\n> ${FENCE}\n`),
  'a fence of a tab': document(`\tacme-bad in code by indentation of a paragraph\n`),
});

/** Documents of our own for every danger, each in several wordings. */
export const DANGEROUS: readonly DangerousDocument[] = [
  ...exclusive,
  ...placeholders,
  ...elsewhere,
  ...conditional,
  ...unwanted,
  ...values,
  ...saidValues,
  ...output,
  ...files,
  ...broken,
];

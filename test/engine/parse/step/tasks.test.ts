import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from '../fence/read-document.ts';

/** The task that each step is part of. */
function tasks(text: string) {
  const steps = readRunbook('a.md', text).items.filter((item) => item.kind === 'step');
  return steps.map(({ task }) => (task === undefined ? '-' : `${task.within?.option ?? ''}${task.option}`)).join(' ');
}
const section = (title: string, level = 2) => `${'#'.repeat(level)} ${title}\n\n${fence(`acme ${title.length}`)}\n`;
const page = (title: string, ...titles: readonly string[]) =>
  `# ${title}\n\n${titles.map((one) => section(one)).join('')}`;

describe('sections that are tasks', () => {
  it.each([
    ['Storage', ['Add a node', 'Replace a disk', 'Rotate the certificate', 'Upgrade'], '1 2 3 4'],
    ['Storage handbook', ['Replace the disk', 'Rotate the certificate'], '1 2'],
    ['Kafka on call', ['Broker outage', 'Disk exhaustion', 'Verification'], '1 2 -'],
    ['Backup and restore of databases', ['Restore a database', 'Delete an old database'], '1 2'],
  ])('%s: %s', (title, titles, expected) => expect(tasks(page(title, ...titles))).toBe(expected));

  it('are told apart by what each says of itself', () => {
    const apart = ['Brokers', 'Topics'].map((title) => `${section(title)}### When to use\n\nWhen asked.\n\n`).join('');
    expect(tasks(`# Kafka\n\n${apart}`)).toBe('1 2');
    const labelled = ['Brokers', 'Topics']
      .map((title) => `## ${title}\n\n**Symptoms:** slow\n\n${fence('acme x')}`)
      .join('\n');
    expect(tasks(`# Kafka\n\n${labelled}`)).toBe('1 2');
  });

  it('hold tasks in their turn', () => {
    const incidents = `## Registry incidents\n\n${section('Push failures', 3)}${section('Pull failures', 3)}`;
    expect(tasks(`# On call\n\n${incidents}## Build incidents\n\n${fence('acme y')}`)).toBe('11 12 2');
  });
});

describe('sections that are phases of one procedure', () => {
  it.each([
    ['Upgrade Kafka', ['Prepare', 'Drain', 'Upgrade', 'Verify']],
    ['Kafka upgrade', ['Drain the broker', 'Upgrade the package', 'Restart the broker']],
    ['Quickstart', ['Create a cluster', 'Create a topic', 'Delete the topic']],
    ['Replace a broker', ['Add a new broker', 'Remove a failed disk']],
    ['Runbook: Move the primary', ['Promote a replica', 'Restart a proxy']],
    ['Storage', ['1. Add a node', '2. Replace a disk']],
    ['Storage', ['First, add a node', 'Add a node', 'Replace a disk', 'Then upgrade']],
    ['Post-upgrade tasks', ['Brokers', 'Topics']],
  ])('%s: %s', (title, titles) => expect(tasks(page(title, ...titles))).toMatch(/^[- ]+$/));
});

it('leaves alone what its author labels or pins, and what changes nothing', () => {
  expect(tasks(page('Storage', 'Option 1: Add a node', 'Option 2: Replace a disk'))).toBe('- -');
  const pinned = page('Storage', 'Add a node', 'Replace a disk').replace(
    /(?=## Add)/,
    '<!-- handrail: choice=none -->\n',
  );
  expect(tasks(pinned)).toBe('- -');
  expect(tasks(page('Handbook', 'Nodes', 'Disks').replaceAll(/acme \d/g, 'ls'))).toBe('- -');
});

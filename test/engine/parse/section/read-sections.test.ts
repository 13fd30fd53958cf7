import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { rolesOfWords } from '../../../../engine/parse/section/roles-of-words.ts';

const rolesOf = (text: string) =>
  Object.fromEntries(
    readRunbook('a.md', text).items.flatMap((item) => (item.kind === 'section' ? [[item.title, item.role]] : [])),
  );
const shell = '```bash\nkubectl get pods\n```\n';

describe('rolesOfWords', () => {
  it.each([
    ['Post-Upgrade Verification', 'validation'],
    ['1. Pre-Deployment Validation', 'prerequisites'],
    ['Rollback Procedure', 'rollback'],
    ['🚨 Who to call', 'escalation'],
    ['Required access', 'prerequisites'],
    ['Common Issues', 'troubleshooting'],
    ['Failure paths', 'troubleshooting'],
    ['Phase 4: Monitor the rollout', 'monitoring'],
    ['Cleanup of old releases', 'followup'],
    ['Post Implementation steps', 'followup'],
    ['1. Patch version upgrade (e.g. 1.2.3)', 'procedure'],
    ['Production testing', 'validation'],
    ['Prereq', 'prerequisites'],
    ['Table of Contents', 'reference'],
    ['Known limitations of the migration', 'reference'],
    ['Upgrade restrictions', 'reference'],
    ['Upgrade Strategy: rolling update', 'overview'],
    ['How to upgrade', 'procedure'],
    ['Perform rollback', 'rollback'],
    ['Expected outcomes', 'validation'],
    ['Debug commands', 'troubleshooting'],
    ['Phase 1: Verify primary failure', 'validation'],
    ['1.1 Verify node is down', 'validation'],
    ['Stop, verify and start again', 'validation'],
    ['Validation, cleanup', 'validation'],
  ])('reads %s as %s', (title, role) => expect(rolesOfWords(title)[0]).toBe(role));

  it.each([
    'Disable this alert',
    'Get access credentials',
    'Build, push, sign and attest a test image',
    'Drain, replace the alerting node',
    'Environment for testing',
    'Verification failures',
    'Benefits',
    'Redaction and debug logging',
  ])('reads nothing from %s', (title) => expect(rolesOfWords(title)).toEqual([]));
});

describe('readSections', () => {
  it('counts overview only without, and procedure only with something to do', () => {
    const roles = rolesOf(`# T\n\n## Update summary\n\n${shell}\n## Rollout process\n\n1. A pod is made\n`);
    expect(roles).toMatchObject({ 'Update summary': 'procedure', 'Rollout process': 'overview' });
  });

  it('lets only rollback, validation and escalation take over inside of troubleshooting', () => {
    const roles = rolesOf(
      `# T\n\n## Troubleshooting\n\n### Slow upgrade\n${shell}\n### Verify\n${shell}\n### Metrics\n${shell}`,
    );
    expect(roles).toMatchObject({
      'Slow upgrade': 'troubleshooting',
      Verify: 'validation',
      Metrics: 'troubleshooting',
    });
  });

  it('keeps a list to tick off among the prerequisites, whatever it is about', () => {
    const text = '# T\n\n## Pre-deployment checklist\n\n### Documentation\n\n- [ ] Guide published\n';
    expect(rolesOf(text)).toMatchObject({ Documentation: 'prerequisites' });
    const links = '# T\n\n## Prerequisites\n\n### Documentation\n\n- [Guide](guide.md)\n';
    expect(rolesOf(links)).toMatchObject({ Documentation: 'reference' });
  });

  it('keeps numbered steps of a procedure in it', () => {
    const roles = rolesOf(
      `# T\n\n## Procedure\n\n### Step 1: Save the current state\n${shell}\n### Step 2: Cleanup\n${shell}`,
    );
    expect(roles).toMatchObject({ 'Step 1: Save the current state': 'procedure', 'Step 2: Cleanup': 'procedure' });
  });

  it('gives a heading without content the role of its children', () => {
    const roles = rolesOf(
      `# T\n\n## Networking\n\n### Make the subnets\n${shell}\n## Safety\n\n### Copies\n\nThey exist.\n`,
    );
    expect(roles).toMatchObject({ Networking: 'procedure', 'Make the subnets': 'procedure', Safety: 'overview' });
  });

  it('lets a title in the front matter leave level-1 headings what they are', () => {
    expect(rolesOf('---\ntitle: T\n---\n\n# Rollback\n\n# Escalation\n')).toEqual({
      Rollback: 'rollback',
      Escalation: 'escalation',
    });
  });
});

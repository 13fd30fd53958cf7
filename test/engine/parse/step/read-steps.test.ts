import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const stepsOf = (text: string) => readRunbook('a.md', text).items.filter((item) => item.kind === 'step');
const shell = '```bash\nkubectl apply -f a.yaml\n```\n';

describe('readSteps', () => {
  it('ends a step before its first sub-heading', () => {
    const [update, restart] = stepsOf(`# T\n\n## Update\n\n${shell}\n### Restart\n\n${shell}`);
    expect([update?.line, update?.endLine, restart?.line]).toEqual([3, 8, 9]);
  });

  it('takes the items of an ordered list with fences for steps', () => {
    const indented = shell.replace(/^(?=.)/gm, '   ');
    const steps = stepsOf(`# T\n\n## Update\n\n1. **Stop**:\n${indented}2. Wait a minute.\n\n${shell}`);
    expect(steps.map(({ title, line, endLine }) => [title, line, endLine])).toEqual([
      ['Stop', 5, 8],
      ['Wait a minute', 9, 13],
    ]);
  });

  it('does not draw what follows an optional item into it', () => {
    const indented = shell.replace(/^(?=.)/gm, '   ');
    const steps = stepsOf(
      `# T\n\n## Update\n\n1. If the cache is stale, clear it:\n\n${indented}\n**Restart**\n\n${shell}`,
    );
    expect(steps.map(({ title, optional, line, endLine }) => [title, optional, line, endLine])).toEqual([
      ['If the cache is stale, clear it', true, 5, 9],
      ['Restart', undefined, 11, 15],
    ]);
  });

  it.each([
    ['Step 5: Migrate (if required)', 'if required'],
    ['Canary (Optional but Recommended)', 'Optional but Recommended'],
    ['OPTIONAL: Warm the cache', 'OPTIONAL'],
    ['Restore from tape (last resort)', 'last resort'],
    ['Tag it (production only)', 'production only'],
    ['Tag it (only in staging)', 'only in staging'],
  ])('reads %s as optional', (title, condition) => {
    expect(stepsOf(`# T\n\n## Procedure\n\n### ${title}\n${shell}`)[0]).toMatchObject({ optional: true, condition });
  });

  it('reads what leads to all of a section as the condition of each step below', () => {
    const steps = stepsOf(
      `# T\n\n## Mitigation\n\nIf errors persist:\n\n### Degrade\n${shell}\n### Shed load\n${shell}`,
    );
    expect(steps).toMatchObject([
      { optional: true, condition: 'If errors persist' },
      { optional: true, condition: 'If errors persist' },
    ]);
  });

  it('reads when to come to a rollback, which makes nothing optional', () => {
    const [step] = stepsOf(`# T\n\n## Rollback\n\nIf the update fails, undo it:\n\n${shell}`);
    expect(step).toMatchObject({ condition: 'If the update fails' });
    expect(step).not.toHaveProperty('optional');
  });

  it.each([
    ['If you want to update all of them, run:', 'If you want to update all of them'],
    ['> NOTE: This section only applies to 4.13 or older.', 'This section only applies to 4.13 or older'],
  ])('reads %s as the condition of the whole step', (words, condition) => {
    expect(stepsOf(`# T\n\n## Procedure\n\n### All\n\n${words}\n\n${shell}\n${shell}`)[0]).toMatchObject({
      optional: true,
      condition,
    });
  });

  it.each([
    ['numbered ways', '### 1. Automated', '### 2. Manual Rollback Steps'],
    ['ways alone', '### Standard', '### Emergency (< 5 min)'],
    ['opposites', '### Stop the cluster', '### Start the cluster'],
    ['cases', '### Restoring to existing nodes', '### Restoring to new nodes'],
    ['those it is for', '### For clusters on 1.27', '### For any newer cluster'],
  ])('suspects %s of excluding each other', (_, first, second) => {
    const steps = stepsOf(`# T\n\n## Rollback\n\n${first}\n\n${shell}\n${second}\n\n${shell}`);
    expect(steps.map(({ choice }) => [choice?.option, choice?.certain])).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  it('suspects procedures with first steps of their own, which one heading collects', () => {
    const one = (name: string) => `### ${name}\n\n#### Step 1: Look\n\n${shell}\n#### Step 2: Act\n\n${shell}\n`;
    const both = one('Region failover') + one('Restore of the database');
    expect(
      stepsOf(`# T\n\n## Recovery procedures\n\n${both}`).map(({ choice }) => [choice?.option, choice?.certain]),
    ).toEqual([
      [1, false],
      [1, false],
      [2, false],
      [2, false],
    ]);
    expect(stepsOf(`# T\n\n## Deployment\n\n${both}`).every(({ choice }) => choice === undefined)).toBe(true);
    const phases = one('Phase 1: Stop') + one('Phase 2: Start');
    expect(stepsOf(`# T\n\n## Recovery procedures\n\n${phases}`).every(({ choice }) => choice === undefined)).toBe(
      true,
    );
  });

  it.each([
    ['### Restart the primary', '### Restart the replica'],
    ['### Restore existing nodes', '### Verify new nodes'],
  ])('does not suspect %s and %s', (first, second) => {
    const steps = stepsOf(`# T\n\n## Recovery\n\n${first}\n\n${shell}\n${second}\n\n${shell}`);
    expect(steps.map(({ choice }) => choice)).toEqual([undefined, undefined]);
  });

  it('takes a way beside labelled ones for one of them', () => {
    const steps = stepsOf(
      `# T\n\n## Deploy\n\n### Method 1\n\n${shell}\n### Method 2\n\n${shell}\n### Using the console\n\n${shell}`,
    );
    expect(steps.map(({ choice }) => choice?.option)).toEqual([1, 2, 3]);
  });

  it('takes a label above triggers for no condition of a rollback', () => {
    const [step] = stepsOf(`# T\n\n## Rollback\n\n**When to rollback:**\n\n- Data is lost\n\n${shell}`);
    expect(step).not.toHaveProperty('condition');
  });

  it('takes what stands behind the label of an item for its condition', () => {
    const indented = shell.replace(/^(?=.)/gm, '   ');
    const steps = stepsOf(
      `# T\n\n## Undo\n\n1. **Stop the import** (if still running)\n\n${indented}\n2. **Load the dump** on node 1\n\n${indented}`,
    );
    expect(steps.map(({ title, optional, condition }) => [title, optional, condition])).toEqual([
      ['Stop the import', true, 'if still running'],
      ['Load the dump', undefined, undefined],
    ]);
  });

  it.each([
    ['## Green field (optional)', '', 'optional'],
    ['## Leaked key', '**Risk:** high\n\nUse this when a key has leaked.\n\n', 'when a key has leaked'],
    ['## Lost disk', 'Follow this procedure only if the disk is lost:\n\n', 'only if the disk is lost'],
  ])('lets nothing below %s run unasked', (heading, opening, condition) => {
    const sections = `## Rotate\n\n### Step 1: Make it\n\n${shell}\n${heading}\n\n${opening}### Step 1: Revoke it\n\n${shell}`;
    const steps = stepsOf(`# T\n\n${sections}`);
    expect(steps.map((step) => [step.optional, step.condition])).toEqual([
      [undefined, undefined],
      [true, condition],
    ]);
  });

  it('goes through a section that says when it is for where there is no other', () => {
    const [step] = stepsOf(`# T\n\n## Rotate\n\nUse this when a key has leaked.\n\n### Revoke it\n\n${shell}`);
    expect(step).not.toHaveProperty('optional');
  });

  it('offers commands of a reference aside', () => {
    expect(stepsOf(`# T\n\n## Next steps\n\n${shell}`)[0]).toMatchObject({ aside: true });
  });

  it('is certain of labelled choices and suspects the same thing done two ways', () => {
    const labelled = stepsOf(
      `# T\n\n## Procedure\n\n### Option A: Helm\n${shell}\n### Option B: kubectl (recommended)\n${shell}`,
    );
    expect(labelled.map(({ choice }) => [choice?.option, choice?.certain, choice?.recommended])).toEqual([
      [1, true, undefined],
      [2, true, true],
    ]);
    const numbered = stepsOf(
      `# T\n\n## The workaround #1\n${shell}\n## The workaround #2: a wrapper\n${shell}\n## Solution\n${shell}`,
    );
    expect(numbered.map(({ choice }) => choice?.option)).toEqual([1, 2, undefined]);
    const alike = stepsOf(
      `# T\n\n## Rollback\n\n### Quick rollback\n${shell}\n### Rollback to a specific revision\n${shell}\n### Rollback verification\n${shell}`,
    );
    expect(alike.map(({ choice }) => choice?.certain)).toEqual([false, false, undefined]);
  });

  it('loses no command above the first heading or below the title alone', () => {
    expect(stepsOf(shell)).toHaveLength(1);
    const [step] = stepsOf(`# T\n\n${shell}`);
    expect(step).not.toHaveProperty('aside');
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'handrail-runs-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const RUNBOOK = `# Look at the kettle

## Prerequisites

- A kettle

## Procedure

\`\`\`bash
# Look
echo warm

# Expected: warm
\`\`\`
`;

function handrail(...args: readonly string[]): string {
  const env = { ...process.env, XDG_STATE_HOME: join(place, 'state'), NO_COLOR: '1' };
  return execFileSync(process.execPath, [resolve('dist/cli.js'), ...args], { env, encoding: 'utf8' });
}

describe('runs show', () => {
  it('tells of questions in their words, of outputs, and in no more lines than there are', () => {
    writeFileSync(join(place, 'kettle.md'), RUNBOOK);
    mkdirSync(join(place, 'work'));
    handrail('run', join(place, 'kettle.md'), '--auto', '--allow', 'read', '--folder', join(place, 'work'), '--trust');
    const shown = handrail('runs', 'show');
    expect(shown).toContain('? A kettle → Nobody was asked  (policy)');
    expect(shown).toMatch(/ {2}\$ echo warm\n.*\| warm\n/);
    expect(shown).toContain('1 requirement was not asked for.');
  });
});

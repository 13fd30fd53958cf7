import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'handrail-build-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const RUNBOOK = `# Leave a note

## Procedure

Create \`note.txt\`:

\`\`\`text
kettle on
\`\`\`
`;

describe('the bundle', () => {
  // What is written whole or not at all is written by a CommonJS package, which a bundle of ES modules can break.
  it('writes a file that a document creates', () => {
    const path = join(place, 'note.md');
    writeFileSync(path, RUNBOOK);
    mkdirSync(join(place, 'work'));
    const args = ['run', path, '--auto', '--allow', 'read,change', '--folder', join(place, 'work'), '--trust'];
    const environment = { ...process.env, XDG_STATE_HOME: join(place, 'state') };
    try {
      execFileSync(process.execPath, [resolve('dist/cli.js'), ...args], { env: environment, stdio: 'pipe' });
    } catch {
      // That nothing was checked makes the run inconclusive; the file says whether it was written.
    }
    expect(readFileSync(join(place, 'work', 'note.txt'), 'utf8')).toBe('kettle on\n');
  });
});

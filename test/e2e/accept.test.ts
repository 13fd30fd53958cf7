import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail, start } from './handrail.ts';
import { newPlace } from './new-place.ts';
import { type Place, program } from './place.ts';

const DOCUMENT = `# A test

## Procedure

### Step 1: Look

\`\`\`bash
version
# Expected: "1.4.0" (only)
\`\`\`
`;
const hasScript = spawnSync('script', ['--version']).status === 0;
const hasGit = spawnSync('git', ['--version']).status === 0;

/** A run in which the version is another one. */
async function failedRun(document = DOCUMENT): Promise<Place> {
  const place = newPlace();
  place.tool('version', 'echo 1.5.0');
  place.write('r.md', document);
  expect((await handrail(place, ['run', 'r.md', '--auto', '--allow', 'read,change'])).code).not.toBe(0);
  return place;
}

/** In a terminal of its own, with what is typed. */
async function inTerminal(place: Place, words: readonly string[], input: string, environment = {}) {
  const command = [process.execPath, program, ...words].map((word) => `'${word}'`).join(' ');
  return start(place, ['script', '-qec', command, '/dev/null'], { input, environment }).ended;
}

describe('handrail accept', () => {
  it.skipIf(!hasGit)('prints a patch that applies, and writes nothing', async () => {
    const place = await failedRun();
    const ended = await handrail(place, ['accept']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(place.read('r.md')).toBe(DOCUMENT);
    place.write('p.patch', ended.stdout);
    const applied = spawnSync('git', ['apply', 'p.patch'], { cwd: place.folder, encoding: 'utf8' });
    expect(applied).toMatchObject({ status: 0, stderr: '' });
    expect(place.read('r.md')).toBe(DOCUMENT.replace('1.4.0', '1.5.0'));
    expect((await handrail(place, ['run', 'r.md', '--auto', '--allow', 'read,change'])).code).toBe(0);
    expect(await handrail(place, ['accept'])).toMatchObject({ code: 0, stdout: '' });
  });

  it('says what is left to a person', async () => {
    const place = await failedRun(DOCUMENT.replace('"1.4.0" (only)', 'No output'));
    const ended = await handrail(place, ['accept']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('line 9 is left as it is: that there is nothing is its author’s to change');
  });

  it('writes nothing without a terminal', async () => {
    const place = await failedRun();
    expect(await handrail(place, ['accept', '--write'])).toMatchObject({ code: 2, stdout: '' });
    expect(place.read('r.md')).toBe(DOCUMENT);
  });

  it.skipIf(!hasScript)('asks before it writes, and never in CI', async () => {
    const place = await failedRun();
    expect((await inTerminal(place, ['accept', '--write'], 'y\n', { CI: 'true' })).code).toBe(2);
    expect((await inTerminal(place, ['accept', '--write'], '\n')).stdout).toContain('is left as it is');
    expect(place.read('r.md')).toBe(DOCUMENT);
    const written = await inTerminal(place, ['accept', '--write'], 'y\n');
    expect(written.stdout).toContain('+# Expected: "1.5.0" (only)');
    expect(place.read('r.md')).toBe(DOCUMENT.replace('1.4.0', '1.5.0'));
  });

  it('names what is not there', async () => {
    const place = newPlace();
    expect(await handrail(place, ['accept'])).toMatchObject({ code: 2, stdout: '' });
    const other = await failedRun();
    other.write('r2.md', DOCUMENT);
    spawnSync('rm', [join(other.folder, 'r.md')]);
    expect((await handrail(other, ['accept'])).stderr).toContain('--file');
    expect(await handrail(other, ['accept', '--file', 'r2.md'])).toMatchObject({ code: 0 });
  });
});

import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail, start, startHandrail } from './handrail.ts';
import { runFolder } from './journal.ts';
import { newPlace } from './new-place.ts';
import type { Place } from './place.ts';

const RUNBOOK = `# Release

## Procedure

### Step 1: Look

\`\`\`bash
echo "begun $TOKEN"
cat gate
# Expected: open
\`\`\`
`;
const TOKEN = 'tok-5d41402abc4b2a76';
const options = { environment: { TOKEN } };
const ALLOW = ['--auto', '--allow', 'read,change'];
const nameOf = (place: Place) => runFolder(place).split('/').at(-1) ?? '';

/** A run that waits in the middle of its only step. */
async function waiting() {
  const place = newPlace();
  place.write('r.md', RUNBOOK);
  await start(place, ['mkfifo', 'gate']).ended;
  const running = startHandrail(place, ['run', 'r.md', ...ALLOW], options);
  await running.line(/begun/);
  return { place, running, open: () => start(place, ['sh', '-c', 'echo open >gate']).ended };
}

describe('handrail runs', () => {
  it('tells where a live run stands', async () => {
    const { place, running, open } = await waiting();
    const { stdout } = await handrail(place, ['runs'], { environment: { COLUMNS: '80' } });
    expect(stdout).toMatch(/^live {12}\S+\n {4}at step 1\/1 Step 1: Look · by \S+ · now · \S+\n$/);
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    const listed = JSON.parse((await handrail(place, ['runs', '--json'])).stdout);
    expect(listed).toMatchObject({ schema: 'handrail.runs/1', runs: [{ standsAt: 'step 1/1 Step 1: Look' }] });
    await open();
    expect(await running.ended).toMatchObject({ code: 0 });
  });

  it('follows a live run to its end', async () => {
    const { place, running, open } = await waiting();
    const following = startHandrail(place, ['runs', '--follow', nameOf(place)], options);
    await following.line(/\$ cat gate/);
    expect(following.stdout()).not.toContain('run succeeded');
    await open();
    expect(await running.ended).toMatchObject({ code: 0 });
    const { code, stdout, stderr } = await following.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('run succeeded');
    expect(stdout).not.toContain(TOKEN);
  });

  it('shows what a command prints while it runs, and once', async () => {
    const place = newPlace();
    place.write(
      'r.md',
      `# R\n\n## Procedure\n\n\`\`\`bash\n(echo "half $TOKEN"; cat gate; echo done; echo oops >&2)\n# Expected: open\n\`\`\`\n`,
    );
    await start(place, ['mkfifo', 'gate']).ended;
    const running = startHandrail(place, ['run', 'r.md', ...ALLOW], options);
    await running.line(/half/);
    const following = startHandrail(place, ['runs', '--follow'], options);
    await following.line(/half ‹redacted/);
    await start(place, ['sh', '-c', 'echo open >gate']).ended;
    await running.ended;
    const { code, stdout } = await following.ended;
    expect(code).toBe(0);
    expect(stdout).not.toContain(TOKEN);
    const printed = stdout.split('\n').filter((line) => /^ +2?\| /.test(line));
    expect(printed.map((line) => line.trim()).sort()).toEqual([
      '2| oops',
      '| done',
      '| half ‹redacted:TOKEN›',
      '| open',
    ]);
  });

  it('stops following at Ctrl-C, and the run goes on', async () => {
    const { place, running, open } = await waiting();
    const following = startHandrail(place, ['runs', '--follow'], options);
    await following.line(/\$ cat gate/);
    following.signal('SIGINT');
    expect(await following.ended).toMatchObject({ code: 0, stderr: '' });
    await open();
    expect(await running.ended).toMatchObject({ code: 0 });
  });

  it('says that nobody conducts a run any more', async () => {
    const { place, running } = await waiting();
    const following = startHandrail(place, ['runs', '--follow'], options);
    await following.line(/\$ cat gate/);
    running.signal('SIGKILL');
    const { code, stderr } = await following.ended;
    expect(code).toBe(1);
    expect(stderr).toContain(`nobody conducts ${nameOf(place)} any more`);
  });

  it('exports a record without secrets', async () => {
    const { place, running, open } = await waiting();
    await open();
    await running.ended;
    appendFileSync(join(runFolder(place), 'runbook.md'), `\nToken: ${TOKEN}\n`);
    const markdown = await handrail(place, ['runs', 'export'], options);
    expect(markdown).toMatchObject({ code: 0, stderr: '' });
    expect(markdown.stdout).toMatch(/^# Release: succeeded\n/);
    expect(markdown.stdout).toContain('| ✔ passed | Step 1: Look |');
    const json = await handrail(place, ['runs', 'export', '--format', 'json'], options);
    const record = JSON.parse(json.stdout);
    expect(record).toMatchObject({ schema: 'handrail.run-record/1', run: nameOf(place), outcome: 'succeeded' });
    expect(record.events.at(-1)).toMatchObject({ type: 'run-finished', outcome: 'succeeded' });
    expect(markdown.stdout + json.stdout).not.toContain(TOKEN);
  });

  it('removes what is over, once that is meant', async () => {
    const { place, running, open } = await waiting();
    expect((await handrail(place, ['runs', 'prune', '--keep', '0', '--yes'])).stdout).toContain('no such run');
    await open();
    await running.ended;
    expect(await handrail(place, ['runs', 'prune'])).toMatchObject({ code: 2 });
    expect(await handrail(place, ['runs', 'prune', '--keep', '0'])).toMatchObject({ code: 2 });
    expect((await handrail(place, ['runs', 'prune', '--keep', '0', '--dry-run'])).stdout).toContain(nameOf(place));
    expect(readdirSync(place.runs)).toHaveLength(1);
    expect(await handrail(place, ['runs', 'prune', '--keep', '0', '--yes'])).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(place.runs)).toEqual([]);
  });
});

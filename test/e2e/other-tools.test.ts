import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { newPlace } from './new-place.ts';
import { root } from './place.ts';

/** A document as it was written for another tool; nothing in it is changed for Handrail. */
const document = (name: string) => readFileSync(join(root, 'test/e2e/documents', name), 'utf8');

const LANTERNS = `
case "$*" in
  "group create --name lanterns000042 --location eastus")
    echo '{ "name": "lanterns000042", "location": "eastus", "tags": null, "id": "/subscriptions/1d2c/groups/lanterns000042",' \\
      '"properties": { "provisioningState": "Succeeded" } }' | sed "s/1d2c/xxxxxxxx-is-not-printed/; s/xxxxxxxx-is-not-printed/0a1b2c3d/" ;;
  "group list") printf 'one group\\nin eastus\\nall lit\\n' ;;
  "group count") echo "\${LIT:-12} lanterns in eastus" ;;
  version) echo "lanterns 2.1.0" ;;
  *) echo "unknown: $*" >&2; exit 2 ;;
esac`;

describe('a document of runme', () => {
  const run = (...words: readonly string[]) => {
    const place = newPlace();
    for (const folder of ['docs', 'catalogue/pages', 'elsewhere'])
      mkdirSync(join(place.folder, folder), { recursive: true });
    place.write('docs/runme.md', document('runme.md'));
    const ended = handrail(place, ['run', '../docs/runme.md', '--auto', '--allow', 'read,change', ...words], {
      folder: join(place.folder, 'elsewhere'),
    });
    return ended.then((result) => ({ place, ...result }));
  };

  it('runs unchanged to its end: in its folders, with its values, without what is excluded', async () => {
    const { place, code, stdout, stderr } = await run('--param', 'SEASON=autumn');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('publishing autumn');
    expect(stdout).toContain('preview is up');
    expect(place.read('catalogue/pages/index.txt')).toBe('autumn\n');
  });

  it('does not take the default of a value for the value, without a person', async () => {
    const { place, code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toContain("--param 'SEASON=…'");
    expect(place.read('catalogue/pages/index.txt')).toBe('');
  });
});

describe('a document of Innovation Engine', () => {
  const run = async (lit: string) => {
    const place = newPlace();
    place.tool('lanterns', LANTERNS);
    writeFileSync(join(place.folder, 'quickstart.md'), document('innovation-engine.md'));
    const words = ['run', 'quickstart.md', '--auto', '--allow', 'read,change'];
    return { place, ...(await handrail(place, words, { environment: { LIT: lit } })) };
  };

  it('runs unchanged to its end, each output compared by its form', async () => {
    const { place, code, stderr } = await run('12');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const judged = eventsOf(journal(place), 'command-judged').filter(({ verdict }) => verdict === 'passed');
    expect(judged).toHaveLength(4);
  });

  it('fails where an output is another one', async () => {
    const { code, stdout } = await run('no');
    expect(code).not.toBe(0);
    expect(stdout).toContain('^[0-9]+ lanterns? in [a-z]+$');
  });
});

import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGraphText } from '../../../../cli/read-graph-text.ts';
import { keepReading, keptReading, type ReadingPlace } from '../../../../engine/host/kept-reading/kept-reading.ts';

const SOURCE = '# Kettle\n\n## Steps\n\n```bash\necho on\n# Expected: "on"\n```\n';
let parent: string;
let place: ReadingPlace;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'handrail-kept-'));
  place = { folder: join(parent, 'readings'), build: 'b1' };
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const keep = async (path = 'kettle.md', source = SOURCE) =>
  keepReading(place, { path, source, reading: await readGraphText(path, source) });

describe('a kept reading', () => {
  it('is what reading the text again gives', async () => {
    await keep();
    expect(keptReading(place, 'kettle.md', SOURCE)).toEqual(await readGraphText('kettle.md', SOURCE));
  });

  it('has the repaired text, where the document was repaired', async () => {
    const broken = '# \u201a\u00fa\u00d6 Kettle\n\n```bash\necho a\n```\n';
    const reading = await readGraphText('b.md', broken);
    expect(reading.text).not.toBe(broken);
    await keep('b.md', broken);
    expect(keptReading(place, 'b.md', broken)?.text).toBe(reading.text);
  });

  it.each([
    ['another text', 'kettle.md', SOURCE.replace('echo on', 'rm -rf on'), 'b1'],
    ['another path', 'pot.md', SOURCE, 'b1'],
    ['another build', 'kettle.md', SOURCE, 'b2'],
  ])('is none for %s', async (_, path, source, build) => {
    await keep();
    expect(keptReading({ ...place, build }, path, source)).toBeUndefined();
  });

  it('is none where it is torn, or is something else', async () => {
    await keep();
    const [name = ''] = readdirSync(place.folder);
    const file = join(place.folder, name);
    const whole = readFileSync(file, 'utf8');
    for (const text of [
      whole.slice(0, -20),
      '',
      'null',
      '[]',
      '{}',
      JSON.stringify({ build: 'b1', path: 'kettle.md' }),
    ]) {
      writeFileSync(file, text);
      expect(keptReading(place, 'kettle.md', SOURCE)).toBeUndefined();
    }
  });

  it('is not taken from a folder that others can write to, and not put there', async () => {
    await keep();
    chmodSync(place.folder, 0o777);
    expect(keptReading(place, 'kettle.md', SOURCE)).toBeUndefined();
    await keep('pot.md');
    expect(readdirSync(place.folder)).toHaveLength(1);
  });

  it('is for its user alone', async () => {
    await keep();
    const [name = ''] = readdirSync(place.folder);
    expect(statMode(join(place.folder, name))).toBe('600');
    expect(statMode(place.folder)).toBe('700');
  });

  it('takes no room without end', async () => {
    const reading = await readGraphText('kettle.md', SOURCE);
    for (let number = 0; number < 210; number++) keepReading(place, { path: `${number}.md`, source: SOURCE, reading });
    expect(readdirSync(place.folder)).toHaveLength(200);
    expect(keptReading(place, '209.md', SOURCE)).toBeDefined();
  });

  it('is done without where it cannot be kept', async () => {
    writeFileSync(join(parent, 'file'), '');
    place = { ...place, folder: join(parent, 'file', 'readings') };
    await keep();
    expect(existsSync(place.folder)).toBe(false);
    expect(keptReading(place, 'kettle.md', SOURCE)).toBeUndefined();
  });
});

describe('the reading of every example and corpus file', () => {
  const folders = ['examples', 'examples/fleet', '../shared/corpus'].filter((folder) => existsSync(folder));
  it.skipIf(folders.length < 3)('(with ../shared) is there', () => expect(folders).toHaveLength(3));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );
  it.each(files)('%s comes through being kept as it is', async (file) => {
    const source = readFileSync(file, 'utf8');
    const reading = await readGraphText('read.md', source);
    keepReading(place, { path: 'read.md', source, reading });
    expect(keptReading(place, 'read.md', source)).toStrictEqual(reading);
  });
});

const statMode = (path: string) => (statSync(path).mode & 0o777).toString(8);

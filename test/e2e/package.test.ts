import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { start } from './handrail.ts';
import { newPlace } from './new-place.ts';
import { type Place, program, root } from './place.ts';

const found = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));

/** A Node on PATH that is too old, besides the one that runs this. */
const oldNode = found
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path))
  .find((path) => {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' });
    return Number(/^v(\d+)/.exec(version)?.[1] ?? 99) < 22;
  });
const npm = found.map((folder) => join(folder, 'npm')).find((path) => existsSync(path));

/** npm and what it installs run on the Node that runs this; npm asks nobody. */
function onThisNode(place: Place): { readonly environment: Readonly<Record<string, string>> } {
  const path = [dirname(process.execPath), place.environment.PATH].join(delimiter);
  return {
    environment: { PATH: path, npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' },
  };
}

describe('the package', () => {
  it('needs no other', () => {
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies'])
      expect(manifest).not.toHaveProperty(kind);
  });

  it.skipIf(npm === undefined)('is installed into an empty folder and runs there', async () => {
    const place = newPlace();
    const here = onThisNode(place);
    const packed = await start(place, [npm ?? '', 'pack', '--pack-destination', place.folder], {
      ...here,
      folder: root,
    }).ended;
    expect(packed.code, packed.stderr).toBe(0);
    const [tarball] = place.names();
    expect(tarball).toBe(`handrail-${manifest.version}.tgz`);
    const elsewhere = join(place.folder, 'else where');
    mkdirSync(elsewhere);
    const installed = await start(place, [npm ?? '', 'install', `../${tarball}`], { ...here, folder: elsewhere }).ended;
    expect(installed.code, installed.stderr).toBe(0);
    const modules = join(elsewhere, 'node_modules');
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['handrail']);
    const handrail = (...words: readonly string[]) =>
      start(place, [join(modules, '.bin/handrail'), ...words], { ...here, folder: elsewhere }).ended;
    expect(await handrail('--version')).toMatchObject({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    const ran = await handrail('run', 'node_modules/handrail/examples/1-first-steps.md', '--auto', '--trust');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('| hello, operator');
    expect(existsSync(join(modules, 'handrail/LICENSE'))).toBe(true);
  });

  // Skipped where there is no older Node on PATH.
  it.skipIf(oldNode === undefined).each([['--version'], ['run', 'r.md', '--auto']])(
    'says on an older Node which one it needs: %s',
    async (...words) => {
      const place = newPlace();
      place.write('r.md', '# R\n\n## Steps\n\n```bash\ntouch ran\n```\n');
      const ended = await start(place, [oldNode ?? '', program, ...words]).ended;
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toMatch(/^handrail needs Node 22\.19 or later; this is Node \d+\.\d+\.\d+\.\n$/);
      expect(place.names()).toEqual(['r.md']);
    },
  );
});

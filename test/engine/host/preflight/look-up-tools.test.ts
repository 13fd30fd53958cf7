import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookUpTools, missingEnvironment } from '../../../../engine/host/preflight/look-up-tools.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function tool(folder: string, name: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('lookUpTools', () => {
  it('finds tools on PATH, the first one first, and runs none of them', async () => {
    const folder = temporaryFolder();
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const traced = join(folder, 'ran');
    tool(second, 'helm', `touch ${traced}`);
    tool(first, 'helm', `touch ${traced}`);
    mkdirSync(join(first, 'kubectl'));
    writeFileSync(join(first, 'jq'), '');
    chmodSync(join(first, 'jq'), 0o644);
    tool(second, 'jq', `touch ${traced}`);
    writeFileSync(join(second, 'yq'), '');
    const found = await lookUpTools(
      ['helm', 'kubectl', 'jq', 'yq', 'none'].map((name) => ({ name })),
      `${first}:${second}`,
    );
    expect(found).toEqual([
      { tool: 'helm', status: 'present', path: join(first, 'helm') },
      { tool: 'kubectl', status: 'missing', note: 'kubectl is in none of the folders of PATH' },
      { tool: 'jq', status: 'present', path: join(second, 'jq') },
      { tool: 'yq', status: 'missing', note: `${join(second, 'yq')} is not executable for this user` },
      { tool: 'none', status: 'missing', note: 'none is in none of the folders of PATH' },
    ]);
    expect(existsSync(traced)).toBe(false);
  });

  it('asks for versions on request, and only tools that it knows how to ask', async () => {
    const folder = temporaryFolder();
    const traced = join(folder, 'ran');
    tool(folder, 'kubectl', '[ "$*" = "version --client" ] && echo "Client Version: v1.28.3"');
    tool(folder, 'helm', 'echo v2.17.0+gabc');
    tool(folder, 'java', 'echo \'openjdk version "17.0.9"\' >&2');
    tool(folder, 'deploy', `/usr/bin/touch ${traced}; echo 1.0.0`);
    tool(folder, 'vault', 'echo Vault v1.2.3; exit 1');
    const found = await lookUpTools(
      [
        { name: 'kubectl', version: '1.27+' },
        { name: 'helm', version: '3.x' },
        { name: 'java' },
        { name: 'deploy', version: '1.0' },
        { name: 'vault', version: '1.0' },
      ],
      folder,
      { versions: true },
    );
    expect(found).toMatchObject([
      { tool: 'kubectl', status: 'present', version: '1.28.3' },
      { tool: 'helm', status: 'wrong-version', version: '2.17.0', note: 'Unexpected version 2.17.0, expected 3.x' },
      { tool: 'java', status: 'present', version: '17.0.9' },
      { tool: 'deploy', status: 'present', note: '1.0 is needed; its version was not looked up' },
      { tool: 'vault', status: 'present', note: '1.0 is needed; its version was not looked up' },
    ]);
    expect(existsSync(traced)).toBe(false);
  });
});

describe('missingEnvironment', () => {
  it('names what is not set or empty', () =>
    expect(missingEnvironment(['HOST', 'USER', 'EMPTY', 'toString'], { USER: 'me', EMPTY: '' })).toEqual([
      'HOST',
      'EMPTY',
      'toString',
    ]));
});

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest: { scripts: Record<string, string>; version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/** The commands of the README's `console` fences, each with the output that it shows. */
const shown = [...readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, body = '']) =>
  body
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.trimEnd().split('\n');
      return { command, output };
    }),
);

/** What differs from run to run. */
const steady = (line: string) =>
  line
    .replace(/\b\d\d:\d\d:\d\d\b/g, 'TIME')
    .replace(/\d+\.\d s\b/g, 'SECONDS')
    .trimEnd();

/** Whether the lines occur in order; `...` stands for any number of others, everything else has to follow at once. */
function firstMissing(wanted: readonly string[], actual: readonly string[]): string | undefined {
  let at = 0;
  let anywhere = false;
  for (const line of wanted) {
    if (line === '...') anywhere = true;
    else {
      const found = anywhere ? actual.findIndex((other, index) => index >= at && steady(other) === steady(line)) : at;
      if (found < 0 || steady(actual[found] ?? '') !== steady(line)) return line;
      at = found + 1;
      anywhere = false;
    }
  }
  return undefined;
}

describe('the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-readme-'));
  beforeAll(() => {
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/handrail'), `#!/bin/sh\nexec '${process.execPath}' '${root}/dist/cli.js' "$@"\n`);
    chmodSync(join(folder, 'bin/handrail'), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows commands', () => expect(shown.length).toBeGreaterThanOrEqual(3));

  it.each(shown)('prints what it shows: $command', ({ command, output }) => {
    const { stdout } = spawnSync('bash', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
        HOME: folder,
        XDG_STATE_HOME: join(folder, 'state'),
        COLUMNS: '100',
      },
    });
    const actual = stdout.split('\n');
    expect(firstMissing(output, actual)).toBeUndefined();
  });

  it('names scripts that there are', () => {
    const named = [...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
    expect(readme).toContain(`handrail-${manifest.version}.tgz`);
  });

  it('links to files that there are', () => {
    const targets = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !target.startsWith('http') && !existsSync(join(root, target)))).toEqual([]);
  });
});

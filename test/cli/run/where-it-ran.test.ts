import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { whereItRan } from '../../../cli/run/where-it-ran.ts';

const start = mkdtempSync(join(tmpdir(), 'handrail-where-'));
const inner = join(start, 'charts/web');
mkdirSync(inner, { recursive: true });
mkdirSync(join(start, 'tools'));
writeFileSync(join(start, 'tools/probe.sh'), '');
writeFileSync(join(inner, 'here.sh'), '');
afterAll(() => rmSync(start, { recursive: true }));

const others = [{ path: start, name: 'where the run began' }];
const said = (script: string, stderr: string, ran = inner) => whereItRan({ script, stderr }, ran, others);

describe('a command that does not find a file', () => {
  it('is told where it ran, and where the file is', () => {
    const there = `It ran in ${inner}. ./tools/probe.sh is in ${start}, where the run began.`;
    expect(said('./tools/probe.sh', 'bash: line 1: ./tools/probe.sh: No such file or directory\n')).toBe(there);
    expect(said('ls tools/probe.sh', "ls: cannot access 'tools/probe.sh': No such file or directory\n")).toBe(
      `It ran in ${inner}. tools/probe.sh is in ${start}, where the run began.`,
    );
    expect(said('sh tools/probe.sh', 'sh: 0: cannot open tools/probe.sh: No such file\n')).toBeUndefined();
  });

  it('is told where it ran where the file is nowhere, unless that is where the run began', () => {
    const stderr = 'bash: line 1: ./tools/no.sh: No such file or directory\n';
    expect(said('./tools/no.sh', stderr)).toBe(`It ran in ${inner}.`);
    expect(said('./tools/no.sh', stderr, start)).toBeUndefined();
  });

  it('is told nothing where something else is missing', () => {
    expect(said('./here.sh', 'bash: line 1: ./here.sh: No such file or directory\n')).toBeUndefined();
    expect(said('kubctl get pods', 'bash: line 1: kubctl: command not found\n', start)).toBeUndefined();
    expect(said('curl x', 'error: pods "web" not found\n')).toBeUndefined();
    expect(said('./a', 'bash: line 1: /usr/lib/b: No such file or directory\n')).toBeUndefined();
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPatterns } from '../../../cli/run/run-patterns.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-patterns-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function begun(...patterns: readonly string[]): Promise<void> {
  const known = await runPatterns(patterns);
  if (known.status === 'known') known.keep(folder);
}

describe('the patterns of a run', () => {
  it('are none where none are given', async () => {
    await begun();
    expect(await runPatterns([], folder)).not.toHaveProperty('find');
  });

  it('are those that it began with when it is taken up', async () => {
    await begun('ACME-\\d+');
    const taken = await runPatterns(['other-\\d+'], folder);
    if (taken.status === 'wrong') throw new Error(taken.reason);
    expect(taken.find?.('ACME-1 other-2 third-3')).toHaveLength(2);
  });

  it('are not kept where they are the secret itself, and have to be given again', async () => {
    await begun('hunter2x', 'ACME-\\d+');
    expect(readFileSync(join(folder, 'redact.json'), 'utf8')).not.toContain('hunter2x');
    expect(await runPatterns([], folder)).toMatchObject({
      status: 'wrong',
      reason: expect.stringContaining('1 patterns'),
    });
    expect(await runPatterns(['hunter2x'], folder)).toMatchObject({ status: 'known' });
  });
});

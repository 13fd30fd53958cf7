import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetGroup, keepGroup, keptGroup } from '../../../../engine/host/run-folder/kept-group.ts';

describe('the group of a run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-group-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept until the shell has ended in good order', () => {
    expect(keptGroup(folder)).toBeUndefined();
    keepGroup(folder, { id: 42, startTime: 'boot:7' });
    expect(keptGroup(folder)).toEqual({ id: 42, startTime: 'boot:7' });
    forgetGroup(folder);
    expect(keptGroup(folder)).toBeUndefined();
  });

  it.each(['', '{', 'null', '{"id":"x","startTime":"y"}'])('is not taken from %s', (text) => {
    writeFileSync(join(folder, 'shell.json'), text);
    expect(keptGroup(folder)).toBeUndefined();
  });
});

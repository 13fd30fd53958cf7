import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetGroups, keepGroups, keptGroups } from '../../../../engine/host/run-folder/kept-group.ts';

describe('the groups of a run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-group-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept until the shell has ended in good order', () => {
    expect(keptGroups(folder)).toEqual([]);
    const groups = [
      { id: 42, startTime: 'boot:7' },
      { id: 43, startTime: 'boot:9', onTerminal: true as const },
    ];
    keepGroups(folder, groups);
    expect(keptGroups(folder)).toEqual(groups);
    forgetGroups(folder);
    expect(keptGroups(folder)).toEqual([]);
  });

  it('is taken from what was written when there was one of them', () => {
    writeFileSync(join(folder, 'shell.json'), '{"id":42,"startTime":"boot:7"}');
    expect(keptGroups(folder)).toEqual([{ id: 42, startTime: 'boot:7' }]);
  });

  it.each(['', '{', 'null', '{"id":"x","startTime":"y"}', '{"groups":[{"id":-1,"startTime":"y"}]}'])(
    'is not taken from %s',
    (text) => {
      writeFileSync(join(folder, 'shell.json'), text);
      expect(keptGroups(folder)).toEqual([]);
    },
  );
});

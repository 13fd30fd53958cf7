import { chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionFolder } from '../../../../engine/host/session/session-folder.ts';

let runtime: string;
beforeEach(() => {
  runtime = mkdtempSync(join(tmpdir(), 'handrail-runtime-'));
});
afterEach(() => rmSync(runtime, { recursive: true, force: true }));

const otherwise = () => sessionFolder({}, '/runs/one');

describe('sessionFolder', () => {
  it('is in the folder of this user that only lives as long as they are here', () =>
    expect(sessionFolder({ XDG_RUNTIME_DIR: runtime }, '/runs/one')).toBe(join(runtime, 'handrail')));

  it('is not in one that is relative, missing, a link, or open to others', () => {
    const link = join(runtime, 'link');
    symlinkSync(runtime, link);
    for (const folder of ['run', join(runtime, 'missing'), link])
      expect(sessionFolder({ XDG_RUNTIME_DIR: folder }, '/runs/one')).toBe(otherwise());
    chmodSync(runtime, 0o750);
    expect(sessionFolder({ XDG_RUNTIME_DIR: runtime }, '/runs/one')).toBe(otherwise());
  });

  it('is in shared memory where there is some, else with the run', () => {
    const shared = `/dev/shm/handrail-${process.getuid?.()}`;
    expect(otherwise()).toBe(existsSync(shared) ? shared : '/runs/one/session');
  });
});

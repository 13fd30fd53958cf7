import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';

/** What standard error of a process is, and nothing when that cannot be seen. */
function errorsOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/2`);
  } catch {
    return undefined;
  }
}

function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => {
      try {
        return readFileSync(`/proc/${other}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    });
}

describe.skipIf(process.platform !== 'linux')('the demo', () => {
  // A Node that ends sets a terminal that it has an end of back to how it was: the screen of Handrail would lose its keys.
  it('gives its fleet no end of its terminal', async () => {
    const demo = spawn(process.execPath, [resolve('examples/fleet/demo.ts')], { stdio: ['ignore', 'pipe', 'pipe'] });
    await once(createInterface(demo.stdout), 'line');
    const own = errorsOf(demo.pid ?? 0);
    const fleet = childrenOf(demo.pid ?? 0).filter((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('supervisor'),
    );
    expect(own).toBeDefined();
    expect(fleet).toHaveLength(1);
    expect(fleet.map(errorsOf)).not.toContain(own);
    demo.kill('SIGTERM');
    await once(demo, 'exit');
  });
});

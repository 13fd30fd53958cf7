import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock } from '../../../../engine/host/lock/acquire-lock.ts';
import { listRuns } from '../../../../engine/host/run-folder/list-runs.ts';
import { encodeLine } from '../../../../engine/journal/line.ts';
import type { RunEvent } from '../../../../engine/run/event.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const started: RunEvent = {
  type: 'run-started',
  run: 'r',
  path: 'restart.md',
  digest: '00',
  attendance: 'attended',
  allow: [],
  flow: false,
  operator: 'ada',
};
const finished = (outcome: 'succeeded' | 'interrupted'): RunEvent => ({ type: 'run-finished', outcome, reason: '' });
const resumed: RunEvent = { type: 'run-resumed', operator: 'bob', digest: '00' };
const opened: RunEvent = { type: 'pane-opened', action: '"event":{"type":"run-finished"' };

function makeRun(runs: string, name: string, { at, events }: { at: number; events: readonly RunEvent[] }): string {
  const folder = join(runs, name);
  mkdirSync(folder);
  const lines = events.map((event, index) => `${encodeLine({ sequence: index + 1, at: at + index, event })}\n`);
  writeFileSync(join(folder, 'journal.jsonl'), lines.join(''));
  return folder;
}

describe('listRuns', () => {
  it('lists runs newest first, with what became of them', () => {
    const runs = temporaryFolder();
    makeRun(runs, 'a-done', { at: 100, events: [started, finished('succeeded'), opened] });
    makeRun(runs, 'b-cut', { at: 300, events: [started, opened] });
    makeRun(runs, 'c-paused', { at: 200, events: [started, finished('interrupted')] });
    makeRun(runs, 'd-again', { at: 400, events: [started, finished('succeeded'), resumed] });
    const live = makeRun(runs, 'e-live', { at: 500, events: [started] });
    expect(acquireLock(live, { now: 9 }).status).toBe('locked');
    mkdirSync(join(runs, 'f-empty'));
    writeFileSync(join(runs, 'a file'), '');
    const listed = listRuns(runs);
    expect(listed).toMatchObject({
      status: 'listed',
      runs: [
        { run: 'e-live', status: 'live', owner: { pid: process.pid, since: 9 } },
        { run: 'd-again', status: 'interrupted', lastAt: 402 },
        { run: 'b-cut', status: 'interrupted', path: 'restart.md', operator: 'ada', startedAt: 300, lastAt: 301 },
        { run: 'c-paused', status: 'interrupted', outcome: 'interrupted' },
        { run: 'a-done', status: 'finished', outcome: 'succeeded', lastAt: 102 },
        { run: 'f-empty', status: 'unreadable' },
      ],
    });
    if (listed.status === 'listed') expect(listed.runs[1]).not.toHaveProperty('outcome');
  });

  it('looks past a torn last line', () => {
    const runs = temporaryFolder();
    const folder = makeRun(runs, 'torn', { at: 100, events: [started, opened] });
    appendFileSync(join(folder, 'journal.jsonl'), '{"v":1,"seq":3,"at":1');
    expect(listRuns(runs)).toMatchObject({ runs: [{ status: 'interrupted', lastAt: 101 }] });
  });

  it('is empty where there are none', () =>
    expect(listRuns(join(temporaryFolder(), 'none'))).toEqual({ status: 'listed', runs: [] }));

  it.skipIf(process.getuid?.() === 0)('says that it may not look', () => {
    const runs = temporaryFolder();
    chmodSync(runs, 0);
    expect(listRuns(runs)).toMatchObject({ status: 'failed', problem: { reason: 'no-permission' } });
  });
});

import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { resumeFolder } from '../../../cli/resume/resume-folder.ts';
import type { RunEvent } from '../../../engine/run/event.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-folder-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const there = (name: string) => {
  mkdirSync(join(base, name), { recursive: true });
  return join(base, name);
};

const began = (folder?: string): RunEvent => ({
  type: 'run-started',
  run: 'r1',
  path: '/r.md',
  digest: 'd1',
  attendance: 'attended',
  allow: [],
  flow: false,
  operator: 'ada',
  ...(folder === undefined ? {} : { folder }),
});

const ended = (folder: string): RunEvent => ({
  type: 'command-finished',
  action: 's1/command@2',
  attempt: 1,
  result: {
    status: 'exited',
    exitCode: 0,
    pipeStatus: [0],
    stdout: { head: '', tail: '', bytes: 0 },
    stderr: { head: '', tail: '', bytes: 0 },
    folder,
    milliseconds: 1,
    httpStatuses: [],
  },
});

const folderAfter = (events: readonly RunEvent[], given?: string) =>
  resumeFolder(
    'r1',
    events.map((event, index) => ({ event, at: index, sequence: index + 1 })),
    given,
  );

describe('resumeFolder', () => {
  it('is where the run began when no command has ended', () => {
    const folder = there('began');
    expect(folderAfter([began(folder)])).toEqual({ status: 'known', folder, workingFolder: folder });
  });

  it('is where the last command left the shell, and files stay where the run began', () => {
    const folder = there('began');
    const workingFolder = there('went');
    expect(folderAfter([began(folder), ended(workingFolder), ended('')])).toEqual({
      status: 'known',
      folder,
      workingFolder,
    });
  });

  it('is where it was taken up last with no command since', () => {
    const again: RunEvent = { type: 'run-resumed', operator: 'bob', digest: 'd1', folder: there('again') };
    expect(folderAfter([began(there('began')), ended(there('went')), again])).toMatchObject({
      workingFolder: there('again'),
    });
  });

  it.each([
    { why: 'it is gone', events: [began(there('began')), ended(join(base, 'gone'))], says: /gone, which is no longer/ },
    { why: 'a journal of before does not have it', events: [began()], says: /does not say which folder/ },
    { why: 'a secret was hidden in it', events: [began('/srv/‹redacted:TOKEN›')], says: /does not say which folder/ },
  ])('is not known where $why', ({ events, says }) => {
    const found = folderAfter(events);
    expect(found).toMatchObject({ status: 'unknown', reason: expect.stringMatching(says) });
    expect(found).toMatchObject({ reason: expect.stringContaining('handrail resume r1 --folder FOLDER') });
  });

  it('is the one that was given', () => {
    const folder = there('given');
    expect(folderAfter([began(join(base, 'gone'))], folder)).toEqual({
      status: 'known',
      folder,
      workingFolder: folder,
    });
    expect(folderAfter([began(folder)], join(base, 'none'))).toMatchObject({ status: 'unknown' });
  });
});

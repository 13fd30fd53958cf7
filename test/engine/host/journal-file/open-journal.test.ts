import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJournal } from '../../../../engine/host/journal-file/create-journal.ts';
import { openJournal, readJournal } from '../../../../engine/host/journal-file/open-journal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const child = join(import.meta.dirname, 'append-until-stopped.ts');

const open = (folder: string) => {
  const opened = existsSync(join(folder, 'journal.jsonl')) ? openJournal(folder) : createJournal(folder);
  if (opened.status !== 'open') throw new Error(JSON.stringify(opened));
  return opened;
};
const append = (folder: string, steps: readonly string[], at = 1000) => {
  const { journal } = open(folder);
  const results = steps.map((step) => journal.append([{ type: 'step-resumed', step }], { durable: true, at }));
  journal.close();
  return results;
};
const stepsOf = (folder: string) => {
  const journal = readJournal(folder);
  if (journal.status !== 'read' || journal.problem !== undefined) throw new Error(JSON.stringify(journal));
  return journal.entries.map(({ event }) => (event.type === 'step-resumed' ? event.step : event.type));
};

describe('openJournal', () => {
  it('numbers events from 1 on and goes on after it was opened again', () => {
    const folder = temporaryFolder();
    append(folder, ['a', 'b']);
    expect(append(folder, ['c'])).toMatchObject([{ status: 'written', entries: [{ sequence: 3 }] }]);
    expect(stepsOf(folder)).toEqual(['a', 'b', 'c']);
    expect(statSync(join(folder, 'journal.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('lets no time run back, not even that of the process before', () => {
    const folder = temporaryFolder();
    append(folder, ['a'], 5000);
    expect(append(folder, ['b'], 3000.5)).toMatchObject([{ entries: [{ at: 5000 }] }]);
    expect(append(folder, ['c'], 6000.5)).toMatchObject([{ entries: [{ at: 6000 }] }]);
    expect(stepsOf(folder)).toEqual(['a', 'b', 'c']);
  });

  it('goes on after a last line torn at any byte, and keeps what it cuts off', () => {
    const folder = temporaryFolder();
    append(folder, ['a', 'é🙂']);
    const whole = readFileSync(join(folder, 'journal.jsonl'));
    const start = whole.indexOf('\n') + 1;
    for (let end = start; end < whole.length; end++) {
      const torn = join(folder, `at-${end}`);
      mkdirSync(torn);
      writeFileSync(join(torn, 'journal.jsonl'), whole.subarray(0, end));
      append(torn, ['b']);
      const complete = end === whole.length - 1;
      expect(stepsOf(torn)).toEqual(complete ? ['a', 'é🙂', 'b'] : ['a', 'b']);
      if (complete || end === start) expect(readdirSync(torn)).toEqual(['journal.jsonl']);
      else expect(readFileSync(join(torn, 'journal.torn-1'))).toEqual(whole.subarray(start, end));
    }
  });

  it('cuts off a tail of zeros, and takes a new name for every tail', () => {
    const folder = temporaryFolder();
    append(folder, ['a']);
    for (const number of [1, 2]) {
      appendFileSync(join(folder, 'journal.jsonl'), Buffer.alloc(4096));
      const opened = open(folder);
      opened.journal.close();
      expect(opened.setAside).toBe(join(folder, `journal.torn-${number}`));
    }
    expect(stepsOf(folder)).toEqual(['a']);
  });

  it('changes nothing in a journal that is damaged in the middle', () => {
    const folder = temporaryFolder();
    append(folder, ['a', 'b', 'c']);
    const path = join(folder, 'journal.jsonl');
    const damaged = readFileSync(path, 'utf8').replace('"b"', '"b');
    writeFileSync(path, damaged);
    expect(openJournal(folder)).toMatchObject({
      status: 'unreadable',
      entries: [{ sequence: 1 }],
      message: expect.stringMatching(/line 2: .* the event before it .* Nothing was changed\.$/),
    });
    expect(readFileSync(path, 'utf8')).toBe(damaged);
    expect(readdirSync(folder)).toEqual(['journal.jsonl']);
  });

  it('does not go on from what a newer Handrail wrote', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'journal.jsonl'), '{"v":9}\n');
    expect(openJournal(folder)).toMatchObject({
      status: 'unreadable',
      message: expect.stringContaining('Go on with the Handrail that wrote it.'),
    });
  });

  it.each([
    ['is not there', undefined],
    ['is empty', ''],
    ['is all zeros', '\0'.repeat(4096)],
    ['is torn in its first line', '{"v":1,"seq":1,"at":1795'],
    [
      'holds a part of what was recorded at once',
      '{"v":1,"seq":1,"at":1,"more":true,"event":{"type":"run-continued"}}\n',
    ],
  ])('does not go on from a journal that %s', (_, text) => {
    const folder = temporaryFolder();
    if (text !== undefined) writeFileSync(join(folder, 'journal.jsonl'), text);
    expect(openJournal(folder)).toMatchObject({
      status: 'unreadable',
      entries: [],
      message: expect.stringContaining('it holds no event'),
    });
    expect(readdirSync(folder)).toEqual(text === undefined ? [] : ['journal.jsonl']);
    if (text !== undefined) expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toBe(text);
  });

  it('says what is wrong with the folder', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(openJournal(join(folder, 'file'))).toMatchObject({ status: 'failed', problem: { reason: 'not-a-folder' } });
    expect(readJournal(join(folder, 'none'))).toMatchObject({ status: 'failed', problem: { reason: 'missing' } });
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not write', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    expect(openJournal(folder)).toMatchObject({ status: 'failed', problem: { reason: 'no-permission' } });
  });
});

describe('a process that is killed while it appends', () => {
  it.each([1, 7, 40, 200])('loses none of the events that were acknowledged, after %i of them', async (count) => {
    const folder = temporaryFolder();
    const running = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => running.on('close', (_, signal) => resolve(signal)));
    let text = '';
    for await (const chunk of running.stdout.setEncoding('utf8')) {
      text += chunk;
      if (text.split('\n').length > count) running.kill('SIGKILL');
    }
    expect(await ended).toBe('SIGKILL');
    const acknowledged = Number(text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1));
    const { entries, journal } = open(folder);
    journal.close();
    expect(acknowledged).toBeGreaterThanOrEqual(count);
    expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
    expect(append(folder, ['next'])).toMatchObject([{ entries: [{ sequence: entries.length + 1 }] }]);
    expect(stepsOf(folder)).toHaveLength(entries.length + 1);
  });
});

const namespaces = spawnSync('unshare', ['-rm', 'true']).status === 0;

describe('a disk that gets full', () => {
  it('is a failure, and the journal stays whole', () => {
    const folder = temporaryFolder();
    // Files of more than 8 blocks of 1024 bytes are refused; without the trap the process would be killed.
    const script = `trap '' XFSZ; ulimit -f 8; exec "$0" "$1" "$2" 1000`;
    const { stdout } = spawnSync('bash', ['-c', script, process.execPath, child, folder], { encoding: 'utf8' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^failed too-large Cannot write the journal .*\(EFBIG\)\. .*, then resume the run\.$/);
    expect(stepsOf(folder)).toHaveLength(lines.length - 1);
    expect(append(folder, ['next'])).toMatchObject([{ status: 'written', entries: [{ sequence: lines.length }] }]);
  });

  it.skipIf(!namespaces)('is a failure on a real full disk too (skipped without user namespaces)', () => {
    const folder = temporaryFolder();
    const script = `mount -t tmpfs -o size=64k tmpfs "$2" && "$0" "$1" "$2" 1000; cat "$2"/journal.jsonl >&2`;
    const { stdout, stderr } = spawnSync('unshare', ['-rm', 'bash', '-c', script, process.execPath, child, folder], {
      encoding: 'utf8',
    });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^failed disk-full Cannot write .*the disk is full \(ENOSPC\)\. Free some space/);
    expect(lines.length).toBeGreaterThan(20);
    writeFileSync(join(folder, 'journal.jsonl'), stderr);
    expect(stepsOf(folder)).toHaveLength(lines.length - 1);
  });
});

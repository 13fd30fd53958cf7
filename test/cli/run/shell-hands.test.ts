import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Order } from '../../../cli/run/hands.ts';
import type { Screen } from '../../../cli/run/screen.ts';
import { createShellHands } from '../../../cli/run/shell-hands.ts';
import type { CommandAction } from '../../../engine/graph/step-graph.ts';
import { openSession } from '../../../engine/host/session/open-session.ts';
import type { ShellSession } from '../../../engine/host/session/shell-session.ts';
import type { Mode } from '../../../engine/model/command.ts';
import type { CommandResult } from '../../../engine/run/verdict.ts';

let folder: string;
let session: ShellSession;
let shown: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-hands-'));
  mkdirSync(join(folder, 'output'));
  const environment = { PATH: process.env.PATH ?? '', HOME: folder };
  session = await openSession({ folder, privateFolder: join(folder, 'session'), environment });
  shown = '';
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const screen: Screen = {
  sink: {
    event: () => undefined,
    output: (_action, _stream, text) => {
      shown += text;
    },
  },
  operator: { ask: () => ({ answer: new Promise(() => undefined), withdraw: () => undefined }) },
  onInterrupt: () => undefined,
  onOffered: () => undefined,
  lend: (use) => use(),
  close: async () => undefined,
};

const hands = () =>
  createShellHands({
    session,
    screen,
    outputFolder: join(folder, 'output'),
    folder,
    documentFolder: join(folder, 'documents'),
    redaction: () => ({ push: (chunk) => chunk, flush: () => new Uint8Array() }),
  });

const order = (script: string, mode: Mode = 'run', timeoutSeconds = 60): Order => ({
  action: action(script, mode),
  attempt: 1,
  script,
  timeoutSeconds,
});

const inFolder = (one: Order, path: string, from = 2): Order => ({
  ...one,
  action: { ...one.action, command: { ...one.action.command, folder: { path, from } } },
});

const action = (script: string, mode: Mode): CommandAction => ({
  type: 'command',
  id: 's1/command@3',
  line: 3,
  warnings: [],
  expectations: [],
  command: {
    kind: 'command',
    line: 3,
    endLine: 3,
    script,
    mode,
    impact: 'read',
    placeholders: [],
    environment: [],
    tools: [],
  },
});

describe('the hands of a run', () => {
  it('keep what one command leaves for the next, show it, and write it down', async () => {
    const own = hands();
    await own.run(order('greeting=hello'));
    const result = await own.run(order('echo "$greeting"'));
    expect(result).toMatchObject({ status: 'exited', exitCode: 0, stdout: { head: 'hello\n' } });
    expect(shown).toBe('hello\n');
    expect(readFileSync(join(folder, 'output/s1-command-3.1.stdout'), 'utf8')).toBe('hello\n');
  });

  it('leave a command that stays up alone until it is closed', async () => {
    const own = hands();
    const ended = Promise.withResolvers<CommandResult>();
    await own.openPane(order('echo up; exec sleep 600', 'background', 0), ended.resolve);
    expect(shown).toBe('up\n');
    await own.closePane('s1/command@3');
    expect(await ended.promise).toMatchObject({ status: 'cancelled' });
  });

  it('run a command in the folder that its author pinned, and come back', async () => {
    mkdirSync(join(folder, "documents/it's"), { recursive: true });
    const own = hands();
    const there = `${folder}/documents/it's`;
    expect(await own.run(inFolder(order('pwd; kept=yes'), "it's"))).toMatchObject({
      stdout: { head: `${there}\n` },
      folder,
    });
    expect(shown).toBe(`${there}\n`);
    expect(readFileSync(join(folder, 'output/s1-command-3.1.stdout'), 'utf8')).toBe(`${there}\n`);
    expect(await own.run(order('pwd; echo $kept'))).toMatchObject({ stdout: { head: `${folder}\nyes\n` }, folder });
  });

  it('go on where the command before left the shell, within one fence', async () => {
    mkdirSync(join(folder, 'documents/there/below'), { recursive: true });
    const own = hands();
    await own.run(inFolder(order('cd below'), 'there'));
    const below = `${folder}/documents/there/below\n`;
    expect(await own.run(inFolder(order('pwd'), 'there'))).toMatchObject({ stdout: { head: below } });
    const again = `${folder}/documents/there\n`;
    expect(await own.run(inFolder(order('pwd'), 'there', 9))).toMatchObject({ stdout: { head: again } });
    expect(await own.run(order('pwd'))).toMatchObject({ stdout: { head: `${folder}\n` } });
  });

  it('run nothing where that folder is not there', async () => {
    const own = hands();
    const result = await own.run(inFolder(order('echo ran'), 'missing'));
    expect(result).toMatchObject({ status: 'exited', exitCode: 1, folder });
    expect(result.stderr.head).toContain('missing');
    expect(shown).toContain('missing');
    expect(shown).not.toContain('ran');
    expect(await own.run(order('pwd'))).toMatchObject({ stdout: { head: `${folder}\n` } });
  });

  it('keep a command beside the steps in its folder', async () => {
    mkdirSync(join(folder, 'documents/there'), { recursive: true });
    const own = hands();
    const ended = Promise.withResolvers<CommandResult>();
    await own.openPane(inFolder(order('pwd; exec sleep 600', 'background', 0), 'there'), ended.resolve);
    expect(shown).toBe(`${folder}/documents/there\n`);
    expect(await own.run(order('pwd'))).toMatchObject({ stdout: { head: `${folder}\n` } });
    await own.closePane('s1/command@3');
  });

  it('evaluate a value once, and say when there is none', async () => {
    const own = hands();
    expect(await own.evaluate('$(printf "a b\\n\\n")', 10)).toEqual({ status: 'value', value: 'a b' });
    expect(await own.evaluate('$(false)', 10)).toEqual({ status: 'failed' });
    expect(await own.evaluate('$(kill -INT $BASHPID)', 10)).toEqual({ status: 'failed' });
    expect(await own.evaluate('$(kill -KILL $$)', 10)).toEqual({ status: 'cut-off' });
  });

  it('write a created file into the folder, and nowhere else', async () => {
    const file = (path: string) => ({
      type: 'file' as const,
      id: 's1/file@9',
      line: 9,
      warnings: [],
      file: { kind: 'file' as const, line: 9, endLine: 11, path, content: 'x\n' },
    });
    expect(await hands().writeFile(file('a/b.txt'), 'x\n', false)).toMatchObject({ status: 'written' });
    expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('x\n');
    expect(await hands().writeFile(file('a/b.txt'), 'y\n', false)).toMatchObject({ status: 'differs' });
    expect(await hands().writeFile(file('../b.txt'), 'x\n', false)).toMatchObject({ status: 'failed' });
  });

  it('cut a pause short', async () => {
    const own = hands();
    const pause = own.pause(600_000);
    own.cancel();
    expect(await pause).toBe(false);
  });
});

it('says where a command ran that did not find a file, and where the file is', async () => {
  mkdirSync(join(folder, 'charts'));
  writeFileSync(join(folder, 'probe.sh'), 'exit 0\n');
  const { run } = hands();
  expect(await run(order('cd charts'))).not.toHaveProperty('note');
  expect(await run(order('./probe.sh'))).toMatchObject({
    exitCode: 127,
    note: `It ran in ${join(folder, 'charts')}. ./probe.sh is in ${folder}, where the run began.`,
  });
});

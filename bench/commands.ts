import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createJournal } from '../engine/host/journal-file/create-journal.ts';
import type { JournalWriter } from '../engine/host/journal-file/write-journal.ts';
import type { ShellSession } from '../engine/host/session/shell-session.ts';
import { mustBeDurable } from '../engine/journal/durability.ts';
import { judgeCommand } from '../engine/match/judge.ts';
import type { RunEvent } from '../engine/run/event.ts';
import { inBenchFolder, withSession } from './bench-folder.ts';
import { fastestOf, millisecondsOf } from './fastest.ts';
import { type Figure, round } from './figure.ts';

const COMMANDS = 200;
const ROUNDS = 9;
const BAR_MILLISECONDS = 1;

/**
 * What a command costs above what bash itself takes for it: 200 of `echo` one after the other, each asserted and with its
 * events in the journal, the first of which is on disk before the command begins and the last before the next one does.
 */
export function measureCommands(): Promise<Figure> {
  return inBenchFolder(async (folder) => {
    const script = join(folder, 'echoes');
    writeFileSync(script, Array.from({ length: COMMANDS }, (_, number) => `echo ${number}\n`).join(''));
    return withSession(folder, async (session) => {
      const perCommand = async (act: () => unknown) => (await fastestOf(ROUNDS, () => millisecondsOf(act))) / COMMANDS;
      const bash = await perCommand(() => execFileSync('bash', ['--norc', script]));
      const sync = await perCommand(() => syncOften(join(folder, 'synced')));
      const bare = await perCommand(() => runAll(session, folder, () => undefined));
      const journal = journalIn(join(folder, 'run'));
      const full = await perCommand(() => runAll(session, folder, (event) => append(journal, event)));
      journal.close();
      return {
        name: 'a command above bash, asserted and journaled',
        measured: full - bash,
        bar: BAR_MILLISECONDS,
        unit: 'ms',
        beside: `bash ${round(bash)}, the session alone ${round(bare - bash)}, one fdatasync ${round(sync)} ms`,
      };
    });
  });
}

/** Runs, asserts and records each command; throws where one does not print what it should. */
async function runAll(session: ShellSession, folder: string, record: (event: RunEvent) => void): Promise<void> {
  const outputs = mkdtempSync(join(folder, 'outputs-'));
  for (let number = 0; number < COMMANDS; number += 1) {
    const script = `echo ${number}`;
    const command = { action: 's1/command@1', attempt: 1 } as const;
    record({ type: 'command-started', ...command, script, impact: 'read' });
    const result = await session.run({
      script,
      timeoutSeconds: 60,
      stdoutPath: join(outputs, `${number}.stdout`),
      stderrPath: join(outputs, `${number}.stderr`),
    });
    record({ type: 'command-finished', ...command, result });
    const text = String(number);
    const { verdict, reason, judgements } = judgeCommand({
      script,
      looksForTrouble: false,
      expectations: [{ kind: 'expectation', line: 2, endLine: 2, of: 1, check: 'literal', text }],
      result,
    });
    if (verdict !== 'passed') throw new Error(`Unexpected ${verdict} of ${script}, expected passed: ${reason}`);
    record({ type: 'command-judged', ...command, judgements, verdict, reason });
  }
}

function journalIn(folder: string): JournalWriter {
  mkdirSync(folder);
  const opened = createJournal(folder);
  if (opened.status !== 'open') throw new Error(`The journal is ${opened.status}.`);
  return opened.journal;
}

function append(journal: JournalWriter, event: RunEvent): void {
  const appended = journal.append([event], { durable: mustBeDurable(event), at: Date.now() });
  if (appended.status !== 'written') throw new Error('The journal could not be written.');
}

/** What the disk itself takes: one line and one sync for each command. */
function syncOften(path: string): void {
  const file = openSync(path, 'w');
  for (let number = 0; number < COMMANDS; number += 1) {
    writeSync(file, 'one line of a journal\n');
    fdatasyncSync(file);
  }
  closeSync(file);
}

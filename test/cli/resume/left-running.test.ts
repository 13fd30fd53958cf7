import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LeftRunning, leftRunning, processLines, settleLeftRunning } from '../../../cli/resume/left-running.ts';
import { Recorder } from '../../../cli/run/recorder.ts';
import type { Settling } from '../../../cli/run/settling.ts';
import { keepGroups } from '../../../engine/host/run-folder/kept-group.ts';
import { startTimeOf } from '../../../engine/host/session/process-table.ts';
import type { Answer } from '../../../engine/run/event.ts';
import type { Question } from '../../../engine/run/question.ts';
import * as doc from '../../engine/graph/document.ts';

const graph = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', doc.change('slowly'))));
const [action = ''] = graph.steps.flatMap(({ actions }) => actions.map(({ id }) => id));

/** What an earlier Handrail left: a shell that waits for what it started, until it is ended or told to go on. */
async function left(): Promise<{ left: LeftRunning; shell: ReturnType<typeof spawn>; goOn: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-left-'));
  const shell = spawn('sh', ['-c', 'cat; true'], { detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => {
    shell.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  // Once it gives something back it has started what it waits for.
  shell.stdin.write('up\n');
  await once(shell.stdout, 'data');
  keepGroups(folder, [{ id: shell.pid ?? 0, startTime: startTimeOf(shell.pid ?? 0) ?? '' }]);
  const event = { type: 'command-started', action, attempt: 1, script: 'slowly', impact: 'change' } as const;
  const found = leftRunning(folder, [{ event, at: 0, sequence: 1 }], graph);
  if (found === undefined) throw new Error('Nothing is left.');
  return { left: found, shell, goOn: () => void shell.stdin.end() };
}

/** Answers with these options in turn, and calls back before each; where there is none, only an end is waited for. */
function answering(options: readonly string[], before: (question: Question) => void = () => undefined): Settling {
  const rest = [...options];
  const recorder = new Recorder({ append: (event) => event }, [], () => 0);
  const ask = async (question: Question, unless?: Promise<unknown>): Promise<Answer | undefined> => {
    before(question);
    const option = rest.shift();
    if (option !== undefined) return { question: question.id, option };
    await unless;
    return undefined;
  };
  const screen = {
    sink: { event: () => undefined, output: () => undefined },
    operator: { ask: () => ({ answer: new Promise<Answer>(() => undefined), withdraw: () => undefined }) },
    onInterrupt: () => undefined,
    onOffered: () => undefined,
    lend: <Result>(use: () => Promise<Result>) => use(),
    close: async () => undefined,
  };
  return { recorder, screen, ask };
}

describe('what a killed Handrail left running', () => {
  it('is told by its command and its processes, without the shell that waits for them', async () => {
    const { left: found } = await left();
    expect(found.command).toMatch(/^started at [\d:]+ \(line 4\): slowly$/);
    expect(processLines(found)).toEqual([expect.stringMatching(/^process \d+, for \d+ s: cat$/)]);
  });

  it('is ended when the operator says so', async () => {
    const { left: found } = await left();
    expect(await settleLeftRunning(found, answering(['end']))).toBe(true);
    expect(processLines(found)).toEqual([]);
  });

  it('goes on when the operator stops', async () => {
    const { left: found } = await left();
    expect(await settleLeftRunning(found, answering(['stop']))).toBe(false);
    expect(processLines(found)).toHaveLength(1);
  });

  it('is waited for, and can still be ended while it is', async () => {
    const { left: found, goOn } = await left();
    const asked: (readonly string[])[] = [];
    const settled = settleLeftRunning(
      found,
      answering(['wait'], ({ options }) => {
        asked.push(options.map(({ key }) => key));
        if (asked.length === 2) goOn();
      }),
    );
    expect(await settled).toBe(true);
    expect(asked).toEqual([
      ['wait', 'end', 'stop'],
      ['wait', 'end', 'stop'],
    ]);
  });

  it('is not asked about when it has ended', async () => {
    const { left: found, shell, goOn } = await left();
    goOn();
    await once(shell, 'exit');
    const settling = answering([], () => {
      throw new Error('Nothing is left to ask about.');
    });
    expect(await settleLeftRunning(found, settling)).toBe(true);
  });
});

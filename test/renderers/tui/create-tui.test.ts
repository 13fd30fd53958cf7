import { afterEach, describe, expect, it } from 'vitest';
import { approvalOf } from '../../../engine/run/ask/approval.ts';
import type { Question } from '../../../engine/run/question.ts';
import { createTui, type Tui, type TuiOptions } from '../../../renderers/tui/create-tui.tsx';
import { GRAPH, TEXT } from '../fixture-document.ts';
import { CONFIRM, FAILED, LOOKED, ROLLED_BACK, result, START, tell } from '../fixture-run.ts';
import { expectGolden } from '../golden.ts';
import { fakeTerminal } from './fake-terminal.ts';

const UP = '\u001b[5~';
const CTRL_C = '\u0003';

const open: Tui[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tui) => tui.close()));
});

function started(columns = 80, rows = 24, more: Partial<TuiOptions> = {}) {
  const terminal = fakeTerminal(columns, rows);
  const clock = { now: 1_000_000 };
  const tui = createTui({
    graph: GRAPH,
    text: TEXT,
    stdin: terminal.stdin,
    stdout: terminal.stdout,
    colour: false,
    folder: '/srv/greeter',
    now: () => clock.now,
    ...more,
  });
  open.push(tui);
  /** Asks, waits until it is seen, and lets the time pass in which keys do not count. */
  const ask = async (question: Question) => {
    const asked = tui.operator.ask(question);
    await terminal.shows(question.title.slice(0, 30));
    clock.now += 600;
    return asked;
  };
  return { tui, clock, ask, ...terminal };
}

const { preselected: _, ...WITHOUT_ENTER } = CONFIRM;

const DESTROY: Question = {
  ...WITHOUT_ENTER,
  id: 'destroy',
  step: 's25',
  action: 's25/command@32',
  title: 'Run this command? It destroys something.',
  body: ['kubectl delete pod -l app=greeter,track=canary'],
  warnings: ['Users see errors for up to a minute.'],
  options: [
    { key: 'run', label: 'Run it', needs: 'phrase' },
    { key: 'edit', label: 'Edit it first', needs: 'script' },
    { key: 'abort', label: 'Abort the run' },
  ],
  phrase: 'delete canary',
  default: 'kubectl delete pod',
};

describe('createTui', () => {
  it.each([
    [80, 24],
    [200, 50],
  ])('shows a failed step at %ix%i', async (columns, rows) => {
    const { tui, clock, text, ask } = started(columns, rows);
    clock.now = new Date(2026, 0, 5, 3, 14, 7).getTime();
    tell(tui.sink, [...LOOKED, ...FAILED]);
    await ask({
      ...CONFIRM,
      type: 'failure',
      step: 's25',
      action: 's25/command@32',
      title: 'Set the image failed. What now?',
      body: ['line 32 failed'],
    });
    expectGolden(`tui-${columns}x${rows}.txt`, text());
  });

  it('leads through a sequence of questions', async () => {
    const { tui, ask, type, shows } = started();
    tell(tui.sink, LOOKED);
    const confirm = await ask(CONFIRM);
    type('\r');
    expect(await confirm.answer).toEqual({ question: CONFIRM.id, option: 'run' });
    const destroy = await ask(DESTROY);
    type('r');
    await shows('type exactly «delete canary»');
    type('delete\r');
    await shows('not the phrase');
    type('\u0015', 'delete canary\r');
    expect(await destroy.answer).toMatchObject({ option: 'run', value: 'delete canary' });
    const edit = await ask({ ...DESTROY, id: 'edit' });
    type('e');
    await shows('edit it (Ctrl-D');
    type(' --all', '\r', 'date', '\u0004');
    expect(await edit.answer).toMatchObject({ option: 'edit', value: 'kubectl delete pod --all\ndate' });
    await shows('…');
  });

  it('approves a document by the typed word alone, before there is a run', async () => {
    const { ask, type, shows, text } = started();
    const question = await ask(approvalOf(GRAPH, TEXT));
    expect(text()).toContain('What destroys:');
    type('\r');
    await shows('Enter chooses nothing here');
    type('y');
    await shows('type exactly «approve»');
    type('\r');
    await shows('not the phrase');
    type('yes\r');
    type('\u0015', 'approve\r');
    expect(await question.answer).toMatchObject({ option: 'approve', value: 'approve' });
    const other = await ask({ ...approvalOf(GRAPH, TEXT), id: 'other' });
    type('a');
    await shows('Press a again');
    type('a');
    expect(await other.answer).toMatchObject({ option: 'abort' });
  });

  it('does not take keys that were typed before a question could be read', async () => {
    const { tui, type, shows, clock } = started();
    tell(tui.sink, LOOKED);
    type('a', 'a', '\r');
    const { answer } = tui.operator.ask(CONFIRM);
    let answered = false;
    void answer.then(() => {
      answered = true;
    });
    await shows(CONFIRM.title);
    type('a');
    await shows('did nothing');
    expect(answered).toBe(false);
    clock.now += 5000;
    type('\r');
    expect(await answer).toMatchObject({ option: 'run' });
  });

  it('takes no paste for an answer, and a paste for a value', async () => {
    const { ask, type, shows } = started();
    const first = await ask(CONFIRM);
    type('\u001b[200~r\u001b[201~');
    await shows('Pasted text is no answer');
    type('s');
    await shows('type the reason');
    type('\u001b[200~two\nlines\u001b[201~');
    await shows('> two lines');
    type('\r');
    expect(await first.answer).toMatchObject({ option: 'skip', reason: 'two lines' });
  });

  it('shows the next question when one is withdrawn', async () => {
    const { tui, ask, shows, type, clock } = started();
    const first = await ask(CONFIRM);
    const second = tui.operator.ask(DESTROY);
    await shows('(+1)');
    first.withdraw();
    await shows(DESTROY.title);
    clock.now += 600;
    type('a', 'a');
    expect(await second.answer).toMatchObject({ question: 'destroy', option: 'abort' });
  });

  it('tells of Ctrl-C: once the command, twice the run, and the command again when something new goes on', async () => {
    const { tui, type, shows } = started();
    const told: string[] = [];
    tui.onInterrupt((what) => told.push(what));
    tell(tui.sink, LOOKED.slice(0, 6));
    type(CTRL_C);
    await shows('Ctrl-C once more stops the run');
    tell(tui.sink, LOOKED.slice(9, 10));
    type(CTRL_C, CTRL_C);
    await shows('Stopping the run');
    expect(told).toEqual(['command', 'command', 'run']);
  });

  it('counts Ctrl-C anew at another question', async () => {
    const { tui, type, shows } = started();
    const told: string[] = [];
    tui.onInterrupt((what) => told.push(what));
    const first = tui.operator.ask(CONFIRM);
    await shows(CONFIRM.title);
    type(CTRL_C);
    await shows('Ctrl-C once more stops the run');
    first.withdraw();
    tui.operator.ask(DESTROY);
    await shows(DESTROY.title);
    type(CTRL_C);
    await shows('Ctrl-C once more stops the run');
    expect(told).toEqual(['command', 'command']);
  });

  it('follows a fast output, and scrolls in it', async () => {
    const { tui, type, shows } = started();
    tell(tui.sink, LOOKED.slice(0, 6));
    for (let line = 0; line < 100_000; line += 100) {
      tui.sink.output(
        's7/command@13',
        'stdout',
        Array.from({ length: 100 }, (_, index) => `row ${line + index}\n`).join(''),
      );
    }
    await shows('row 99999');
    await shows('last of 100000');
    type(UP);
    await shows('G follows');
    type('G');
    await shows('last of 100000');
    type('g');
    await shows('row 90000');
  });

  it('shows what output tries to do to the terminal', async () => {
    const { tui, shows, text } = started();
    tell(tui.sink, [
      ...LOOKED.slice(0, 6),
      { output: ['s7/command@13', 'stdout', 'a\u001b[2J\u001b]0;owned\u0007b\u202ec\n10%\r20%\n'] },
    ]);
    await shows('a␛[2J␛]0;owned␇b<U+202E>c');
    expect(text()).toContain('│ 20%');
  });

  it('is laid out anew when the window changes', async () => {
    const { ask, shows, resize, text } = started();
    await ask(DESTROY);
    resize(150, 40);
    await shows('Steps ──');
    resize(60, 16);
    await shows('○○○○  step 3/4');
    expect(text()).toContain('[a] Abort the run');
    expect(text()).not.toContain('Steps ──');
  });

  it('writes no colour where there is to be none, and colour where there is', async () => {
    const plain = started();
    tell(plain.tui.sink, [...LOOKED, ...FAILED]);
    await plain.shows('✘');
    expect(plain.written()).not.toMatch(/\u001b\[[0-9;]*m/);
    const coloured = started(80, 24, { colour: true });
    tell(coloured.tui.sink, [...LOOKED, ...FAILED]);
    await coloured.shows('✘');
    expect(coloured.written()).toContain('\u001b[31m');
  });

  it('gives the terminal away and takes it back', async () => {
    const { tui, shows, isAlternate, raw } = started();
    tell(tui.sink, LOOKED);
    await shows('Look at what runs');
    const seen = await tui.lend(async () => [await isAlternate(), raw.at(-1)]);
    expect(seen).toEqual([false, false]);
    await shows('Look at what runs');
    expect([await isAlternate(), raw.at(-1)]).toEqual([true, true]);
    await expect(tui.lend(() => Promise.reject(new Error('no editor')))).rejects.toThrow('no editor');
    expect(await isAlternate()).toBe(true);
  });

  it('takes no keys while the terminal is given away, nor those keys after, and takes keys again then', async () => {
    const { tui, ask, type, shows, stdin } = started();
    const question = await ask(CONFIRM);
    await tui.lend(async () => {
      expect(stdin.isPaused()).toBe(true);
      type('a', 'a');
    });
    await shows(CONFIRM.title);
    type('s');
    await shows('type the reason');
    type('why\r');
    expect(await question.answer).toMatchObject({ option: 'skip', reason: 'why' });
  });

  it('puts the terminal back at the end, and leaves a summary on it', async () => {
    const { tui, shows, text, isAlternate, raw, written } = started();
    tell(tui.sink, [...LOOKED, ...FAILED, ...ROLLED_BACK]);
    await shows('rolled-back');
    await tui.close();
    expect(await isAlternate()).toBe(false);
    expect(raw.at(-1)).toBe(false);
    expect(written()).toContain('\u001b[?25h');
    expect(text()).toContain('Outcome: ROLLED BACK');
    expect(text()).toContain('5 steps: 2 passed, 1 ran without a check, 1 failed, 1 not reached.');
    open.splice(0);
  });

  it('breaks the summary as on 80 columns where the terminal has none', async () => {
    const { tui, stdout, text, shows, isAlternate } = started();
    tell(tui.sink, [...LOOKED, ...FAILED, ...ROLLED_BACK]);
    await shows('rolled-back');
    Object.assign(stdout, { columns: 0 });
    await tui.close();
    expect(await isAlternate()).toBe(false);
    expect(text()).toContain('5 steps: 2 passed, 1 ran without a check, 1 failed, 1 not reached.');
    open.splice(0);
  });

  it('interrupts the run when the screen itself breaks, and says so', async () => {
    const told: string[] = [];
    const broken = started(80, 24, {
      describe: () => {
        throw new Error('cannot describe');
      },
    });
    broken.tui.onInterrupt((what) => told.push(what));
    tell(broken.tui.sink, LOOKED.slice(0, 5));
    await broken.shows('');
    await expect.poll(() => told).toEqual(['run']);
    await broken.tui.close();
    expect(await broken.isAlternate()).toBe(false);
    expect(broken.text()).toContain('The screen broke: Error: cannot describe');
    open.splice(0);
  });

  it('runs offered commands by number', async () => {
    const graph = {
      ...GRAPH,
      steps: GRAPH.steps.map((step) => ({
        ...step,
        offered: step.actions.filter(({ type }) => type === 'command') as typeof step.offered,
      })),
    };
    const { tui, type, shows } = started(80, 24, { graph });
    const chosen: string[] = [];
    tui.onOffered((action) => chosen.push(action));
    tell(tui.sink, LOOKED.slice(0, 5));
    await shows('Look at what runs');
    type('o');
    await shows('[2] kubectl get pods');
    type('2');
    await expect.poll(() => chosen).toEqual(['s7/command@15']);
  });

  it('copies a question only for the key', async () => {
    const { ask, type, shows, written } = started();
    await ask({ ...CONFIRM, type: 'escalation', body: ['Call the greeter team'] });
    expect(written()).not.toContain('\u001b]52');
    type('\u0019');
    await shows('Sent to the clipboard');
    expect(written()).toContain(`\u001b]52;c;${btoa('Call the greeter team')}\u0007`);
  });

  it('shows what is kept of an output that another process saw', async () => {
    const { tui, shows } = started();
    const excerpt = { head: 'the beginning', tail: 'the end', bytes: 1_000_000 };
    tell(tui.sink, [
      ...LOOKED.slice(0, 6),
      { event: { type: 'command-finished', action: 's7/command@13', attempt: 1, result: result({ stdout: excerpt }) } },
    ]);
    await shows('│ the beginning\n│ …\n│ the end');
  });

  it('shows that an output has ended', async () => {
    const { tui, shows, clock } = started();
    tell(tui.sink, LOOKED.slice(0, 6), START);
    await shows('running');
    clock.now += 1;
    tell(
      tui.sink,
      [{ event: { type: 'command-finished', action: 's7/command@13', attempt: 1, result: result({ exitCode: 3 }) } }],
      {
        ...START,
        commands: { 's7/command@13': { status: 'started', attempt: 1, script: 'x', impact: 'read', judgements: [] } },
      },
    );
    await shows('exit 3');
  });
});

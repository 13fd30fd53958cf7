import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { approvalOf } from '../../../engine/run/ask/approval.ts';
import type { Question } from '../../../engine/run/question.ts';
import { createLineOperator } from '../../../renderers/plain/line-operator.ts';
import { GRAPH, TEXT } from '../fixture-document.ts';
import { CONFIRM } from '../fixture-run.ts';

function terminal() {
  const input = Object.assign(new PassThrough(), { raw: [] as boolean[] });
  const withRaw = Object.assign(input, { setRawMode: (raw: boolean) => input.raw.push(raw) });
  const written: string[] = [];
  const told: string[] = [];
  let time = 0;
  const lines = createLineOperator({
    input: withRaw,
    write: (text) => written.push(text),
    colour: false,
    now: () => time,
    onEnd: () => told.push('end'),
    onInterrupt: () => told.push('interrupt'),
  });
  const type = async (text: string, after = 1000) => {
    time += after;
    input.write(text);
    await setImmediate();
    await setImmediate();
  };
  return { ...lines, input, type, told, shown: () => written.join('') };
}

const DESTROY: Question = {
  ...CONFIRM,
  id: 'destroy',
  title: 'Delete the canary?',
  warnings: ['This will remove 3 pods.'],
  options: [
    { key: 'run', label: 'Delete it', needs: 'phrase' },
    { key: 'edit', label: 'Edit it', needs: 'script' },
    { key: 'skip', label: 'Skip it', needs: 'reason' },
  ],
  phrase: 'delete canary',
  default: 'kubectl delete pod canary',
};

const { preselected: _, ...WITHOUT_ENTER } = DESTROY;

describe('createLineOperator', () => {
  it('takes no answer that came before the question could be read', async () => {
    const { operator, type, shown } = terminal();
    let answered = false;
    const { answer } = operator.ask(CONFIRM);
    void answer.then(() => {
      answered = true;
    });
    await type('\n', 50);
    await type('\n', 400);
    expect(answered).toBe(false);
    expect(shown()).toContain('came before this could be read');
    await type('\n', 100);
    expect(await answer).toMatchObject({ option: 'run' });
  });

  it('shows the whole question, and takes a letter', async () => {
    const { operator, type, shown } = terminal();
    const { answer } = operator.ask(CONFIRM);
    await type('a\n');
    expect(await answer).toEqual({ question: CONFIRM.id, option: 'abort' });
    expect(shown()).toBe(
      '\n? Run this command? It changes something.\n    kubectl get cm greeter -o yaml > settings.yaml\n' +
        '  [r] Run it  (Enter)\n  [s] Skip it, with a reason\n  [a] Abort the run\nr/s/a? ',
    );
  });

  it('takes the preselected option for an empty line', async () => {
    const { operator, type } = terminal();
    const { answer } = operator.ask(CONFIRM);
    await type('\r\n');
    expect(await answer).toEqual({ question: CONFIRM.id, option: 'run' });
  });

  it('takes nothing for an empty line where nothing is preselected', async () => {
    const { operator, type, shown } = terminal();
    const { answer } = operator.ask(WITHOUT_ENTER);
    await type('\n');
    expect(shown()).toContain('none of the options');
    await type('skip\n');
    await type('not needed\n');
    expect(await answer).toEqual({ question: 'destroy', option: 'skip', reason: 'not needed' });
  });

  it('destroys only for the phrase', async () => {
    const { operator, type, shown } = terminal();
    const { answer } = operator.ask(WITHOUT_ENTER);
    await type('r\n');
    await type('yes\n');
    expect(shown()).toContain('Type exactly delete canary: That is not what was to be typed: nothing was done.\n');
    await type('r\n');
    await type('delete canary\n');
    expect(await answer).toEqual({ question: 'destroy', option: 'run', value: 'delete canary' });
  });

  it('approves a document for the typed word alone', async () => {
    const { operator, type, shown } = terminal();
    const { answer } = operator.ask(approvalOf(GRAPH, TEXT));
    for (const line of ['\n', 'approve\n', '\n', 'y\n', 'y\n']) await type(line);
    expect(shown()).toContain('Type exactly approve: ');
    expect(shown().match(/none of the options|nothing was done/g)).toHaveLength(3);
    await type('y\n');
    await type('approve\n');
    expect(await answer).toMatchObject({ option: 'approve', value: 'approve' });
  });

  it('shows all of what is to be run, and of an output as much as helps', async () => {
    const body = Array.from({ length: 300 }, (_, index) => `echo ${index}`);
    const confirm = terminal();
    confirm.operator.ask({ ...CONFIRM, body });
    expect(confirm.shown()).toContain('    echo 299\n');
    const judge = terminal();
    judge.operator.ask({ ...CONFIRM, type: 'judgement', body });
    expect(judge.shown()).toContain('… 100 more lines, see above');
  });

  it('takes a script of several lines', async () => {
    const { operator, type } = terminal();
    const { answer } = operator.ask(DESTROY);
    await type('e\n');
    await type('kubectl get pod\n');
    await type('  --all\n');
    await type('.\n');
    expect(await answer).toEqual({ question: 'destroy', option: 'edit', value: 'kubectl get pod\n  --all' });
  });

  it('does not take what was typed before', async () => {
    const { operator, type } = terminal();
    await type('a\na\nhalf a li');
    const { answer } = operator.ask(CONFIRM);
    await type('s\n');
    await type('late\n');
    expect(await answer).toMatchObject({ option: 'skip', reason: 'late' });
  });

  it('reads a secret without echo', async () => {
    const { operator, type, input, shown } = terminal();
    const question: Question = {
      ...DESTROY,
      type: 'parameter',
      options: [{ key: 'value', label: 'Use it', needs: 'value' }],
      secret: true,
    };
    const { answer } = operator.ask(question);
    await type('v\n');
    await type('hunterr\u007f');
    await type('2\r');
    expect(await answer).toMatchObject({ value: 'hunter2' });
    expect(input.raw).toEqual([true, false, true, false]);
    expect(shown()).not.toContain('hunter2');
  });

  it('shows no secret that is typed where an option is asked for, and takes no key that types nothing', async () => {
    const { operator, type, input } = terminal();
    const { answer } = operator.ask({
      ...DESTROY,
      type: 'parameter',
      options: [{ key: 'value', label: 'Use it', needs: 'value' }],
      secret: true,
    });
    await type('hunter2\r');
    expect(input.raw).toEqual([true, false, true]);
    await type('v\r');
    await type('\u001b[Dhun\u001aé\u007f\u001bOPter2\r');
    expect(await answer).toMatchObject({ value: 'hunter2' });
  });

  it('never answers a question that was withdrawn', async () => {
    const { operator, type } = terminal();
    const first = operator.ask(CONFIRM);
    let settled = false;
    void first.answer.then(() => {
      settled = true;
    });
    first.withdraw();
    const second = operator.ask(DESTROY);
    await type('s\n');
    await type('why\n');
    expect(await second.answer).toMatchObject({ question: 'destroy', option: 'skip' });
    expect(settled).toBe(false);
  });

  it('says that nobody can answer any more', async () => {
    const { operator, input, told } = terminal();
    operator.ask(CONFIRM);
    input.end();
    await setImmediate();
    await setImmediate();
    expect(told).toEqual(['end']);
  });
});

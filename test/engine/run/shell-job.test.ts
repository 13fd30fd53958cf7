import { describe, it } from 'vitest';
import * as doc from '../graph/document.ts';
import { answer, given, ok, unattended } from './given.ts';

const graph = (...parts: readonly doc.Part[]) =>
  doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', ...parts)));
const load = (script = './load.sh &') => doc.command(script, { mode: 'background', impact: 'change' });

describe('a command with a trailing &', () => {
  it.each(['wait', 'wait %1', 'PID=$!', 'kill %1', 'sleep 1; wait', 'fg'])(
    'is a job of the session where a later command says %s',
    (later) => {
      given(graph(load(), doc.command(later)))
        .when(answer('run'))
        .thenDoes({ type: 'run-command', script: './load.sh &', mode: 'run' });
    },
  );

  it.each(['kubectl wait pod/x', 'echo waiting', 'kill 12', 'echo 5%1'])(
    'goes on beside the steps before %s',
    (later) => {
      const walk = given(graph(load(), doc.command(later))).when(answer('run'));
      walk.thenDoes({ type: 'run-command', script: later });
      walk.when(ok()).thenAsks('judgement');
    },
  );

  it('is no job of the shell without its &', () => {
    const forward = doc.command('kubectl port-forward svc/x 80:80', { mode: 'background' });
    unattended(graph(forward, doc.command('wait'))).thenDoes({ type: 'run-command', script: 'wait' });
  });
});

describe('polling', () => {
  it('never repeats a text that the operator wrote', () => {
    const polled = doc.graphOf(
      doc.section('procedure', 'Steps', doc.step('Do', doc.command('get', { expect: 'ready', within: 60 }))),
    );
    given(polled, { flow: false })
      .when(answer('edit', { value: 'restart' }), answer('run'))
      .thenDoes({ type: 'run-command', script: 'restart' });
    const effect = given(polled, { flow: false })
      .when(answer('edit', { value: 'restart' }), answer('run'))
      .advance();
    if ('poll' in effect) throw new Error('It would be run again and again.');
  });
});

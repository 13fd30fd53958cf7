import { describe, expect, it } from 'vitest';
import * as doc from '../graph/document.ts';
import { answer, ends, given, ok, unattended } from './given.ts';

const graph = (...parts: readonly doc.Part[]) =>
  doc.graphOf(
    doc.section('procedure', 'Steps', doc.step('Do', ...parts)),
    doc.section('validation', 'Validation', doc.step('Check', doc.command('curl x', { expect: 'PONG' }))),
  );

describe('what had the terminal', () => {
  const apply = doc.command('terraform apply', {
    mode: 'interactive',
    impact: 'change',
    expect: 'No errors',
    check: 'empty',
  });

  it('has passed nothing by the silence of an output that was not kept', () => {
    const walk = given(graph(apply)).when(answer('run'), ends()).thenAsks('judgement', 'yes', 'no', 'unsure', 'stop');
    walk.when(answer('yes'), ok('PONG')).thenFinishes('succeeded');
    given(graph(apply)).when(answer('run'), ends(), answer('unsure'), ok('PONG')).thenFinishes('inconclusive');
  });

  it('is not run without a person, whatever is allowed: it would wait for one without end', () => {
    const walk = unattended(graph(apply), ['read', 'change', 'destroy']);
    walk.thenFinishes('inconclusive', /it takes a terminal and a person/);
    expect(walk.started).toEqual([]);
    const look = doc.command('less notes', { mode: 'interactive' });
    unattended(graph(look)).when(ok('PONG')).thenFinishes('inconclusive', /Do/);
  });

  it('has failed with its exit code all the same', () => {
    given(graph(apply))
      .when(answer('run'), ends({ exitCode: 2, pipeStatus: [2] }))
      .thenAsks('failure');
  });
});

describe('what is left running', () => {
  const serve = doc.command('./serve.sh &', { mode: 'background' });
  const wait = doc.command('wait $!');

  it('is started and no more: the exit code is of the start', () => {
    const walk = unattended(graph(serve, wait)).when(ok(), ok(), ok('PONG'));
    walk.thenFinishes('succeeded');
    expect(walk.verdict('Do')).toBe('started');
    expect(walk.events).toContainEqual(
      expect.objectContaining({ type: 'command-judged', verdict: 'started', judgements: [] }),
    );
  });

  it('is started by any script that waits for nothing', () => {
    const walk = unattended(graph(doc.command('(./serve.sh &)'))).when(ok(), ok('PONG'));
    walk.thenFinishes('succeeded');
    expect(walk.verdict('Do')).toBe('started');
  });

  it('has failed where it could not be started', () => {
    const walk = given(graph(serve, wait)).when(ends({ exitCode: 2, pipeStatus: [2] }));
    walk.thenAsks('failure');
  });

  it('has passed by what it printed', () => {
    const walk = unattended(graph(doc.command('./serve.sh &', { mode: 'background', expect: 'up' }), wait));
    walk.when(ok('up'), ok(), ok('PONG')).thenFinishes('succeeded');
    expect(walk.verdict('Do')).toBe('passed');
  });
});

describe('what changes something beside the steps', () => {
  const load = doc.command('./load.sh &', { mode: 'background', impact: 'change' });

  it('is not known to be done where it was ended in the middle', () => {
    const walk = unattended(graph(load, doc.command('b'))).when(ok(), ok('PONG'));
    walk.thenFinishes('inconclusive', /Do/);
    expect(walk.verdict('Do')).toBe('unresolved');
  });

  it('ran where it came to its end by itself', () => {
    const walk = unattended(graph(load, doc.command('b'))).thenDoes({ script: 'b' });
    const [action = ''] = walk.state.panes;
    const stream = { head: '', tail: '', bytes: 0 };
    walk.input({
      type: 'command-finished',
      action,
      attempt: 1,
      result: {
        status: 'exited',
        exitCode: 0,
        pipeStatus: [0],
        stdout: stream,
        stderr: stream,
        folder: '/',
        milliseconds: 1,
        httpStatuses: [],
      },
    });
    walk.when(ok(), ok('PONG')).thenFinishes('succeeded');
  });

  it('is ended without a word where it only reads', () => {
    const forward = doc.command('kubectl port-forward svc/x 80:80', { mode: 'background' });
    unattended(graph(forward, doc.command('b')))
      .when(ok(), ok('PONG'))
      .thenFinishes('succeeded');
  });
});

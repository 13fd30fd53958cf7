import { describe, expect, it } from 'vitest';
import { changesMade } from '../../../engine/run/changes.ts';
import { neverStarted } from '../../../engine/run/never-started.ts';
import * as doc from '../graph/document.ts';
import { ends, fails, finish, ok, result, unattended } from './given.ts';

const ended = (exitCode: number, err: string, more = {}) => result({ exitCode, pipeStatus: [exitCode], err, ...more });
const state = {
  tools: [
    { tool: 'gone', status: 'missing' },
    { tool: 'here', status: 'present' },
  ],
} as const;
const said = (script: string, exitCode: number, err: string, more = {}) =>
  neverStarted(state, script, ended(exitCode, err, more));

describe('neverStarted', () => {
  it.each([
    ['./x.sh --all', 127, 'bash: line 3: ./x.sh: No such file or directory\n'],
    ['./x.sh', 126, 'bash: line 3: ./x.sh: Permission denied\n'],
    ['./dir', 126, 'bash: line 1: ./dir: Is a directory'],
    ['./x', 127, 'bash: line 1: ./x: cannot execute: required file not found'],
    ['./x', 126, 'bash: line 1: ./x: /nope: bad interpreter: No such file or directory'],
    ['/opt/x "a b" $C', 127, 'bash: line 1: /opt/x: No such file or directory'],
    ['gone now', 127, 'bash: line 1: gone: command not found'],
  ])('is sure of %s', (script, exitCode, err) => {
    expect(said(script, exitCode, err)).toBe(true);
  });

  it.each([
    ['a command inside the script', './x.sh', 127, './x.sh: line 3: foo: command not found'],
    ['a script that says nothing', './x.sh', 127, ''],
    ['one that said something, too', './x.sh', 127, 'begun\nbash: line 1: ./x.sh: No such file or directory'],
    ['another word', './x.sh ./y', 127, 'bash: line 1: ./y: No such file or directory'],
    ['a list', 'touch a; ./x.sh', 127, 'bash: line 1: ./x.sh: No such file or directory'],
    ['a redirection', './x.sh > a', 127, 'bash: line 1: ./x.sh: No such file or directory'],
    ['a substitution', './x.sh $(touch a)', 127, 'bash: line 1: ./x.sh: No such file or directory'],
    ['a second line', './x.sh a\ntouch b', 127, 'bash: line 1: ./x.sh: No such file or directory'],
    ['another exit code', './x.sh', 1, 'bash: line 1: ./x.sh: No such file or directory'],
    ['a name that may be a function', 'here', 127, 'bash: line 1: here: command not found'],
    ['a name that nobody looked for', 'other', 127, 'bash: line 1: other: command not found'],
  ])('is not of %s', (_, script, exitCode, err) => {
    expect(said(script, exitCode, err)).toBe(false);
  });

  it('is not of what printed something, nor of what was ended', () => {
    const err = 'bash: line 1: ./x.sh: No such file or directory';
    expect(said('./x.sh', 127, err, { out: 'begun' })).toBe(false);
    expect(said('./x.sh', 127, err, { status: 'killed' })).toBe(false);
  });
});

describe('a change that never started', () => {
  const graph = doc.graphOf(
    doc.section('procedure', 'Steps', doc.step('One', doc.change('./one')), doc.step('Two', doc.change('./two'))),
    doc.section('rollback', 'Rollback', doc.step('Back', doc.change('undo'))),
  );
  const absent = (word: string) =>
    ends({ exitCode: 127, pipeStatus: [127], err: `bash: line 1: ${word}: No such file or directory` });

  it('has changed nothing: there is nothing to roll back', () => {
    const walk = unattended(graph).when(absent('./one'));
    walk.thenFinishes('aborted', /Nothing was changed/);
    expect(changesMade(graph, finish(walk).state)).toBe('Nothing was changed.');
  });

  it('is not among what was started, where something else was', () => {
    const walk = unattended(graph).when(ok(), absent('./two'));
    walk.thenDoes({ type: 'run-command', script: 'undo' });
    expect(changesMade(graph, walk.state)).toBe(
      'Started and not known to be undone: ./one. Started to roll back: undo.',
    );
  });

  it('is a change as any other where it may have started', () => {
    unattended(graph).when(fails()).thenDoes({ type: 'run-command', script: 'undo' });
  });
});

import { expect, it } from 'vitest';
import { unseenChecks } from '../../../cli/run/unseen-checks.ts';
import type { Impact } from '../../../engine/model/command.ts';
import * as doc from '../../engine/graph/document.ts';
import { unattended } from '../../engine/run/given.ts';

const look = doc.command('cat report', { expect: 'looks right', check: 'judgement' });
const told = (allow: readonly Impact[], ...parts: readonly doc.Part[]) => {
  const graph = doc.graphOf(doc.section('procedure', 'Steps', doc.step('One', ...parts)));
  return unseenChecks(graph, unattended(graph, allow).state);
};

it('says what only a person could judge before the first change', () => {
  expect(told(['read', 'change'], look, doc.change('apply'))).toEqual([
    expect.stringMatching(/^a check before the first change is a person's \(line \d+\): nobody looks/),
  ]);
  expect(told(['read', 'change'], look, doc.checkbox('Backup is there'), doc.change('apply'))).toEqual([
    expect.stringMatching(/^2 checks before the first change are a person's \(lines \d+, \d+\)/),
  ]);
});

it('takes for the first change what a rollback would undo, and what only is kept where there is no other', () => {
  const build = doc.command('docker build', { impact: 'change', keeps: 'copy' });
  const lines = (...parts: readonly doc.Part[]) => told(['read', 'change'], ...parts).length;
  expect(lines(build, doc.checkbox('Image is there'), doc.change('apply'))).toBe(1);
  expect(lines(doc.checkbox('Disk has room'), build)).toBe(1);
  expect(lines(build, doc.checkbox('Image is there'))).toBe(0);
});

it('says nothing where there is none, it comes after, or nothing that changes may run', () => {
  expect(told(['read', 'change'], doc.command('ls', { expect: 'web' }), doc.change('apply'))).toEqual([]);
  expect(told(['read', 'change'], doc.change('apply'), look)).toEqual([]);
  expect(told(['read'], look, doc.change('apply'))).toEqual([]);
  expect(told(['read', 'change'], look)).toEqual([]);
});

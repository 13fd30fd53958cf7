import { expect, it } from 'vitest';
import { changesMade } from '../../../engine/run/changes.ts';
import * as doc from '../graph/document.ts';
import { answer, given, ok } from './given.ts';

const file = doc.item('file', { path: 'values.yaml', content: 'a: 1', executable: false });
const graph = doc.graphOf(
  doc.section('procedure', 'Steps', doc.step('Do', doc.command('a'), file, doc.command('b'), doc.change('apply'))),
);

it('says that nothing was changed only where nothing was written either', () => {
  const walk = given(graph).when(ok());
  expect(changesMade(graph, walk.state)).toBe('Nothing was changed.');
  walk.when(answer('write'), ok());
  expect(changesMade(graph, walk.state)).toBe('No command of this run changed anything. Written: values.yaml.');
  walk.when(answer('run')).thenDoes({ type: 'run-command' });
  expect(changesMade(graph, walk.state)).toBe('Started and not undone: apply. Written: values.yaml.');
});

it('takes for done by hand what a person did, and not what they saw or had run', () => {
  const byHand = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', doc.manual('Post a message'))));
  const seen = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', doc.manual('Check the dashboard'))));
  const offered = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', doc.command('a', { inline: true }))));
  expect(changesMade(byHand, given(byHand).when(answer('done')).state)).toMatch(/One thing was done by hand\.$/);
  expect(changesMade(seen, given(seen).when(answer('yes')).state)).toBe('Nothing was changed.');
  const ran = given(offered).when(answer('run-1'), ok(), answer('done'));
  expect(changesMade(offered, ran.state)).not.toMatch(/by hand/);
  expect(changesMade(offered, given(offered).when(answer('done')).state)).toMatch(/by hand/);
});

it('names a command by as much of it as tells it from others', () => {
  const path = 'infrastructure/kubernetes/production/auth-service-deployment.yaml';
  const long = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', doc.change(`kubectl apply -f ${path}`))));
  expect(changesMade(long, given(long).when(answer('run'), ok()).state)).toContain(path);
});

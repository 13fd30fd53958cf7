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

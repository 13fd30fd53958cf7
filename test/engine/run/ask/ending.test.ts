import { expect, it } from 'vitest';
import { escalationOf } from '../../../../engine/run/ask/ending.ts';
import * as doc from '../../graph/document.ts';
import { given, unattended } from '../given.ts';

it('does not say without a person that anybody knows', () => {
  const graph = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', doc.command('a'))));
  const label = (walk: ReturnType<typeof given>) => escalationOf(graph, walk.state).options[0]?.label;
  expect([label(given(graph)), label(unattended(graph))]).toEqual([
    'They know; end the run',
    'End the run; nobody has been called',
  ]);
});

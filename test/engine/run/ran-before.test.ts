import { describe, expect, it } from 'vitest';
import * as doc from '../graph/document.ts';
import { answer, fails, given, ok } from './given.ts';

type Walk = ReturnType<typeof given>;

const graphOf = (...parts: readonly doc.Part[]) =>
  doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', ...parts)));
const warns = (walk: Walk, ...warnings: readonly unknown[]) =>
  walk.thenAsks('confirm-command').thenDoes({ question: { warnings } });
const TOLD = expect.stringMatching(/^Line \d+ has run this, and nothing was changed since\.$/);
const asks = { flow: false };
const status = doc.command('kubectl rollout status deploy/web');

describe('a command that the document says twice', () => {
  it('is told of where it is confirmed', () => {
    const walk = given(graphOf(status, status), asks).when(answer('run'), ok());
    warns(walk, TOLD);
  });

  it('is looked at anew after a change, or where it did not end well', () => {
    const change = given(graphOf(status, doc.change('apply'), status), asks);
    warns(change.when(answer('run'), ok(), answer('run'), ok()));
    const failed = given(graphOf(status, status), asks);
    warns(failed.when(answer('run'), fails(), answer('skip', { reason: 'seen' })));
  });

  it('is another one with another text', () => {
    const walk = given(graphOf(status, doc.command('kubectl rollout status deploy/db')), asks);
    warns(walk.when(answer('run'), ok()));
  });

  it('is told of where it changes something, too', () => {
    const walk = given(graphOf(doc.change('apply'), doc.change('apply')), asks).when(answer('run'), ok());
    warns(walk, TOLD);
  });
});

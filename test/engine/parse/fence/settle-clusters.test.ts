import { expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const clusters = (...work: readonly string[]) => {
  const text = work.map((script, at) => `On cluster ${'AB'[at % 2]}:\n\n${fence(script)}`).join('\n');
  return readDocument(`## Move\n\n${text}`).commands.map(({ cluster }) => cluster ?? '-');
};

it('is left where the document speaks of several', () => {
  expect(clusters('acme a', 'acme b')).toEqual(['cluster A', 'cluster B']);
  expect(clusters('acme a')).toEqual(['-']);
});

it('is left out where the document goes there, or the command names it', () => {
  expect(clusters('kubectl config use-context a\nacme a', 'acme b')).toEqual(['-', '-', '-']);
  expect(clusters('kubectl --context a get pods', 'acme b')).toEqual(['-', 'cluster B']);
});

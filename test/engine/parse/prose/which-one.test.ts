import { expect, it } from 'vitest';
import { readWhichOne } from '../../../../engine/parse/prose/which-one.ts';
import { fence, readDocument } from '../fence/read-document.ts';

it.each([
  ['To restore the latest backup', 'restore which backup', 'latest'],
  ['Restore a specific backup file', 'restore which backup', 'specific'],
  ['Restart all workers', 'restart which worker', 'all'],
])('reads %s', (title, family, member) => expect(readWhichOne(title)).toEqual({ family, member }));

it.each([
  'List all workers',
  'Restart the workers',
  'Delete the old index',
  'Restart all workers of the first rack now',
])('reads none in %s', (title) => expect(readWhichOne(title)).toBeUndefined());

it.each([
  [
    'sentences',
    `To restore the latest backup:\n\n${fence('acme restore latest')}\nTo restore a specific backup:\n\n${fence('acme restore 7')}`,
    [false, false],
  ],
  [
    'comments',
    fence('# Restart all workers\nacme restart\n\n# Restart a single worker\nacme restart 1'),
    [false, false],
  ],
  [
    'different things',
    `To restore the latest backup:\n\n${fence('acme restore')}\nTo restore a specific index:\n\n${fence('acme index 7')}`,
    [undefined, undefined],
  ],
])('suspects a choice between them: %s', (_, text, certain) =>
  expect(readDocument(`## Restore\n\n${text}`).commands.map(({ choice }) => choice?.certain)).toEqual(certain),
);

import { expect, it } from 'vitest';
import { conditionOfDeed } from '../../../../engine/parse/fence/named-deed.ts';
import { fence, readDocument } from './read-document.ts';

it.each([
  [
    'If the disk is not listed, you must rescan the bus. Rescan it with the command below.',
    'If the disk is not listed',
  ],
  ['If the queue is stuck, restart the worker. It takes a minute. Restart it as follows:', 'If the queue is stuck'],
])('takes the condition of a deed that is named again: %s', (text, condition) =>
  expect(conditionOfDeed(text)).toBe(condition),
);

it.each([
  'If jq is missing, install it. Rescan the bus:',
  'If the queue is stuck, restart the worker. Restart is slow.',
  'The disk is new, you must rescan the bus. Rescan it with the command below.',
])('takes none of another: %s', (text) => expect(conditionOfDeed(text)).toBeUndefined());

it('counts for the fence below', () => {
  const words =
    'If the disk is not listed, you must rescan the bus. Rescan it by the command below. **Use your own host.**';
  const [command] = readDocument(`${words}\n\n${fence('echo 1 > /tmp/scan')}`).commands;
  expect(command?.condition).toBe('If the disk is not listed');
});

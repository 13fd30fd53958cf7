import { expect, it } from 'vitest';
import { announcesList } from '../../../../engine/parse/fence/announces-list.ts';
import { expectationsOf, fence } from './read-document.ts';

it.each([
  'You should see:',
  'You should now see the following:',
  'Expected output should show:',
  'The response must contain the following fields:',
  'The output should include:',
  'It should report:',
  'Expect to see:',
])('announces a list: %s', (words) => expect(announcesList(words)).toBe(true));

it.each([
  'You should see something like:',
  'The output may contain:',
  'You should see 3 pods.',
  'Verify:',
  'Look for:',
  'The chart should be installed by hand.',
])('announces none: %s', (words) => expect(announcesList(words)).toBe(false));

it('takes each item for what the command before prints', () => {
  const text = `## Check\n\n${fence('acme members')}\nWait for a minute. The output should show:\n\n- 1 Leader\n- All in "running" state\n`;
  expect(expectationsOf(text).map(({ line, of, text: said }) => [line, of, said])).toEqual([
    [9, 4, '1 Leader'],
    [10, 4, 'All in "running" state'],
  ]);
});

it('leaves what is only like the output, and words without a list', () => {
  expect(
    expectationsOf(`## Check\n\n${fence('acme members')}\nYou should see something like:\n\n- a leader\n`),
  ).toEqual([]);
  expect(expectationsOf(`## Check\n\n${fence('acme members')}\nYou should see:\n`)).toEqual([]);
});

import { expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const modes = (text: string) =>
  readDocument(`## Work\n\n${text}`)
    .commands.map(({ mode }) => mode)
    .join(' ');
const after = (lead: string, first = 'Run this inside the toolbox:') =>
  modes(`${first}\n\n${fence('acme look')}\n${lead}\n\n${fence('acme out 1')}`);

it.each(['Then take it out:', 'After that:', 'Now, take it out:', 'Still in the toolbox, run:'])(
  'goes on where the fence before was typed: %s',
  (lead) => expect(after(lead)).toBe('elsewhere elsewhere'),
);

it('stays where the words went', () => {
  expect(after('Mark it:', 'Connect to the toolbox and run:')).toBe('elsewhere elsewhere');
  expect(after('Mark it:', 'Log in to the storage node, then run the following:')).toBe('elsewhere elsewhere');
});

it('does not go on by other words, nor from here', () => {
  expect(after('Mark it:')).toBe('elsewhere run');
  expect(after('Then, on your laptop:')).toBe('elsewhere run');
  expect(after('Then mark it:', 'Look at it:')).toBe('run run');
  expect(modes(`Run this inside the toolbox:\n\n${fence('acme look')}\n## More\n\nThen:\n\n${fence('acme x')}`)).toBe(
    'elsewhere run',
  );
});

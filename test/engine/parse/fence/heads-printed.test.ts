import { expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const read = (lines: string) => {
  const { items } = readDocument(fence(lines));
  const commands = items.flatMap((item) => (item.kind === 'command' ? [item.script] : []));
  const printed = items.flatMap((item) => (item.kind === 'output' ? [`${item.line}-${item.endLine}`] : []));
  return [commands, printed];
};

it('takes what a sentence heads for what the command above it printed', () => {
  expect(read('acme versions --all | sort\nThis cluster is not done:\n    version=v1.9\n    version=v2.0')).toEqual([
    ['acme versions --all | sort'],
    ['3-5'],
  ]);
  expect(read('acme versions\nNot done yet:\n  version=v1\nAll is done:\n  version=v2\nacme close')).toEqual([
    ['acme versions', 'acme close'],
    ['3-6'],
  ]);
});

it('takes no command for it below a blank line or a comment', () => {
  expect(read('acme versions\n\nThen run these:\n  acme one\n  acme two')[0]).toEqual([
    'acme versions',
    'acme one',
    'acme two',
  ]);
  expect(read('# All of it\nThen run these:\n  acme one')[0]).toEqual(['acme one']);
});

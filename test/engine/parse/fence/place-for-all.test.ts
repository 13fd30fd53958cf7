import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from './read-document.ts';

/** The modes of the commands of a document, in order. */
function modes(text: string): string {
  const { items } = readRunbook('a.md', `# Storage\n\n${text}`);
  return items.flatMap((item) => (item.kind === 'command' ? [item.mode] : [])).join(' ');
}
const two = `Look:\n\n${fence('acme look')}\nTake it out:\n\n${fence('acme out 1')}`;

describe('a sentence that says for all commands where they are typed', () => {
  it.each([
    'All commands below are run from the toolbox.',
    'These commands must be executed inside the rook tools pod.',
    'The following steps are performed in the database container.',
    'The `acme` commands in this document should be run inside a toolbox.',
    'Run all of these commands inside the web pod.',
    'Everything in this section happens in the database container.',
  ])('%s', (sentence) => expect(modes(`## Work\n\n${sentence}\n\n${two}`)).toBe('elsewhere elsewhere'));

  it.each([
    'All commands below are run from the bastion host.',
    'All commands are run on your machine.',
    'These commands are not run inside the pod.',
    'The `other` commands in this document should be run inside a toolbox.',
    'The toolbox pod has all commands.',
  ])('not: %s', (sentence) => expect(modes(`## Work\n\n${sentence}\n\n${two}`)).toBe('run run'));

  it('reaches to the end of its section, or of the document where it speaks of that', () => {
    const rest = `${fence('acme look')}\n## More\n\n${fence('acme out 1')}`;
    expect(modes(`## Work\n\nAll commands below are run from the toolbox.\n\n${rest}`)).toBe('elsewhere run');
    expect(modes(`## Work\n\nAll commands in this page are run from the toolbox.\n\n${rest}`)).toBe(
      'elsewhere elsewhere',
    );
  });

  it('leaves what drives pods from outside here', () => {
    const work = fence('acme look\nkubectl get pods');
    expect(modes(`## Work\n\nAll commands below are run from the toolbox.\n\n${work}`)).toBe('elsewhere run');
  });
});

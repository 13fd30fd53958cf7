import { describe, expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const certain = (text: string) => readDocument(text).commands.map(({ choice }) => choice?.certain);

describe('the same work is not done twice unasked', () => {
  it.each([
    'Equivalent against a published chart:',
    'Equivalent with helm:',
    'Equivalent command using helm',
    'Same with docker:',
    'The same using the CLI:',
    'The same thing via the API',
    'This is equivalent to:',
    'Equivalently:',
    'In one line:',
    'The long form of it:',
    'The same sequence as above:',
  ])('a comment %s', (words) => {
    expect(certain(fence(`# Install it\nacme install .\n\n# ${words}\nacme install acme/web`))).toEqual([false, false]);
    expect(certain(fence(`acme install .\n# ${words}\nacme install acme/web`))).toEqual([false, false]);
  });

  it.each([
    'This is the same sequence as below:',
    'Equivalently:',
    'Equivalently, with the CLI:',
    'This is equivalent to:',
    'The same using the CLI:',
    'In one line:',
    'This is the long form of it:',
  ])('a sentence %s', (words) => {
    const text = `## Install\n\nInstall it:\n\n${fence('acme install .')}\n${words}\n\n${fence('acme install acme/web')}`;
    expect(certain(text)).toEqual([false, false]);
  });

  it.each([
    'The same for the replica:',
    'Same with the second node:',
    'The same on the standby:',
    'Use the same password:',
    'Wait until both are equivalent:',
    'Install the chart in one namespace:',
  ])('but %s is more to do', (words) => {
    expect(certain(fence(`# Install it\nacme install a\n\n# ${words}\nacme install b`))).toEqual([
      undefined,
      undefined,
    ]);
    const text = `## Install\n\nInstall it:\n\n${fence('acme install a')}\n${words}\n\n${fence('acme install b')}`;
    expect(certain(text)).toEqual([undefined, undefined]);
  });

  it.each(['Or in one line:', 'Or the long form of it:'])('%s excludes what stands before', (words) => {
    const text = `## Install\n\nInstall it:\n\n${fence('acme install .')}\n${words}\n\n${fence('acme install acme/web')}`;
    expect(readDocument(text).commands.map(({ choice }) => choice?.option)).toEqual([1, 2]);
  });
});

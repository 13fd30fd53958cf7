import { describe, expect, it } from 'vitest';
import { isPrintedWithPlaceholder } from '../../../../engine/parse/fence/printed-placeholder.ts';

describe('words with a placeholder', () => {
  it.each([
    'release <name>',
    'Release <name>',
    'image: shop:<tag>',
    'deployment.apps/<name> scaled',
    'Release "<name>" upgraded',
    'Server version: <version>',
    'leader=<node>',
    'volume vol-<id> attached',
    'backup <name> 3 files',
  ])('are printed: %s', (text) => expect(isPrintedWithPlaceholder(text)).toBe(true));

  it.each([
    'the <service> pods restart',
    'the <service> pods restart.',
    'restarts <service>',
    'restarted <service>',
    '<service> restarts',
    'connects to <host>',
    'new <service> pods',
    'all <service> pods Running',
    'version of <service> is 1.2',
    'a line with <id>',
    'should show <id>',
    'prints <id>',
    'release name',
    '<id>',
    'Open <url>, then look',
  ])('are a sentence: %s', (text) => expect(isPrintedWithPlaceholder(text)).toBe(false));
});

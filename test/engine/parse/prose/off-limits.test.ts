import { describe, expect, it } from 'vitest';
import { readOffLimits } from '../../../../engine/parse/prose/off-limits.ts';

describe('words that say where something is not to be run', () => {
  it.each([
    'DO NOT RUN IN PRODUCTION',
    'Reset it (DO NOT USE IN PRODUCTION)',
    'Delete the data. DO NOT RUN THIS IN PRODUCTION.',
    'WARNING: do not run this against production',
    'Never execute the following on live systems:',
    'These must not be run on the primary',
    'Should never be used in production',
    'Not for production use',
    'Dev only - wipes the data',
    'Wipe it (staging only)',
    'Use it only in dev',
    "Don't run it blindly",
    '=== DO NOT RUN ===',
  ])('are read: %s', (text) => expect(readOffLimits(text)).toBeDefined());

  it.each([
    'Do not use --force',
    'Production: DO NOT USE --force',
    'Never use root for it',
    'Do not skip this',
    'Do not forget to back up',
    'Do not run them in parallel',
    'Do not run this unless the DBA agreed',
    'Delete pods that are not running in production',
    'Check that it is not in use',
    'Pods that do not run on node-1',
    'Read only the last lines',
    'Only the primary',
  ])('are none: %s', (text) => expect(readOffLimits(text)).toBeUndefined());

  it('come without the frame around them', () => {
    expect(readOffLimits('==== DO NOT RUN ON PROD ====')).toBe('DO NOT RUN ON PROD');
  });
});

import { describe, expect, it } from 'vitest';
import { findVersion, meetsVersion } from '../../../../engine/host/preflight/version.ts';

describe('findVersion', () => {
  it.each([
    ['Client Version: v1.28.3\nKustomize Version: v5.0.4', '1.28.3'],
    ['v3.14.0+g3fc9f4b', '3.14.0'],
    ['psql (PostgreSQL) 16.2 (Debian 16.2-1)', '16.2'],
    ['OpenSSH_9.2p1 Debian-2, OpenSSL 3.0.11', '9.2'],
    ['aws-cli/2.15.0 Python/3.11.6', '2.15.0'],
    ['jq-1.6', '1.6'],
    ['no version', undefined],
    ['build 20260101', undefined],
  ])('finds it in %s', (text, version) => expect(findVersion(text)).toBe(version));
});

describe('meetsVersion', () => {
  it.each(['1.28+', '1.28', 'v1.28.0', '1', '1.x', '1.30.x', '>= 1.30', '1.30.1 or later', 'at least 1.9'])(
    '1.30.1 meets %s',
    (needed) => expect(meetsVersion('1.30.1', needed)).toBe('yes'),
  );
  it.each(['1.31', '1.30.2', '2', '2.x', '0.9', '1.28.x', '1.31+', 'v2 or newer'])(
    '1.30.1 does not meet %s',
    (needed) => expect(meetsVersion('1.30.1', needed)).toBe('no'),
  );
  it.each(['0.9+', '>=1.2'])('later major versions meet %s', (needed) =>
    expect(meetsVersion('3.0', needed)).toBe('yes'),
  );
  it.each(['< 2', '~1.2', '^1.2', '1.2 to 1.4', '1.2 - 1.4', 'latest', '1.2 or 3'])('does not judge %s', (needed) =>
    expect(meetsVersion('1.30.1', needed)).toBe('unknown'),
  );
});

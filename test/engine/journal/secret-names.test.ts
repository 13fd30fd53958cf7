import { describe, expect, it } from 'vitest';
import { isSecretName, secretsOfEnvironment } from '../../../engine/journal/secret-names.ts';

describe('isSecretName', () => {
  it.each(['GITHUB_TOKEN', 'client_secret', 'PGPASSWORD', 'API_KEY', 'KEY_ID', 'Passphrase'])('takes %s', (name) =>
    expect(isSecretName(name)).toBe(true),
  );
  it.each(['PATH', 'HOME', 'NAMESPACE', 'TOKE'])('does not take %s', (name) => expect(isSecretName(name)).toBe(false));
});

describe('secretsOfEnvironment', () => {
  it('takes values that can be hidden', () =>
    expect(
      secretsOfEnvironment({
        API_KEY: 'abcdef',
        DB_PASSWORD: undefined,
        SECRET_MODE: 'Enabled',
        KEYTIMEOUT: '1',
        HOME: '/home/me',
      }),
    ).toEqual([{ name: 'API_KEY', value: 'abcdef' }]));
});

import { describe, expect, it } from 'vitest';
import { isSecretName, secretsOfEnvironment } from '../../../engine/journal/secret-names.ts';

describe('isSecretName', () => {
  it.each([
    'GITHUB_TOKEN',
    'client_secret',
    'PGPASSWORD',
    'API_KEY',
    'KEY_ID',
    'Passphrase',
    'dbPassword',
    'MYSQL_PWD',
    'REDIS_AUTH',
    'db_pass',
    'GH_PAT',
    'KEYCLOAK_PASSWORD',
    'DB_PASS_2',
  ])('takes %s', (name) => expect(isSecretName(name)).toBe(true));

  it.each([
    'PATH',
    'HOME',
    'NAMESPACE',
    'TOKE',
    'PWD',
    'OLDPWD',
    'BYPASS',
    'KEYBOARD_LAYOUT',
    'AUTHOR',
    'MONKEY',
    'AttributeKey',
    'topologyKey',
    'TAG_KEY',
    'PUBLIC_KEY',
    'sshPublicKey',
    'recv-keys',
  ])('does not take %s', (name) => expect(isSecretName(name)).toBe(false));
});

describe('secretsOfEnvironment', () => {
  const taken = (environment: Readonly<Record<string, string | undefined>>) =>
    secretsOfEnvironment(environment).map(({ name }) => name);

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

  it.each([
    '1',
    'true',
    'admin',
    'postgres',
    'Password',
    '12345',
    'xxxxxxxx',
    'pg',
    '/run/secrets/db',
    'https://vault.local/v1',
  ])('does not take a %s', (value) => expect(taken({ DB_PASSWORD: value })).toEqual([]));

  it('takes what only says something of a secret where it looks random', () => {
    expect(
      taken({ SECRET_NAME: 'shop-credentials', TOKEN_URL: 'https://id.local/token', KEY_FILE: 'server.pem' }),
    ).toEqual([]);
    expect(taken({ AWS_ACCESS_KEY_ID: 'X1Y2Z3A4B5C6D7E8F9G0' })).toEqual(['AWS_ACCESS_KEY_ID']);
    expect(taken({ WEBHOOK_SECRET: 'https://hooks.local/T0/B0/abcdefghijklmnopqrst' })).toEqual(['WEBHOOK_SECRET']);
  });
});

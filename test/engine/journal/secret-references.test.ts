import { describe, expect, it } from 'vitest';
import { namesSecret } from '../../../engine/journal/secret-references.ts';

describe('namesSecret', () => {
  it.each([
    ['secret', 'db-credentials'],
    ['existingSecret', 'shop-postgres'],
    ['imagePullSecret', 'regcred'],
    ['tls-secret', 'web-cert'],
    ['key-pair', 'prod-ops'],
    ['DB_PASS', 'db-password:latest'],
    ['password', 'secret/data/shop#password'],
    ['API_KEY', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-a1B2c3'],
    ['set-secrets', 'A=shop-db:latest,B=shop-api:3'],
  ])('takes %s %s for a name', (name, value) => expect(namesSecret(name, value)).toBe(true));

  it.each([
    ['secret', 'hunter2'],
    ['secret', 'correct-horse-battery'],
    ['password', 'db-password'],
    ['client_secret', 'web-client-secret'],
    ['secret_key', 'dev-secret-key'],
    ['existingSecret', 'k3j2h4g5f6d7'],
    ['secret', ''],
  ])('does not take %s %s for one', (name, value) => expect(namesSecret(name, value)).toBe(false));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalSecrets } from '../../../engine/journal/literal-secrets.ts';

const values = (text: string) => literalSecrets(text).map(({ value }) => value);

describe('secrets that stand in a text in clear', () => {
  it.each([
    ['export DB_PASSWORD=hunter2', 'hunter2'],
    ["DB_PASSWORD='hunter2 x' ./migrate", 'hunter2 x'],
    ['export DB_PASSWORD=$(echo hunter2)', 'hunter2'],
    ['DB_PASSWORD="$(echo -n hunter2 | base64)"', 'hunter2'],
    ['API_TOKEN="hunter2;\\"x" ./call', 'hunter2;"x'],
    ['mysql -u root -phunter2 shop', 'hunter2'],
    ["mysqldump --single-transaction -h db -p'hun ter2' shop", 'hun ter2'],
    ['mysql --password=hunter2 shop', 'hunter2'],
    ['curl -fsS -u bot:hunter2 https://api.local/', 'hunter2'],
    ["curl --user 'bot:hunter2' https://api.local/", 'hunter2'],
    ['redis-cli -h cache -a hunter2 ping', 'hunter2'],
    ['sshpass -p hunter2 ssh host', 'hunter2'],
    ['docker login -u bot -p hunter2 registry.local', 'hunter2'],
    ['vault login --token hunter2x', 'hunter2x'],
    ['helm upgrade web chart --set db.password=hunter2', 'hunter2'],
    ['kubectl create secret generic db --from-literal=user=shopkeeper', 'shopkeeper'],
    ['openssl rsa -in a.pem -passin pass:hunter2', 'hunter2'],
    ['db:\n  password: hunter2\n  port: 5432', 'hunter2'],
    [`curl -d '{"user": "bot", "password": "hunter2"}' https://api.local/`, 'hunter2'],
    ['docker run -e POSTGRES_PASSWORD=hunter2 postgres', 'hunter2'],
    ['vault login --token correct-horse-battery', 'correct-horse-battery'],
    ['app:\n  client_secret: correct-horse-battery', 'correct-horse-battery'],
    ['export SESSION_SECRET=dev-session-secret', 'dev-session-secret'],
    ['export SECRET=correct-horse-battery', 'correct-horse-battery'],
    ['acme login --secret k3j2h4g5f6', 'k3j2h4g5f6'],
    ['db:\n  password: db-password', 'db-password'],
    ['tls:\n  secretName: X1Y2Z3A4B5C6D7E8F9G0', 'X1Y2Z3A4B5C6D7E8F9G0'],
  ])('are found in %s', (text, value) => expect(values(text)).toEqual([value]));

  it.each([
    'export DB_PASSWORD=$(pass show db)',
    'DB_PASSWORD=$OTHER ./migrate',
    'export TOKEN=abc$SUFFIX',
    'mysql -u root -p"$DB_PASSWORD" shop',
    'mysql -u root -p shop',
    'curl -u bot:$TOKEN https://api.local/',
    'curl -H "Authorization: Bearer <token>" https://api.local/',
    'export API_KEY=your-api-key',
    'export API_KEY=xxxxxxxx',
    'kubectl create secret tls web --key server.key --cert server.crt',
    'kubectl label node n1 key=frontend',
    'kubectl get secret db-credentials -o yaml',
    'echo "Token: refreshed"',
    'docker run -e POSTGRES_PASSWORD=postgres postgres',
    'docker run -u 1000:1000 app',
    'export SECRET_NAME=db-credentials TOKEN_URL=https://id.local/token',
    'sort --key 2,2 list',
    'ssh -p 2222 host',
    'cat token.txt | docker login --username robot --password-stdin images.internal.test:5000',
    'vault-login --token-stdin team-registry-7',
    'acme rotate --secret db-credentials',
    'docker service update --secret-add web-tls web',
    'gcloud secrets versions access latest --secret=shop-db-password',
    'gcloud run deploy web --set-secrets=DB_PASS=shop-db:latest',
    'aws secretsmanager get-secret-value --secret-id shop/db',
    'acme bind --secret arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-db-a1B2c3',
    'acme run --key-pair prod-ops',
    'gcloud kms encrypt --key=disk-key --keyring=prod-ring',
    'aws ebs enable --kms-key alias/prod-ebs',
    'spec:\n  secretName: db-credentials',
    'auth:\n  existingSecret: shop-postgres',
    'tls:\n  tlsSecret: web-cert',
    'helm upgrade web chart --set auth.existingSecret=shop-postgres',
    'helm upgrade web chart --set image.pullSecret=regcred',
    'vars:\n  DB_PASSWORD: secret/data/shop#password',
    'passwordFile: run-db-password',
    'env:\n  tokenUrl: id-local-token',
  ])('are not found in %s', (text) => expect(values(text)).toEqual([]));

  it('are looked for in any text, in time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void literalSecrets(text)));
    for (const part of ['PASSWORD=', 'mysql -p', "PASSWORD='", '"', '\\', 'curl -u a', ' - password: '])
      literalSecrets(part.repeat(20_000));
  });
});

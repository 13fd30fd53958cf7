import { createHash, generateKeyPairSync } from 'node:crypto';

/** A file as it lies about on machines, and the parts of it that nobody else may have. */
export interface KnownForm {
  readonly name: string;
  readonly text: string;
  readonly secrets: readonly string[];
}

let count = 0;
/** Letters and digits that nobody has seen before; the same in each run of the tests. */
const letters = (length: number): string => {
  count += 1;
  let text = '';
  for (let part = 0; text.length < length; part += 1)
    text += createHash('sha512').update(`${count}.${part}`).digest('base64').replace(/[+/=]/g, '');
  return text.slice(0, length);
};
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** A form with one secret in it, made by its length. */
const form = (name: string, length: number, text: (secret: string) => string): KnownForm => {
  const secret = letters(length);
  return { name, text: text(secret), secrets: [secret] };
};

/** A block in armour; every line of it is a secret. */
function block(name: string, text: string, shown: (block: string) => string = (same) => same): KnownForm {
  const secrets = text.split('\n').filter((line) => line.length > 16 && !/[-:]/.test(line));
  return { name, text: shown(text), secrets };
}

const lines = (length: number) => (letters(length).match(/.{1,64}/g) ?? []).join('\n');
const armour = (label: string, body = lines(400)) => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const jwt = () => {
  const [header, payload] = ['{"alg":"HS256","typ":"JWT"}', `{"sub":"operator","name":"${letters(12)}"}`].map(
    base64url,
  );
  return `${header}.${payload}.${letters(43)}`;
};
const token = (name: string, text: (jwt: string) => string): KnownForm => {
  const made = jwt();
  return { name, text: text(made), secrets: [made.split('.')[2] ?? ''] };
};
const secretYaml = (data: string) =>
  `apiVersion: v1\ndata:\n${data}kind: Secret\nmetadata:\n  name: db\ntype: Opaque\n`;

export const KNOWN_FORMS: readonly KnownForm[] = [
  block('a key in PEM', pkcs8),
  block('an RSA key in PEM', pkcs1),
  block('an EC key in PEM', armour('EC PRIVATE KEY', lines(160))),
  block('a key of OpenSSH', armour('OPENSSH PRIVATE KEY')),
  block('a key of PGP', armour('PGP PRIVATE KEY BLOCK', `\n${lines(400)}\n=${letters(4)}`)),
  block('a locked key', armour('RSA PRIVATE KEY', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n${lines(400)}`)),
  block('a key in JSON', pkcs8, (text) => JSON.stringify({ type: 'service_account', private_key: text })),
  block('a key in YAML', pkcs1, (text) => `tls:\n  key: |\n${text.replace(/^/gm, '    ')}\n`),
  block('a key in one line', pkcs8, (text) => `KEY="${text.replaceAll('\n', '\\n')}"\n`),
  form(
    'a kubeconfig with a token',
    40,
    (one) => `apiVersion: v1\nkind: Config\nusers:\n- name: me\n  user:\n    token: ${one}\n`,
  ),
  form(
    'a kubeconfig with a key',
    80,
    (one) => `kind: Config\nusers:\n- name: me\n  user:\n    client-key-data: ${base64(one)}\n`,
  ),
  form(
    'a kubeconfig with a password',
    20,
    (one) => `kind: Config\nusers:\n- name: me\n  user:\n    username: me\n    password: ${one}\n`,
  ),
  form(
    'a kubeconfig of a provider',
    40,
    (one) =>
      `users:\n- name: me\n  user:\n    auth-provider:\n      config:\n        access-token: ${one}\n        id-token: x\n`,
  ),
  form('a Secret in YAML', 18, (one) => secretYaml(`  password: ${base64(one)}\n`)),
  form('a Secret of several values', 18, (one) => secretYaml(`  a: ${base64('plain')}\n  tls.key: ${base64(one)}\n`)),
  form('a Secret in YAML that is long', 400, (one) => secretYaml(`  key: ${base64(one)}\n`)),
  form('a Secret in clear', 24, (one) => `kind: Secret\nmetadata:\n  name: db\nstringData:\n  password: ${one}\n`),
  form(
    'a Secret in JSON',
    18,
    (one) => `${JSON.stringify({ apiVersion: 'v1', kind: 'Secret', data: { password: base64(one) } }, null, 4)}\n`,
  ),
  form(
    'a list of Secrets',
    18,
    (one) => `${JSON.stringify({ kind: 'List', items: [{ kind: 'Secret', data: { password: base64(one) } }] })}\n`,
  ),
  form('PostgreSQL', 18, (one) => `postgres://app:${one}@db.local:5432/app?sslmode=require\n`),
  form('MySQL', 18, (one) => `url = mysql://app:${one}@db.local/app\n`),
  form('MongoDB', 18, (one) => `mongodb+srv://app:${one}@cluster0.example/app?retryWrites=true\n`),
  form('Redis', 18, (one) => `REDIS=redis://:${one}@cache.local:6379/0\n`),
  form('AMQP', 18, (one) => `amqps://app:${one}@mq.local/vhost\n`),
  form('JDBC', 18, (one) => `jdbc:postgresql://db.local/app?user=app&password=${one}\n`),
  form('JDBC of SQL Server', 18, (one) => `jdbc:sqlserver://db.local;user=sa;password=${one};encrypt=true\n`),
  form('ADO', 18, (one) => `Server=tcp:db.local,1433;User ID=app;Password=${one};Encrypt=True;\n`),
  form('libpq', 18, (one) => `host=db.local user=app password=${one} dbname=app\n`),
  form(
    'storage of Azure',
    86,
    (one) => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${one}==;EndpointSuffix=core.windows.net\n`,
  ),
  form(
    'a queue of Azure',
    43,
    (one) => `Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${one}=\n`,
  ),
  token('JWT', (one) => `${one}\n`),
  token('JWT of a header', (one) => `> Authorization: Bearer ${one}\n`),
  token('JWT of a cookie', (one) => `Set-Cookie: session=${one}; Path=/; HttpOnly\n`),
  token('JWT of an address', (one) => `GET /callback?id_token=${one}&state=1 HTTP/1.1\n`),
  token('JWT of an answer', (one) => `{"access_token":"${one}","expires_in":300}\n`),
  form('AWS', 40, (one) => `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${one}\n`),
  form(
    'AWS in JSON',
    40,
    (one) => `{"Credentials":{"AccessKeyId":"ASIAIOSFODNN7EXAMPLE","SecretAccessKey":"${one}"}}\n`,
  ),
  form('GitHub', 36, (one) => `remote: https://x-access-token:ghp_${one}@github.example/x\n`),
  form('GitHub alone', 36, (one) => `token ghp_${one}\n`),
  form('GitLab', 20, (one) => `glpat-${one}\n`),
  form('Slack', 24, (one) => `xoxb-123456789012-123456789012-${one}\n`),
  form('Stripe', 24, (one) => `sk_live_${one}\n`),
  form('npm', 36, (one) => `//registry.local/:_authToken=npm_${one}\n`),
  form('Google', 35, (one) => `key=AIza${one}\n`),
  form('Vault', 90, (one) => `Key      Value\ntoken    hvs.${one}\n`),
  form('Docker', 30, (one) => `{"auths":{"registry.local":{"auth":"${base64(`me:${one}`)}"}}}\n`),
  form('.netrc', 18, (one) => `machine git.local login bot password ${one}\n`),
  form('.pgpass', 18, (one) => `db.local:5432:app:admin:${one}\n`),
  form('.env', 18, (one) => `DB_PASSWORD=${one}\n`),
  form('my.cnf', 18, (one) => `[client]\nuser=app\npassword="${one}"\n`),
  form('curl', 18, (one) => `+ curl -u bot:${one} https://git.local/\n`),
  form('mysql in ps', 18, (one) => `root 12 0.0 mysql -uroot -p${one} app\n`),
  form('sshpass', 18, (one) => `+ sshpass -p ${one} ssh host\n`),
  form('basic authorisation', 18, (one) => `Authorization: Basic ${base64(`bot:${one}`)}\n`),
  form('an API key in a header', 32, (one) => `> X-Api-Key: ${one}\n`),
  form('a signature of Azure', 43, (one) => `https://x.blob.core.windows.net/c/b?sv=2022-11-02&sp=r&sig=${one}%3D\n`),
];

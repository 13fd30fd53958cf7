import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../engine/journal/redaction.ts';

const redactor = createRedactor({ values: [] });

describe('where passwords stand', () => {
  it.each([
    ['postgres://app:p@ss@db.local/x', 'postgres://app:‹redacted:url-password›@db.local/x'],
    ['amqp://a:one@h1,amqp://b:two@h2', 'amqp://a:‹redacted:url-password›@h1,amqp://b:‹redacted:url-password›@h2'],
    ['{"user":"app","password":"p&ss w0rd"}', '{"user":"app","password":"‹redacted:password›"}'],
    ['{\\"password\\": \\"p&ss\\"}', '{\\"password\\": \\"‹redacted:password›\\"}'],
    ['    password: hunter2\n', '    password: ‹redacted:password›\n'],
    ['MYSQL_PWD=hunter2 mysql', 'MYSQL_PWD=‹redacted:password› mysql'],
    ['{"auths":{"r.local":{"auth":"dXNlcjpwYXNz"}}}', '{"auths":{"r.local":{"auth":"‹redacted:registry-auth›"}}}'],
    ['//npm.local/:_auth=dXNlcjpwYXNz', '//npm.local/:_auth=‹redacted:registry-auth›'],
    ['db.local:5432:app:admin:s3cr3t\n', 'db.local:5432:app:admin:‹redacted:pgpass›\n'],
    ['*:*:*:admin:s3c:r3t', '*:*:*:admin:‹redacted:pgpass›'],
    ['[client]\npassword="hun ter2"\n', '[client]\npassword="‹redacted:password›"\n'],
    ["DB_PASSWORD = 'hun ter2'", "DB_PASSWORD = '‹redacted:password›'"],
    ['password = hunter2\n', 'password = ‹redacted:password›\n'],
    ['machine h login bot password hunter2\n', 'machine h login bot password ‹redacted:password›\n'],
    ['machine h\n  login bot\n  password hunter2\n', 'machine h\n  login bot\n  password ‹redacted:password›\n'],
    ['+ curl -sf -u bot:hunter2 https://h', '+ curl -sf -u bot:‹redacted:password› https://h'],
    ["curl --user 'bot:hunter2' h", "curl --user 'bot:‹redacted:password›' h"],
    ['root 1 mysql -uroot -phunter2 app\n', 'root 1 mysql -uroot -p‹redacted:password› app\n'],
    ['+ sshpass -p hunter2 ssh -p 2222 h', '+ sshpass -p ‹redacted:password› ssh -p 2222 h'],
    ['redis-cli -h cache -a hunter2 ping', 'redis-cli -h cache -a ‹redacted:password› ping'],
    ['docker login -u me -p hunter2', 'docker login -u me -p ‹redacted:password›'],
    ['> X-Api-Key: 0123456789abcdef', '> X-Api-Key: ‹redacted:api-key›'],
    ['Authorization: 0123456789abcdef', 'Authorization: ‹redacted:authorization›'],
    ['< Set-Cookie: session=0123456789abcdef; Path=/', '< Set-Cookie: session=‹redacted:cookie›; Path=/'],
  ])('hides what is secret in %s', (text, redacted) => expect(redactor.redactText(text)).toBe(redacted));

  it.each([
    'PWD=/home/app\nOLDPWD=/tmp/x',
    'password: as the vault has it\n',
    '{"password": null, "auth": true}',
    'password: <password>\n',
    '0.0.0.0:5432->5432/tcp, 127.0.0.1:5432:5432',
    'the token: none',
    'password = as the vault has it\n',
    'password="$DB_PASSWORD"',
    'curl -u "$USER:$PASSWORD" h',
    'curl -sf h\ndocker run -u root:hunters x',
    'mysql -u root -p app < dump.sql',
    'mkdir -pv mysql && ls -print',
    'the machine has a login and a password',
    'docker run -p 8080:80 -u 1000:1000 x',
  ])('leaves %j alone', (text) => expect(redactor.redactText(text)).toBe(text));
});

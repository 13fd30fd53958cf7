import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../engine/journal/redaction.ts';

const redactor = createRedactor({ values: [] });

/** Whatever the chunks are: all of it, and byte by byte. */
function redact(text: string): string {
  const stream = redactor.redactStream();
  const parts = Array.from(Buffer.from(text), (byte) => Buffer.from(stream.push(Uint8Array.of(byte))));
  expect(Buffer.concat([...parts, stream.flush()]).toString()).toBe(redactor.redactText(text));
  return redactor.redactText(text);
}

const HIDDEN = '‹redacted:secret-data›';

describe('a Secret in YAML', () => {
  it('hides the values of data, as kubectl get prints them', () => {
    const manifest = (password: string, user: string) =>
      `apiVersion: v1\ndata:\n  password: ${password}\n  username: ${user}\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\n`;
    expect(redact(manifest('aHVudGVyMg==', 'YWRtaW4='))).toBe(manifest(HIDDEN, HIDDEN));
  });

  it('hides them in a list, and those of no ConfigMap beside them', () => {
    const list = (value: string) =>
      `items:\n- apiVersion: v1\n  data:\n    level: debug\n  kind: ConfigMap\n- apiVersion: v1\n  data:\n    key: ${value}\n  immutable: true\n  kind: Secret\n  metadata:\n    name: a\n- apiVersion: v1\n  data:\n    mode: fast\n  kind: ConfigMap\nkind: List\n`;
    expect(redact(list('c2VjcmV0'))).toBe(list(HIDDEN));
  });

  it('hides them where the kind comes first, and stringData', () => {
    const manifest = (first: string, second: string, third: string) =>
      `apiVersion: v1\r\nkind: Secret\r\nmetadata:\r\n  name: db\r\ndata:\r\n  a: ${first}\r\nstringData:\r\n  b: ${second}\r\n---\r\nkind: ConfigMap\r\ndata:\r\n  c: ${third}\r\n`;
    expect(redact(manifest('c2VjcmV0', 'plain', 'shown'))).toBe(manifest(HIDDEN, HIDDEN, 'shown'));
  });

  it('hides values of several lines', () => {
    const manifest = (lines: string) => `kind: Secret\nstringData:\n  config: |\n    ${lines}\ntype: Opaque\n`;
    expect(redact(manifest('user: a\n    password: b'))).toBe(manifest(`${HIDDEN}\n    ${HIDDEN}`));
  });

  it.each([
    'data:\n  level: debug\nkind: ConfigMap\n',
    'metadata:\n  name: web\n  namespace: shop\nspec:\n  a: b\n',
    'data:\n  nested:\n    a: b\nkind: Secret\n',
    'data:\n  level: debug',
    'data:\n',
    'kind: Secret\n',
    'kind: Secret\nkind: ConfigMap\ndata:\n  a: b\n',
  ])('leaves %j alone', (text) => expect(redact(text)).toBe(text));

  it('takes no time to speak of for what goes on and on', () => {
    for (const line of ['data:\n data: |\n', 'kind: Secret\n', ' kind: Secret\n  a: b\n', 'a:\n data:\n  b: c\n'])
      redactor.redactText(line.repeat(20_000));
  });
});

describe('a Secret in JSON', () => {
  it('hides the values of data, as kubectl get prints them', () => {
    const manifest = (value: string, user: string) =>
      `{\n    "apiVersion": "v1",\n    "data": {\n        "password": "${value}",\n        "username": "${user}"\n    },\n    "kind": "Secret"\n}\n`;
    expect(redact(manifest('aHVudGVyMg==', 'YWRtaW4='))).toBe(manifest(HIDDEN, HIDDEN));
  });

  it('hides them in a line, where it is immutable, and within a string', () => {
    const manifest = (value: string) =>
      `{"apiVersion":"v1","data":{"a.b":"${value}"},"immutable":true,"kind":"Secret"}`;
    expect(redact(manifest('c2VjcmV0'))).toBe(manifest(HIDDEN));
    expect(redact(JSON.stringify(manifest('c2VjcmV0')))).toBe(JSON.stringify(manifest(HIDDEN)));
  });

  it('hides them where the kind comes first, and stringData', () => {
    const manifest = (first: string, second: string) =>
      `{"kind":"Secret","metadata":{"name":"a","labels":{"data":"{x"}},"data":{"a":"${first}"},"stringData":{"b":"${second}"}}`;
    expect(redact(manifest('c2VjcmV0', 'with \\"quotes\\" in it'))).toBe(manifest(HIDDEN, HIDDEN));
  });

  it.each([
    '{"data":{"status":"firing","name":"web"},"kind":"ConfigMap"}',
    '{"data":{"status":"firing"}}',
    '{"data":{"status":"firing","values":[1]},"kind":"Secret"}',
    '{"metadata":{"name":"web"}}',
    '{"kind":"Secret"}',
    '{"kind":"Secret","metadata":{"name":"a"}}\n{"data":{"a":"b"}}',
    '"data": {"a": "b',
  ])('leaves %j alone', (text) => expect(redact(text)).toBe(text));

  it('takes no time to speak of for what goes on and on', () => {
    for (const text of ['"data":{', '"data":{"a":"b","c":', '"kind":"Secret",', '{"kind":"Secret","a":'])
      redactor.redactText(text.repeat(20_000));
  });
});

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../engine/journal/redaction.ts';

const MARK = '‹redacted:S›';

const redact = (value: string, text: string) =>
  createRedactor({ values: [{ name: 'S', value }], shapes: [] }).redactText(text);

/** What bash prints of a value. */
const bash = (script: string, value: string) =>
  execFileSync('bash', ['-c', script], { env: { ...process.env, V: value }, encoding: 'utf8' });

const VALUES = ['p&ss "wörd"/+?', "it's $HOME & `x`", 'back\\slash!~#', 'a<b>c;d|e', 'x/y=z&w+v%20'];

describe('a secret value is found', () => {
  it.each(VALUES)('as bash quotes %s', (value) => {
    expect(bash('printf %q "$V"', value)).not.toBe('');
    for (const script of [
      'declare -p V',
      'set -x; : "$V"',
      'printf "%q\\n" "$V"',
      'alias a="$V"; alias',
      'echo ${V@Q}',
    ])
      expect(redact(value, bash(`{ ${script}; } 2>&1`, value))).toContain(MARK);
  });

  it.each(VALUES)('in JSON, YAML, HTML and URLs: %s', (value) => {
    const go = JSON.stringify(value).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
    const every = Buffer.from(value).toString('hex').replace(/../g, '%$&');
    for (const text of [JSON.stringify(value), JSON.stringify({ in: JSON.stringify(value) }), go, every])
      expect(redact(value, text)).toContain(MARK);
    for (const text of [encodeURI(value), encodeURIComponent(value), new URLSearchParams({ value }).toString()])
      expect(redact(value, text)).toContain(MARK);
    expect(redact(value, `'${value.replaceAll("'", "''")}'`)).toBe(`'${MARK}'`);
  });

  it('in hexadecimal', () => {
    expect(redact('hunter2', Buffer.from('hunter2').toString('hex'))).toBe(MARK);
    expect(redact('hunter2', Buffer.from('hunter2').toString('hex').toUpperCase())).toBe(MARK);
  });

  it('in base64 whose lines are broken anywhere', () => {
    const value = 'correct horse battery staple';
    for (let before = 0; before < 80; before++) {
      const text = Buffer.from(`${'x'.repeat(before)}${value}, and more`)
        .toString('base64')
        .replace(/.{76}/g, '$&\n');
      const rest = Buffer.from(redact(value, text).replaceAll(MARK, ''), 'base64').toString();
      expect(rest).not.toMatch(/orrect|horse|batter|stapl/);
    }
  });

  it('where a line is broken in the middle of it', () => {
    const value = '0123456789abcdef';
    for (const text of [
      '01234567\n89abcdef',
      '01234567\r\n    89abcdef',
      '01234567\\n89abcdef',
      '0123\n4567\n89ab\ncdef',
    ])
      expect(redact(value, `a ${text} b`)).toBe(`a ${MARK} b`);
    expect(redact('a first line\na second line', 'a first line\r\n   a second line.')).toBe(`${MARK}.`);
  });
});

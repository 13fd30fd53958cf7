import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../cli/run/secrets.ts';
import type { RunEvent } from '../../../engine/run/event.ts';

const hides = (secrets: Secrets, text: string) => secrets.redactor.redactText(text) !== text;

describe('the secrets of a run', () => {
  it('are those that it knows from the start', () => {
    expect(hides(new Secrets([{ name: 'DB', value: 'hunter2-or-so' }]), 'hunter2-or-so')).toBe(true);
  });

  it.each<[string, RunEvent]>([
    ['a secret parameter', { type: 'parameter-set', name: 'db', value: 'hunter2-x', secret: true }],
    ['a parameter that is called as one', { type: 'parameter-set', name: 'db-password', value: 'hunter2-x' }],
    ['an evaluated value', { type: 'value-evaluated', name: 'API_TOKEN', value: 'hunter2-x' }],
    ['an edited command', { type: 'command-edited', action: 's1/command@2', script: 'mysql -u root -phunter2-x shop' }],
  ])('are learnt from %s', (_, event) => {
    const secrets = new Secrets([]);
    secrets.learnFrom(event);
    expect(hides(secrets, 'it is hunter2-x')).toBe(true);
  });

  it('are what takes the place of one in the document', () => {
    const secrets = new Secrets([{ name: 'password', value: 'in-the-document' }]);
    secrets.learnFrom({ type: 'example-replaced', value: 'in-the-document', replacement: 'the-real-one' });
    expect(hides(secrets, 'the-real-one')).toBe(true);
    secrets.learnFrom({ type: 'example-replaced', value: 'v1.2.3', replacement: 'v1.4.0-rc1' });
    expect(hides(secrets, 'v1.4.0-rc1')).toBe(false);
  });

  it('are no marks of a journal that is read again', () => {
    const secrets = new Secrets([]);
    secrets.learnFrom({ type: 'parameter-set', name: 'db', value: '‹redacted:db›', secret: true });
    expect(secrets.redactor.redactText('‹redacted:db›')).toBe('‹redacted:db›');
  });

  it('are said to be too weak, once', () => {
    const said: string[] = [];
    const secrets = new Secrets([], { onWeak: (caution) => said.push(caution) });
    for (const value of ['1', 'pg', 'postgres']) secrets.learn([{ name: 'db', value }]);
    expect(said).toEqual(['The value of db is too short: it is not hidden where it shows up in what commands print.']);
    expect(hides(secrets, 'postgres is up')).toBe(false);
  });

  it('are hidden in a stream from the moment on that they are learnt', () => {
    const secrets = new Secrets([]);
    const stream = secrets.stream();
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
    expect(text(stream.push(Buffer.from('hunter2-x\n')))).toBe('hunter2-x\n');
    expect(secrets.learn([{ name: 'DB', value: 'hunter2-x' }])).toHaveLength(1);
    expect(text(stream.push(Buffer.from('hunter2')))).toBe('');
    expect(text(stream.push(Buffer.from('-x\n')))).toBe('‹redacted:DB›\n');
    expect(secrets.learn([{ name: 'DB', value: 'hunter2-x' }])).toEqual([]);
  });
});

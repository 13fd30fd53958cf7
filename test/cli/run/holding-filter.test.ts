import { describe, expect, it } from 'vitest';
import { holdingFilter, setsSecret } from '../../../cli/run/holding-filter.ts';
import { Secrets } from '../../../cli/run/secrets.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('a stream of a command that sets a secret', () => {
  it('is held back until it is known', () => {
    const secrets = new Secrets([]);
    const stream = holdingFilter(secrets.stream());
    const buffer = Buffer.from('it is hunter2x\n');
    expect(text(stream.push(buffer))).toBe('');
    buffer.fill(0);
    secrets.learn([{ name: 'DB', value: 'hunter2x' }]);
    expect(text(stream.flush())).toBe('it is ‹redacted:DB›\n');
    expect(text(stream.push(Buffer.from('late hunter2x\n')))).toBe('late ‹redacted:DB›\n');
  });

  it('is let go where it is too much', () => {
    const stream = holdingFilter(new Secrets([]).stream());
    let length = 0;
    for (let count = 0; count < 20; count++) length += stream.push(Buffer.alloc(100_000, '.')).length;
    expect(length).toBeGreaterThan(1_900_000);
    expect(length + stream.flush().length).toBe(2_000_000);
  });
});

describe('setsSecret', () => {
  it.each([
    'DB_PASSWORD=$(pass show db) && echo',
    'read -rs PW',
    'printf -v TOKEN %s x',
    'for i in 1; do KEY_2=$i; done',
  ])('takes %s', (script) => expect(setsSecret(script)).toBe(true));
  it.each(['echo "$DB_PASSWORD"', 'POD=$(kubectl get pod)', 'read -r line', 'echo "$TOKEN" | base64'])(
    'does not take %s',
    (script) => expect(setsSecret(script)).toBe(false),
  );
});

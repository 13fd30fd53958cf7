import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../cli/run/secrets.ts';
import { initialState } from '../../../engine/run/initial-state.ts';
import type { Question } from '../../../engine/run/question.ts';

const SECRET = 'hunter2-or-so';
const secrets = new Secrets({ DB_PASSWORD: SECRET });

const question = (phrase: string): Question => ({
  id: 'confirm-command:s1/command@2:1',
  type: 'confirm-command',
  title: `Drop ${SECRET}`,
  body: [`dropdb ${SECRET}`],
  warnings: [`This drops ${SECRET}`],
  options: [{ key: 'run', label: `Run dropdb ${SECRET}`, needs: 'phrase' }],
  phrase,
  default: `dropdb ${SECRET}`,
});

describe('a question that is shown', () => {
  it('holds no secret, in whatever part of it, but the text to edit', () => {
    const { default: text, ...shown } = secrets.question(question(SECRET), initialState());
    expect(JSON.stringify(shown)).not.toContain(SECRET);
    expect(text).toBe(`dropdb ${SECRET}`);
  });

  it('has another phrase to type where that one holds a secret', () => {
    expect(secrets.question(question(SECRET), initialState()).phrase).toBe('yes, destroy');
    expect(secrets.question(question('shop'), initialState()).phrase).toBe('shop');
  });
});

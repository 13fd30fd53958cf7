import { describe, expect, it } from 'vitest';
import { shownQuestion } from '../../../cli/run/shown-question.ts';
import { createRedactor } from '../../../engine/journal/redaction.ts';
import type { Question } from '../../../engine/run/question.ts';

const SECRET = 'hunter2-or-so';
const redactor = createRedactor({
  values: [
    { name: 'DB_PASSWORD', value: SECRET },
    { name: 'DB_PASSWORD', value: 'another-one' },
  ],
});

const question = (phrase: string): Question => ({
  id: 'confirm-command:s1/command@2:1',
  type: 'confirm-command',
  title: `Drop ${SECRET}`,
  body: [`dropdb ${SECRET}`],
  warnings: [`This drops ${SECRET}`],
  options: [{ key: 'run', label: `Run dropdb ${SECRET}`, needs: 'phrase' }],
  phrase,
  default: `dropdb ${SECRET} another-one`,
});

const answer = (value: string) => ({ question: 'q', option: 'edit', value });

describe('a question that is shown', () => {
  it('holds no secret, in whatever part of it', () => {
    const shown = JSON.stringify(shownQuestion(question(SECRET), redactor).question);
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toContain('another-one');
  });

  it('has another phrase to type where that one holds a secret', () => {
    const { question: shown, meant } = shownQuestion(question(SECRET), redactor);
    expect(shown.phrase).toBe('yes, destroy');
    expect(meant(answer('yes, destroy')).value).toBe(SECRET);
    expect(shownQuestion(question('shop'), redactor).question.phrase).toBe('shop');
  });

  it('puts the secrets back into a text that was edited', () => {
    const { question: shown, meant } = shownQuestion(question('shop'), redactor);
    expect(shown.default).toBe('dropdb ‹redacted:DB_PASSWORD› ‹redacted:DB_PASSWORD 2›');
    expect(meant(answer('echo ‹redacted:DB_PASSWORD 2› ‹redacted:DB_PASSWORD›')).value).toBe(
      `echo another-one ${SECRET}`,
    );
  });

  it('does not show the value that is offered for a secret, and takes it', () => {
    const secret = { ...question('shop'), secret: true, about: 'pin', default: '$&-1' };
    const { question: shown, meant } = shownQuestion(secret, redactor);
    expect(shown.default).toBe('‹redacted:pin›');
    expect(meant(answer('‹redacted:pin›')).value).toBe('$&-1');
    expect(meant(answer('typed')).value).toBe('typed');
  });
});

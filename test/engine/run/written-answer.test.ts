import { expect, it } from 'vitest';
import { writtenAnswer } from '../../../engine/run/written-answer.ts';

it('is one word of a shell, whatever the document calls it', () => {
  expect(writtenAnswer('rollback')).toBe("--answer 'rollback=…'");
  expect(writtenAnswer("If it's slow", 'yes')).toBe("--answer 'If it'\\''s slow=yes'");
});

import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const keysOf = (text: string) =>
  readRunbook('own.md', text).items.flatMap((item) => (item.kind === 'metadata' ? [item.key] : []));

describe('metadata', () => {
  it.each([
    ['bold labels', '# T\n\n**Severity:** High\n**Owner:** Team A\n\n## Steps\n', ['severity', 'owner']],
    ['one short plain line', '# T\n\nSeverity: High\n\n## Steps\n', ['severity']],
    ['a sentence with a colon', '# T\n\nThe smallest one: two commands, of which one says what is to be seen.\n', []],
    ['a footer', '# T\n\n## Steps\n\nDo it.\n\n---\n\n**Last Updated**: 2026-01-01\n', ['last-updated']],
  ])('reads %s', (_, text, keys) => expect(keysOf(text)).toEqual(keys));
});

import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const keysOf = (text: string) =>
  readRunbook('own.md', text).items.flatMap((item) => (item.kind === 'metadata' ? [item.key] : []));

describe('metadata', () => {
  it.each([
    ['bold labels', '# T\n\n**Severity:** High\n**Owner:** Team A\n\n## Steps\n', ['severity', 'owner']],
    ['one short plain line', '# T\n\nSeverity: High\n\n## Steps\n', ['severity']],
    ['a sentence with a colon', '# T\n\nThe smallest one: two commands, of which one says what is to be seen.\n', []],
    ['a motto beside other words', '# T\n\n> **Deployment Procedures** | Safe, with a way back\n\n## Steps\n', []],
    ['a footer', '# T\n\n## Steps\n\nDo it.\n\n---\n\n**Last Updated**: 2026-01-01\n', ['last-updated']],
  ])('reads %s', (_, text, keys) => expect(keysOf(text)).toEqual(keys));
});

describe('metadata of a document', () => {
  const read = (text: string) =>
    readRunbook('x.md', text).items.flatMap((item) => (item.kind === 'metadata' ? [`${item.key}=${item.value}`] : []));

  it.each([
    [
      'a table of fields',
      '| Field | Value |\n|---|---|\n| Owner | Team A |\n| Severity | P1 |',
      ['owner=Team A', 'severity=P1'],
    ],
    ['a table without names', '| | |\n|---|---|\n| **Owner** | Team A |', ['owner=Team A']],
    ['labels beside each other', '**Owner**: Team A | **On-call:** #ops', ['owner=Team A', 'on-call=#ops']],
    [
      'plain lines below each other',
      'Service: web\nLast Updated: 2024-01-05',
      ['service=web', 'last-updated=2024-01-05'],
    ],
    ['a quote', '> **Status**: active\n> **Audience:** on-call', ['status=active', 'audience=on-call']],
    [
      'a purpose in a quote',
      '> **Purpose**: bring it back\n> **Owner**: Team A',
      ['purpose=bring it back', 'owner=Team A'],
    ],
    ['a line in italics', '*Owner: Team A*', ['owner=Team A']],
    ['a list', '- **Tier**: 1\n- RTO: 15 minutes', ['tier=1', 'rto=15 minutes']],
  ])('reads %s above the first section', (_, header, wanted) => {
    expect(read(`# A\n\n${header}\n\n## Steps\n\n- [ ] x\n`)).toEqual(wanted);
  });

  it.each([
    [
      'lines in italics',
      '---\n\n*Last updated: 2024-01-02*\n*Next review: 2024-07-02*',
      ['last-updated=2024-01-02', 'next-review=2024-07-02'],
    ],
    ['italics without a rule', '_Last reviewed: 2024-05-01_', ['last-reviewed=2024-05-01']],
    ['keys beside each other', '*Owner: Team A | Version: 1.2*', ['owner=Team A', 'version=1.2']],
  ])('reads %s in the footer', (_, footer, wanted) => {
    expect(read(`# A\n\n## Steps\n\n- [ ] x\n\n${footer}\n`)).toEqual(wanted);
  });

  it('reads the purpose in the list of an overview', () => {
    expect(read('# A\n\n## Overview\n\n- **Purpose**: bring it back\n- **Scope:** production\n')).toEqual([
      'purpose=bring it back',
      'scope=production',
    ]);
  });

  it('reads a list of addresses in front matter', () => {
    expect(read('---\nowner:\n  - https://example.org/team-a\n---\n# A\n')).toEqual([
      'owner=https://example.org/team-a',
    ]);
  });

  it.each([
    ['a table of a procedure', '## Steps\n\n| Field | Value |\n|---|---|\n| a | b |'],
    ['a table of three columns', '| Field | Value | Note |\n|---|---|---|\n| a | b | c |'],
    ['a note', '> **Note:** this takes a while'],
    ['sentences', 'Be careful: it breaks.\nThis is a line: of prose that goes on.'],
  ])('takes %s for none', (_, text) => expect(read(`# A\n\n${text}\n`)).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { explainJson } from '../../../renderers/json/explain.ts';
import { RUNBOOK } from '../fixture-document.ts';

describe('explainJson', () => {
  const text = explainJson(RUNBOOK);
  const parsed = JSON.parse(text);

  it('has the schema of reading.md, sorted by line', () => {
    expect(parsed).toMatchObject({ schema: 'handrail.explain/1', path: 'greeter.md', problems: RUNBOOK.problems });
    expect(parsed.items).toHaveLength(RUNBOOK.items.length);
    expect(parsed.items.map((item: { line: number }) => item.line)).toEqual(RUNBOOK.items.map(({ line }) => line));
  });

  it('calls the impact of a command its effect', () => {
    const destroying = parsed.items.filter((item: { effect?: string }) => item.effect === 'destroy');
    expect(destroying).toMatchObject([{ kind: 'command', line: 32, mode: 'run' }]);
    expect(text).not.toContain('"impact"');
  });

  it('has what is checked, and what its author can write for it', () => {
    const told = JSON.parse(explainJson(RUNBOOK, { describeForms: ({ check }) => ({ checked: `as ${check}` }) }));
    const expectations = told.items.filter(({ kind }: { kind: string }) => kind === 'expectation');
    expect(expectations.length).toBeGreaterThan(0);
    for (const { check, checked } of expectations) expect(checked).toBe(`as ${check}`);
    expect(text).not.toContain('"checked"');
  });

  it('escapes what a terminal would obey', () => {
    const hostile = explainJson({ ...RUNBOOK, title: 'a\u009b2J\u202eb\u{e0041}' });
    expect(hostile).toContain('a\\u009b2J\\u202eb\\udb40\\udc41');
    expect(JSON.parse(hostile).title).toBe('a\u009b2J\u202eb\u{e0041}');
  });
});

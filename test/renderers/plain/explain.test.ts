import { describe, expect, it } from 'vitest';
import { explainLines } from '../../../renderers/plain/explain.ts';
import { RUNBOOK } from '../fixture-document.ts';
import { expectGolden } from '../golden.ts';

const compiled = { describe: () => 'output has 3/3 as a whole token' };

describe('explainLines', () => {
  it('prints every line with its reading', () => {
    const lines = explainLines(RUNBOOK, { colour: false, width: 100, ...compiled });
    expectGolden('explain.txt', lines.join('\n'));
    for (const line of RUNBOOK.text.trimEnd().split('\n')) {
      expect(lines.some((shown) => shown.includes(line.slice(0, 20)))).toBe(true);
    }
  });

  it('keeps to the width', () => {
    for (const line of explainLines(RUNBOOK, { colour: false, width: 80 })) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('has colours only where asked for', () => {
    expect(explainLines(RUNBOOK, { colour: true, width: 80 }).join('')).toContain('\u001b[');
    expect(explainLines(RUNBOOK, { colour: false, width: 80 }).join('')).not.toContain('\u001b');
  });

  it('shows what a document tries to do to the terminal', () => {
    const hostile = { ...RUNBOOK, text: 'a\u001b[2Jb\n', items: [], title: '\u001b]0;x\u0007', problems: [] };
    const text = explainLines(hostile, { colour: false, width: 80 }).join('\n');
    expect(text).toContain('a␛[2Jb');
    expect(text).not.toMatch(/[\u001b\u0007]/);
    expect(text).toContain('Read as prose only');
    expect(text).toContain('No problems.');
  });
});

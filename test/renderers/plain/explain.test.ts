import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import { reasonsOf } from '../../../engine/parse/reason/reasons.ts';
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

  it('says of a guess why, and what to write to keep it or to change it', () => {
    const text = '# Kettle\n\n## Hot\n\n```bash\nacme-ctl shift blue\n```\n';
    const runbook = readRunbook('kettle.md', text);
    const lines = explainLines(runbook, { colour: false, width: 120, reasons: reasonsOf(runbook) }).map((line) =>
      line.replace(/ {3,}/g, ' | '),
    );
    expect(lines.slice(2, -3)).toEqual([
      '1  # Kettle | section title',
      '2',
      '3  ## Hot | section procedure',
      ' | ? procedure, as it holds something to do, and its words say nothing',
      ' | ↑ <!-- handrail: role=procedure -->',
      ' | step to line 7',
      '4',
      '5  ```bash',
      '6  acme-ctl shift blue | command run, change',
      ' | ? change, as acme-ctl is not known',
      ' | ↑ <!-- handrail: effect=change -->  (or effect=read)',
      '7  ```',
      '',
      'Read as 2 sections, 1 step, 1 command. Commands: 0 read, 1 change, 0 destroy.',
    ]);
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

import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import type { RunState } from '../../../engine/run/state.ts';
import { describeAsWritten } from '../../../renderers/reading-text.ts';
import { sanitiseLines } from '../../../renderers/sanitise.ts';
import { textStyle } from '../../../renderers/text-style.ts';
import { documentRows } from '../../../renderers/tui/document-pane.ts';
import { FIRST_SCREEN } from '../../../renderers/tui/screen-state.ts';
import { START } from '../fixture-run.ts';

/** The rows of the first step of a document. */
function rowsOf(text: string, known: Partial<RunState> = {}): readonly string[] {
  const graph = buildGraph(readRunbook('r.md', text));
  const state = { ...START, current: graph.steps[0]?.id ?? '', ...known };
  return documentRows(
    {
      graph,
      source: sanitiseLines(text),
      style: textStyle(false),
      describe: describeAsWritten,
      state,
      now: 0,
      waiting: 0,
      outputs: new Map(),
      folder: '/srv',
      startFolder: '/srv',
      screen: FIRST_SCREEN,
    },
    60,
  ).rows;
}

describe('documentRows', () => {
  it('shows commands with the values that are known, as they will be run', () => {
    const text = '# R\n\n## Procedure\n\n```bash\nkubectl apply -f <service>.yaml --tag v1.2.3\n```\n';
    const known = { parameters: { service: 'shop' }, replacements: { 'v1.2.3': 'v4.0.0' } };
    expect(rowsOf(text, known).join('\n')).toContain('$ kubectl apply -f shop.yaml --tag v4.0.0');
    expect(rowsOf(text).join('\n')).toContain('$ kubectl apply -f <service>.yaml --tag v1.2.3');
  });

  it('shows every command of a line, also one that stands far off to the right or where another ends', () => {
    const rows = rowsOf(
      `# R\n\n## Procedure\n\n\`\`\`bash\necho a${' '.repeat(300)}; rm -r b\nif c; then\n  d\nfi; rm -r e\nls\n\`\`\`\n`,
    );
    const commands = rows.filter((row) => row.includes('$ ')).map((row) => row.slice(row.indexOf('$ ')));
    expect(commands).toEqual(['$ echo a', '$ rm -r b  [destroy]', '$ if c; then', '$ rm -r e  [destroy]', '$ ls']);
  });

  it('says above what never runs that it does not, and by whose words', () => {
    const rows = rowsOf('# R\n\n## Procedure\n\n```bash\nls\n```\n\nDo not run this:\n\n```bash\nrm -r e\n```\n');
    const at = rows.findIndex((row) => row.includes('⊘ not run (line 11)'));
    expect(rows.slice(at, at + 2).join(' ')).toMatch(/as the document says "Do not run this:": +rm -r e/);
    expect(rows.slice(at).findIndex((row) => row.includes('```bash'))).toBeGreaterThan(0);
  });
});

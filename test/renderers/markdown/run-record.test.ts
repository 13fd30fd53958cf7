import { describe, expect, it } from 'vitest';
import { evolve } from '../../../engine/run/evolve.ts';
import { initialState } from '../../../engine/run/initial-state.ts';
import { runRecordMarkdown } from '../../../renderers/markdown/run-record.ts';
import * as doc from '../../engine/graph/document.ts';

const graph = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do | <b>it</b>', doc.command('a'))));
const state = [
  {
    type: 'run-started' as const,
    run: 'r1',
    path: '/srv/shop.md',
    digest: 'd1',
    attendance: 'attended' as const,
    allow: [],
    flow: false,
    operator: 'ada',
  },
  { type: 'step-finished' as const, step: graph.steps[0]?.id ?? '', verdict: 'failed' as const, reason: 'exit | 3' },
  { type: 'run-finished' as const, outcome: 'failed' as const, reason: 'It failed.' },
].reduce(evolve, initialState());
const record = (log: string, hide = (text: string) => text) =>
  runRecordMarkdown({ graph, state, log, hide, startedAt: 0, lastAt: 90_000 });

describe('the record of a run', () => {
  it('says how it ended, and what became of each step', () => {
    const text = record('12:00  run r1');
    expect(text).toContain('# Release the shop: failed\n\n- Run: `r1`, by ada\n');
    expect(text).toContain('(1 min 30 s)');
    expect(text).toContain('| ✘ failed | Do \\| \\<b\\>it\\</b\\> | exit \\| 3 |');
  });

  it('hides what is secret before it escapes it', () => {
    const text = record('<b>it</b>', (shown) => shown.replaceAll('<b>it</b>', '‹redacted:it›'));
    expect(text).toContain('| ✘ failed | Do \\| ‹redacted:it› | exit');
    expect(text).toContain('text\n‹redacted:it›\n');
  });

  it('holds a log that ends no fence and controls no terminal', () => {
    const text = record('one\n````\n\u001b[31mtwo\n');
    expect(text).toMatch(/\n`{5}text\none\n````\n[^\n]*two\n`{5}\n/);
    expect(text).not.toContain('\u001b');
  });
});

import { describe, expect, it } from 'vitest';
import { createJsonSink } from '../../../renderers/json/json-sink.ts';
import { CONFIRM, FAILED, LOOKED, ROLLED_BACK, START, tell } from '../fixture-run.ts';

describe('createJsonSink', () => {
  it('prints one object a line, each with its schema', () => {
    const lines: string[] = [];
    const told = [...LOOKED, ...FAILED, ...ROLLED_BACK];
    tell(
      createJsonSink(
        (line) => lines.push(line),
        () => 7,
      ),
      told,
    );
    expect(lines).toHaveLength(told.length);
    const parsed = lines.map((line) => JSON.parse(line));
    for (const [index, object] of parsed.entries()) {
      expect(lines[index]).toMatch(/^[^\n\u001b]*\n$/);
      expect(object.schema).toBe('handrail.run/1');
    }
    expect(parsed[0]).toMatchObject({ type: 'run-started', run: 'r1' });
    expect(parsed.filter(({ type }) => type === 'output')[1]).toMatchObject({ stream: 'stderr', at: 7 });
    expect(parsed.at(-1)).toMatchObject({ type: 'run-finished', outcome: 'rolled-back' });
  });

  it('prints a million characters of an output, and then where the rest is', () => {
    const lines: string[] = [];
    tell(
      createJsonSink(
        (line) => lines.push(line),
        () => 7,
      ),
      [
        { event: { type: 'command-started', action: 's1/command@3', attempt: 2, script: 'yes', impact: 'read' } },
        ...Array.from({ length: 40 }, () => ({
          output: ['s1/command@3', 'stdout', 'y'.repeat(60_000)] as ['s1/command@3', 'stdout', string],
        })),
        { output: ['s2/command@9', 'stderr', 'another'] },
      ],
    );
    const parsed = lines.map((line) => JSON.parse(line));
    const texts = parsed.filter(({ type, action }) => type === 'output' && action === 's1/command@3');
    expect(texts.reduce((length, { text }) => length + text.length, 0)).toBe(1_000_000);
    expect(parsed.filter(({ type }) => type === 'output-left-out')).toMatchObject([
      { action: 's1/command@3', path: 'output/s1-command-3.2.stdout' },
    ]);
    expect(parsed.at(-1)).toMatchObject({ type: 'output', text: 'another' });
  });

  it('prints no secret', () => {
    const lines: string[] = [];
    const answer = { question: CONFIRM.id, option: 'value', value: 'hunter2' };
    tell(
      createJsonSink(
        (line) => lines.push(line),
        () => 7,
      ),
      [
        { event: { type: 'parameter-set', name: 'token', value: 'hunter2', secret: true } },
        { question: { ...CONFIRM, secret: true } },
        { event: { type: 'question-answered', answer, by: 'ada' } },
      ],
      START,
    );
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines).toHaveLength(3);
  });
});

import { describe, expect, it } from 'vitest';
import { judgeExit } from '../../../engine/match/exit-status.ts';
import type { Observed } from '../../../engine/match/observed.ts';
import type { Check } from '../../../engine/model/expectation.ts';
import { compiled, observation } from './observation.ts';

const exitOf = (script: string, check: Check, text: string, seen: Partial<Observed>) =>
  judgeExit(script, observation(seen.stdout ?? '', seen), {
    expectations: [compiled(check, text)],
    looksForTrouble: false,
  }).status;

describe('what throws its complaints away', () => {
  it.each([
    ['grep error /gone 2>/dev/null || true', 'empty', 'No errors', ''],
    ['cat /gone 2>/dev/null | grep -i error || true', 'empty', 'No errors', ''],
    ['cat /gone 2>&1 | grep -i error || true', 'empty', 'No errors', ''],
    ['cat /gone 2>/dev/null | grep -i error || echo "none found"', 'literal', '"none found"', 'none found\n'],
    ['if grep -q e /gone 2>/dev/null; then echo bad; else echo good; fi', 'literal', 'good', 'good\n'],
    ['grep -s error /gone || true', 'empty', 'nothing', ''],
    ['psql -c "select 1" 2>/dev/null || true', 'status', 'succeeds', ''],
  ] as const)('shows nothing: %s', (script, check, text, stdout) => {
    expect(exitOf(script, check, text, { stdout })).toBe('inconclusive');
  });

  it.each([
    ['grep error app.log || true', 'empty', 'No errors', ''],
    ['cat app.log 2>/dev/null || true', 'empty', 'No errors', 'all is well\n'],
    ['curl -sf url 2>/dev/null || true', 'literal', 'healthy', 'healthy\n'],
    ['kubectl get ns x 2>/dev/null || kubectl create ns x', 'status', 'succeeds', 'created\n'],
    ['if grep -q e app.log; then echo bad; else echo good; fi', 'literal', 'good', 'good\n'],
  ] as const)('counts where it would have been seen: %s', (script, check, text, stdout) => {
    expect(exitOf(script, check, text, { stdout })).toBe('held');
  });

  it('takes a grep that could not look for no answer of `!`', () => {
    const seen = { exitCode: 0, pipeStatus: [2] };
    expect(exitOf('! grep -q error /gone', 'status', 'succeeds', seen)).toBe('failed');
    expect(exitOf('! grep -q error app.log', 'status', 'succeeds', { exitCode: 0, pipeStatus: [1] })).toBe('held');
  });
});

import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variablesIn } from '../../../../engine/host/session/shell-variables.ts';

const stateOf = (script: string, environment: Readonly<Record<string, string>> = {}) =>
  execFileSync('bash', ['-c', `${script}\ndeclare -p`], {
    env: { PATH: '/usr/bin:/bin', ...environment },
    encoding: 'utf8',
  });

const named = (state: string, name: string) => variablesIn(state, (one) => one === name).map(({ value }) => value);

describe('variablesIn', () => {
  it('reads any value back, as bash prints it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((value) => !value.includes('\0'));
    fc.assert(
      fc.property(text, (value) => {
        expect(named(stateOf('', { V: value.toWellFormed() }), 'V')).toEqual([value.toWellFormed()]);
      }),
      { numRuns: 40 },
    );
  });

  it('reads control characters, quotes and lines', () => {
    const value = 'a"b\'c\\d$e`f\n\tg\u0001h\u001b[0m\n';
    expect(named(stateOf('', { V: value }), 'V')).toEqual([value]);
  });

  it('reads the elements of arrays', () => {
    expect(named(stateOf('V=(one "t w o" $\'t\\nhree\' "")'), 'V')).toEqual(['one', 't w o', 't\nhree', '']);
    expect(named(stateOf('declare -A V=(["a b=]"]="x y" [c]=d)'), 'V').toSorted()).toEqual(['d', 'x y']);
    expect(named(stateOf('V=()'), 'V')).toEqual([]);
    expect(named(stateOf('declare -i V=7; readonly V'), 'V')).toEqual(['7']);
  });

  it('reads what is torn without an end of it', () => {
    const state = stateOf('V=("a b" c)', { W: 'x\ny' });
    for (let end = 0; end < state.length; end += 7) variablesIn(state.slice(0, end), () => true);
  });
});

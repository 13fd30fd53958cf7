import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { asciiOnly } from '../../scripts/ascii-only.ts';

describe('asciiOnly', () => {
  it.each([
    ["'✔ passed → 🎉'"],
    ['`✔ ${1 + 1} 🎉 \u2028`'],
    ['/^[✅✔🎉]$/u.test("🎉") && !/^[✅]$/u.test("✔")'],
    ['/ü+/.exec("süüß")[0]'],
    ['(() => { const größe = 3; return größe })()'],
    ['"\\\\ü"'],
  ])('means the same: %s', (code) => {
    const ascii = asciiOnly(code);
    expect(ascii).toMatch(/^[\0-\x7f]*$/);
    expect(runInNewContext(ascii)).toEqual(runInNewContext(code));
  });

  it.each(['String.raw`✔`', "'\\✔'"])('leaves what an escape would change: %s', (code) => {
    expect(asciiOnly(code)).toBe(code);
  });

  it('leaves ASCII as it is', () => expect(asciiOnly('let a = "\\u2714";')).toBe('let a = "\\u2714";'));
});

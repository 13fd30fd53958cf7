import { describe, expect, it } from 'vitest';
import { detaches } from '../../../../engine/run/shell/detaches.ts';

describe('detaches', () => {
  it.each([
    './serve &',
    './serve & ',
    'nohup ./serve >log 2>&1 &',
    '(./serve &)',
    'for n in 1 2; do ./serve $n & done',
    './serve & echo started',
    './a && ./b &',
    'wait; ./serve &',
  ])('sees what %s leaves running', (script) => expect(detaches(script)).toBe(true));

  it.each([
    './a && ./b',
    './a >log 2>&1',
    './a &>log',
    './a |& tee log',
    './a & wait',
    './a & ./b & wait $!',
    'echo "this & that"',
    "curl 'http://x/?a=1&b=2'",
    'curl http://x/?a=1\\&b=2',
    'ls # this & that',
    "cat <<'E'\n<p>a & b</p>\nE",
    'case $1 in a) b ;;& *) c ;; esac',
  ])('sees that %s leaves nothing running', (script) => expect(detaches(script)).toBe(false));

  it('takes no time for a text that is full of them', () =>
    expect(detaches(`echo '${'a & '.repeat(50_000)}'`)).toBe(false));
});

import { expect, it } from 'vitest';
import { destroyingIn } from '../../../../engine/parse/shell/destroying.ts';

it('shows a statement on one line as it stands', () => {
  expect(destroyingIn('echo "DROP TABLE x" | psql shop')).toEqual(['echo "DROP TABLE x" | psql shop']);
});

it('finds what destroys within a statement over several lines, each once', () => {
  expect(destroyingIn('if [ -f /run/reboot ]; then\n  kubectl drain $(hostname)\n  echo now\n  reboot\nfi')).toEqual([
    'kubectl drain $(hostname)',
    'reboot',
  ]);
  expect(destroyingIn('for d in a b; do\n  rm -r "$d"\n  rm -r "$d"\ndone')).toEqual(['rm -r $d']);
});

it('falls back to the first line where it finds none', () => {
  expect(destroyingIn('cat <<EOF\nhot\nEOF')).toEqual(['cat <<EOF']);
});

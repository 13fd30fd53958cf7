import { describe, expect, it } from 'vitest';
import { countsBytes } from '../../../engine/match/counts-bytes.ts';
import { judgeCommand } from '../../../engine/match/judge.ts';
import { expectation } from './observation.ts';

describe('a program that counts bytes', () => {
  it.each([
    'wc -c < backup.sql',
    'gzip -dc backup.gz | wc -c',
    'cd backups && wc --bytes < a 2>/dev/null',
    'kubectl exec db-0 -- wc -c < a',
    'stat -c %s a',
    "stat -c '%s' a",
    'stat --format=%s a',
    'stat -f %z a',
    'du -sb data | cut -f1',
    "du -b data | awk '{print $1}'",
  ])('is one: %s', (script) => expect(countsBytes(script)).toBe(true));

  it.each([
    'wc -l < a',
    'wc -m < a',
    'wc -lc < a',
    'wc < a',
    'wc -c < a > size',
    'echo 3 || wc -c < a',
    'printf 3; wc -c < a > b',
    'wc -c < a; echo 3',
    'stat -c %Y a',
    'du -s data | cut -f1',
    'du -bh data | cut -f1',
    'du -b data | cut -f2',
    'echo 3',
  ])('is none: %s', (script) => expect(countsBytes(script)).toBe(false));
});

describe('bytes that are expected', () => {
  const status = (script: string, text: string, printed: string) => {
    const stdout = { head: printed, tail: '', bytes: printed.length };
    const stderr = { head: '', tail: '', bytes: 0 };
    const result = { status: 'exited', exitCode: 0, pipeStatus: [0], stdout, stderr, httpStatuses: [] } as const;
    const expectations = [expectation('number', text)];
    return judgeCommand({ script, looksForTrouble: false, expectations, result }).judgements.at(-1)?.status;
  };

  it.each([
    ['wc -c < a', '> 0 bytes', '3\n', 'held'],
    ['wc -c < a', '> 0 bytes', '       3\n', 'held'],
    ['wc -c < a', '> 0 bytes', '0\n', 'failed'],
    ['wc -c < a', 'at least 1 KB', '3\n', 'failed'],
    ['stat -c %s a', '> 1MB', '2000000\n', 'held'],
    ['wc -c < a', '> 0 bytes', '3 a\n', 'person'],
    ['wc -c < a', '> 0 bytes', '3\n4\n', 'person'],
    ['wc -c < a', '< 500ms', '3\n', 'person'],
    ['echo 3', '> 0 bytes', '3\n', 'person'],
    ['wc -l < a', '> 5 bytes', '9\n', 'person'],
    ['wc -l < a', '> 0 lines', '3\n', 'held'],
    ['wc -l < a', '> 3 rows', '3\n', 'failed'],
  ])('%s: %s of %j: %s', (script, text, printed, expected) => expect(status(script, text, printed)).toBe(expected));
});

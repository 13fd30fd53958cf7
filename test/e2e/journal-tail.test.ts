import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeJournal } from '../../engine/journal/replay.ts';
import { type Ended, handrail } from './handrail.ts';
import { runFolder } from './journal.ts';
import { newPlace } from './new-place.ts';
import type { Place } from './place.ts';

/** Three changes; the journal is damaged behind the start of the second. */
const RUNBOOK = `# Release

## Steps

\`\`\`bash
mark prepare
mark release
mark announce
tail -n 1 ledger
# Expected: announce
\`\`\`
`;

const ALLOW = ['--auto', '--allow', 'read,change'];

/** A run that went to its last command, whose journal is what is made of its lines; `at`: of the start of the second change. */
async function damaged(make: (lines: readonly string[], at: number) => string | Buffer): Promise<Place> {
  const place = newPlace();
  place.write('r.md', RUNBOOK);
  place.tool('mark', 'echo "$1" >> ledger');
  await handrail(place, ['run', 'r.md', ...ALLOW, '--trust']);
  place.write('ledger', 'prepare\nrelease\n');
  const path = join(runFolder(place), 'journal.jsonl');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(0, -1);
  const at = lines.findIndex((line) => line.includes('"command-started"') && line.includes('mark release'));
  writeFileSync(path, make(lines, at));
  return place;
}

const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const resume = (place: Place): Promise<Ended> =>
  handrail(place, ['resume', runFolder(place).split('/').at(-1) ?? '', ...ALLOW]);

describe('a journal whose end was lost with the power', () => {
  it.each<[string, (lines: readonly string[], at: number) => string | Buffer]>([
    ['its last lines are missing', (lines, at) => text(lines.slice(0, at + 1))],
    ['its last line is torn', (lines, at) => `${text(lines.slice(0, at + 1))}${lines[at + 1]?.slice(0, 40)}`],
    ['its last line has no end', (lines, at) => text(lines.slice(0, at + 1)).slice(0, -1)],
    [
      'its tail is zeros',
      (lines, at) => Buffer.concat([Buffer.from(text(lines.slice(0, at + 1))), Buffer.alloc(4096)]),
    ],
    [
      'a line is torn and zeros follow',
      (lines, at) => `${text(lines.slice(0, at + 1))}${lines[at + 1]?.slice(0, 40)}${'\0'.repeat(99)}`,
    ],
  ])('is gone on with, and asks what the change did that had started: %s', async (_, make) => {
    const place = await damaged(make);
    const ended = await resume(place);
    expect(ended).toMatchObject({ code: 5, stderr: '' });
    expect(ended.stdout).toContain('It is not known what this did');
    expect(place.read('ledger')).toBe('prepare\nrelease\n');
    const { entries, problem } = decodeJournal(readFileSync(join(runFolder(place), 'journal.jsonl'), 'utf8'));
    expect(problem).toBeUndefined();
    expect(entries.at(-1)?.event).toMatchObject({ type: 'run-finished', outcome: 'inconclusive' });
  });
});

describe('a journal that nothing is run on top of', () => {
  it.each<[string, (lines: readonly string[], at: number) => string, RegExp]>([
    ['it is empty', () => '', /it holds no event\..*Begin a new run\./],
    ['it is cut in its first line', (lines) => lines[0]?.slice(0, 60) ?? '', /it holds no event\..*Begin a new run\./],
    [
      'there is garbage in the middle',
      (lines, at) => text(lines.toSpliced(at, 0, 'nonsense')),
      /line \d+: .*Begin a new run\./i,
    ],
    [
      'a line is there twice',
      (lines, at) => text(lines.toSpliced(at, 0, lines[at - 1] ?? '')),
      /line \d+: .*twice, expected/,
    ],
    [
      'a line is missing in the middle',
      (lines, at) => text(lines.toSpliced(at - 1, 1)),
      /line \d+: Unexpected sequence number/,
    ],
    ['a block in the middle is zeros', (lines, at) => text(lines.with(at - 1, '\0'.repeat(80))), /line \d+: /],
  ])('is refused in one line, and left as it is: %s', async (_, make, said) => {
    const place = await damaged(make);
    const before = readFileSync(join(runFolder(place), 'journal.jsonl'));
    const ended = await resume(place);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^handrail: [^\n]*\n$/);
    expect(ended.stderr).toMatch(said);
    expect(place.read('ledger')).toBe('prepare\nrelease\n');
    expect(readFileSync(join(runFolder(place), 'journal.jsonl'))).toEqual(before);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail } from '../e2e/handrail.ts';
import { eventsOf, journal } from '../e2e/journal.ts';
import { newPlace } from '../e2e/new-place.ts';
import { hostileDocument } from './hostile-document.ts';
import { HOSTILE_TEXTS, OBEYED, PILED } from './hostile-texts.ts';

/** Bytes that are no text: C1 controls of 8 bits, halves of letters, letters in more bytes than they need. */
const BYTES: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a control sequence of 8 bits', Buffer.from([0x61, 0x9b, 0x32, 0x4a, 0x62])],
  ['a system command of 8 bits', Buffer.from([0x61, 0x9d, 0x30, 0x3b, 0x78, 0x9c, 0x62])],
  ['half a letter', Buffer.from([0x61, 0xe2, 0x82])],
  ['a letter in too many bytes', Buffer.from([0x61, 0xc0, 0x9b, 0xe0, 0x80, 0x9b, 0x62])],
  ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62])],
  ['no text at all', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte !== 10))],
];

const ALL = [...HOSTILE_TEXTS.map(({ name, text }) => [name, Buffer.from(text)] as const), ...BYTES];

/** Texts in one document. */
const GROUP = 16;

/** The lines in which something got through. In JSON, which is for machines, a pile of marks has to arrive. */
const obeyedLines = (shown: string) =>
  shown.split('\n').filter((line) => OBEYED.test(line) || (!line.startsWith('{') && PILED.test(line)));

describe('hostile outputs of a run', () => {
  it('do not get through the program, its logs, or what it shows of them later', async () => {
    const place = newPlace();
    const commands = ALL.map(([, bytes], index) => {
      writeFileSync(join(place.folder, `out-${index}`), Buffer.concat([bytes, Buffer.from('\n')]));
      return `cat out-${index}; cat out-${index} >&2`;
    });
    // One that fails shows its output again, aligned with what was expected.
    const steps = commands.map(
      (command, index) => `### Step ${index + 1}\n\n\`\`\`bash\n${command}\n# Expected: a\n\`\`\`\n`,
    );
    place.write('r.md', `# R\n\n## Procedure\n\n${steps.join('\n')}`);
    const ran = await handrail(place, ['run', 'r.md', '--auto']);
    expect(eventsOf(journal(place), 'command-finished').length).toBeGreaterThan(0);
    const words = [['runs', 'show'], ['runs', 'show', '--json'], ['runs']];
    const shown = [ran, ...(await Promise.all(words.map((each) => handrail(place, each))))];
    for (const { stdout, stderr } of shown) expect(obeyedLines(stdout + stderr)).toEqual([]);
  });

  it.each([[[]], [['--json']]])('do not get through %j, each by itself, and all of it lies on disk', async (words) => {
    const place = newPlace();
    const commands = ALL.map(([, bytes], index) => {
      writeFileSync(join(place.folder, `out-${index}`), bytes);
      return `cat out-${index}\necho\n`;
    });
    place.write('r.md', `# R\n\n## Procedure\n\n\`\`\`bash\n${commands.join('')}\`\`\`\n`);
    const ran = await handrail(place, ['run', 'r.md', '--auto', '--allow', 'read', ...words]);
    const finished = eventsOf(journal(place), 'command-finished');
    expect(finished).toHaveLength(2 * ALL.length);
    expect(obeyedLines(ran.stdout + ran.stderr)).toEqual([]);
    expect(finished.map(({ result }) => result.stdout.bytes)).toEqual(ALL.flatMap(([, bytes]) => [bytes.length, 1]));
  });
});

describe('a hostile document', () => {
  const short = HOSTILE_TEXTS.filter(({ text }) => text.length < 5000);
  const groups = Array.from({ length: Math.ceil(short.length / GROUP) }, (_, index) =>
    short.slice(index * GROUP, (index + 1) * GROUP),
  );

  it.each(groups.map((texts, index) => ({ texts, number: index + 1 })))(
    'does not get through what reads it, refuses it, approves it or runs it ($number)',
    async ({ texts }) => {
      const place = newPlace();
      // Several in one, so that the program is not started for each of them.
      place.write('r.md', texts.map(({ text }) => hostileDocument(text).replace(/^---[\s\S]*?---\n/, '')).join('\n'));
      const refused = ['run', 'r.md', '--auto'];
      for (const words of [
        ['explain', 'r.md'],
        ['plan', 'r.md'],
        refused,
        [...refused, '--trust'],
        ['trust', 'r.md'],
      ]) {
        const { stdout, stderr } = await handrail(place, words, { asks: true });
        expect([words, obeyedLines(stdout + stderr)]).toEqual([words, []]);
        expect(stdout + stderr).not.toBe('');
      }
    },
    120_000,
  );
});

describe('a hostile name', () => {
  const NAME = 'r\u202e\u009b31m\u001b]0;x\u0007\u200b.md';

  it('of a document and of an operator does not get through what tells of runs, nor a word that is no command', async () => {
    const place = newPlace();
    place.write(NAME, '# R\n\n## Procedure\n\n```bash\necho a\n# Expected: a\n```\n');
    const told = [await handrail(place, ['run', NAME, '--auto', '--trust', '--as', NAME])];
    expect(told[0]?.code).toBe(0);
    for (const words of [
      ['runs'],
      ['runs', 'list', '--json'],
      ['runs', 'export'],
      ['runs', 'export', '--format', 'json'],
      ['runs', 'show', NAME],
      [NAME],
      ['completion', NAME],
    ])
      told.push(await handrail(place, words));
    expect(told.map(({ stdout, stderr }) => obeyedLines(stdout + stderr))).toEqual(told.map(() => []));
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeCommand } from '../../engine/match/judge.ts';
import { CHECKS } from '../../engine/parse/pin/pins.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { lexiconTables } from './lexicon-tables.ts';
import { examplesOf, type PageFence } from './page.ts';
import { readingOf } from './reading.ts';

const path = resolve(import.meta.dirname, '../../docs/expectations.md');
const written = readFileSync(path, 'utf8');
const LEXICON_PLACE = /(<!-- lexicon -->\n)[\s\S]*?(<!-- \/lexicon -->)/;

/** What the page says of its documents: expectations and what is checked, and work for a person. */
const said = (text: string) =>
  readingOf(text, { all: false, compiled: true }).filter((line) =>
    /^\d+ {2}(?:expectation| {2}[=≡]|manual)/.test(line),
  );

if (process.env.UPDATE !== undefined) {
  const lines = written.split('\n');
  for (const { document, says } of examplesOf(written).toReversed()) {
    const reading = says.find(({ info }) => info === 'reading');
    if (reading !== undefined) lines.splice(reading.line, reading.text.split('\n').length, ...said(document.text));
  }
  writeFileSync(
    path,
    lines.join('\n').replace(LEXICON_PLACE, (_, open: string, end: string) => `${open}${lexiconTables()}\n${end}`),
  );
}
const page = readFileSync(path, 'utf8');
const examples = examplesOf(page);

const VERDICTS: Readonly<Record<string, string>> = { passes: 'passed', fails: 'failed', asks: 'unresolved' };

/** The verdict on the last command of an example that printed this, and ended as the info string says (`exit=1`, `http=503`). */
function verdictOn(document: string, { info, text }: PageFence): string {
  const { items } = readRunbook('example.md', `${document}\n`);
  const command = items.findLast((item) => item.kind === 'command');
  if (command?.kind !== 'command') throw new Error('an example without a command');
  const exitCode = Number(/exit=(\d+)/.exec(info)?.[1] ?? 0);
  const http = /http=(\d+)/.exec(info)?.[1];
  const printed = text === '' ? '' : `${text}\n`;
  const stream = (head: string) => ({ head, tail: '', bytes: Buffer.byteLength(head) });
  return judgeCommand({
    script: command.script,
    looksForTrouble: command.looksForTrouble === true,
    expectations: items.filter((item) => item.kind === 'expectation').filter(({ of }) => of === command.line),
    result: {
      status: 'exited',
      exitCode,
      pipeStatus: [exitCode],
      stdout: stream(printed),
      stderr: stream(''),
      httpStatuses: http === undefined ? [] : [Number(http)],
    },
  }).verdict;
}

describe('the page on expectations', () => {
  it.each(examples.map((example) => [example.document.line, example] as const))(
    'reads its example in line %s as it says',
    (_, { document, says }) => {
      expect(says.find(({ info }) => info === 'reading')?.text).toBe(said(document.text).join('\n'));
      for (const output of says.filter(({ info }) => info !== 'reading')) {
        const wanted = VERDICTS[output.info.split(' ')[0] ?? ''];
        expect(verdictOn(document.text, output), `line ${output.line}`).toBe(wanted);
      }
    },
  );

  it('has an output that passes and one that fails for every check that a program decides', () => {
    for (const check of CHECKS) {
      const own = examples.filter(({ says }) => says.some(({ text }) => text.includes(`expectation ${check} `)));
      const verdicts = own.flatMap(({ says }) => says.map(({ info }) => info.split(' ')[0]));
      expect(verdicts, check).toEqual(expect.arrayContaining(check === 'judgement' ? ['asks'] : ['passes', 'fails']));
    }
  });

  it('has the words of the lexicon', () => {
    expect(LEXICON_PLACE.exec(page)?.[0]).toBe(`<!-- lexicon -->\n${lexiconTables()}\n<!-- /lexicon -->`);
  });
});

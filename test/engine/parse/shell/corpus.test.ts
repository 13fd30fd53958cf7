import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../../engine/parse/shell/impact.ts';
import { modeOf } from '../../../../engine/parse/shell/mode.ts';
import { findPlaceholders, maskPlaceholders } from '../../../../engine/parse/shell/placeholders.ts';
import { readStatements } from '../../../../engine/parse/shell/statements.ts';

const run = promisify(execFile);
const corpus = resolve(import.meta.dirname, '../../../../../shared/corpus');
const seeds = resolve(import.meta.dirname, '../../../../../shared/acceptance/seeds');

/** Whether bash accepts a statement once its placeholders are masked. */
async function accepts(text: string): Promise<boolean> {
  const masked = maskPlaceholders(text, findPlaceholders(text)).replace(/\\?\r(?=\n|$)/g, '');
  return run('bash', ['-n', '-c', '--', masked]).then(
    ({ stderr }) => !/syntax error|unexpected/.test(stderr),
    () => false,
  );
}

function shellFences(): readonly string[] {
  // What a skipped suite is made of is read all the same.
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') || name.endsWith('.erb'))
    .map((name) => readFileSync(join(corpus, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^ *```(?:bash|sh|shell|zsh)[ \t]*\r?\n([\s\S]*?)^ *```[ \t]*\r?$/gim)])
    .map(([, body = '']) => body);
}

describe.skipIf(!existsSync(corpus))('the runbooks at hand (skipped where ../shared/corpus is not there)', () => {
  const statements = [
    ...new Map(
      shellFences()
        .flatMap((body) => readStatements(body).statements)
        .map((one) => [one.text, one]),
    ).values(),
  ];

  it('splits them into statements that bash accepts, and finds a problem only where bash does', {
    timeout: 120_000,
  }, async () => {
    expect(statements.length).toBeGreaterThan(500);
    const wrong: string[] = [];
    for (let at = 0; at < statements.length; at += 8) {
      const batch = statements.slice(at, at + 8);
      const verdicts = await Promise.all(batch.map(({ text }) => accepts(text)));
      wrong.push(
        ...batch.filter(({ problem }, index) => verdicts[index] !== (problem === undefined)).map(({ text }) => text),
      );
    }
    expect(wrong).toEqual([]);
  });
});

interface Judged {
  readonly kind: string;
  readonly script: string;
  readonly mode: string | readonly string[];
  readonly effect: string | readonly string[];
}

describe.skipIf(!existsSync(seeds))('the judged runbooks (skipped where ../shared/acceptance is not there)', () => {
  const commands = (existsSync(seeds) ? readdirSync(seeds) : [])
    .filter((name) => name.endsWith('.json'))
    .flatMap((name): Judged[] => JSON.parse(readFileSync(join(seeds, name), 'utf8')).items)
    .filter(({ kind }) => kind === 'command');

  it('judges impact and mode as the people did', () => {
    expect(commands.length).toBeGreaterThan(100);
    const wrong = commands.filter(
      ({ script, mode, effect }) =>
        ![effect].flat().includes(impactOf(script)) ||
        ![mode, 'elsewhere'].flat().some((one) => one === modeOf(script) || [mode].flat().includes('elsewhere')),
    );
    expect(wrong.map(({ script }) => script)).toEqual([]);
  });
});

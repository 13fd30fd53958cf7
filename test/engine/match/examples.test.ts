import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileExpectation } from '../../../engine/match/compile.ts';
import { filtersOutput } from '../../../engine/match/grep-like.ts';
import { matchOutput } from '../../../engine/match/match.ts';
import type { Check } from '../../../engine/model/expectation.ts';
import { expectation, observation } from './observation.ts';

/**
 * Every matcher's doc comment holds its examples: `@example <check>`, then `expected:` and `output:` (one line, or lines that begin with `| `),
 * `command:`, `exit:`, `http:` where they matter, and the verdict with words that its explanation has.
 */
interface Example {
  readonly file: string;
  readonly check: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly status: string;
  readonly words: string;
}

const folder = join(import.meta.dirname, '../../../engine/match');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .flatMap((file) => examplesOf(file, readFileSync(join(folder, file), 'utf8')));

const CHECKS = 'literal lines table json number empty state status judgement contains regex exit'.split(' ');

describe('examples in doc comments', () => {
  it.each(CHECKS.filter((check) => check !== 'judgement'))('%s has one that holds and one that fails', (check) => {
    const statuses = examples.filter((example) => example.check === check).map(({ status }) => status);
    expect(statuses).toEqual(expect.arrayContaining(['held', 'failed']));
  });

  it.each(
    examples.map((example) => [`${example.file}: ${example.fields.expected} → ${example.status}`, example] as const),
  )('%s', (_, example) => {
    const { fields } = example;
    const script = fields.command ?? 'show';
    const compiled = compileExpectation(expectation(example.check as Check, fields.expected ?? ''), { script });
    const exitCode = Number(fields.exit ?? 0);
    const verdict = matchOutput(
      compiled,
      observation(fields.output ?? '', {
        exitCode,
        filter: filtersOutput(script),
        httpStatuses: (fields.http ?? '').split(' ').filter(Boolean).map(Number),
      }),
    );
    expect(verdict).toEqual({ status: example.status, explanation: expect.stringContaining(example.words) });
  });
});

function examplesOf(file: string, source: string): readonly Example[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const text = comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^ *\* ?/gm, '');
    return text
      .split('@example ')
      .slice(1)
      .map((block) => exampleOf(file, block.trimEnd().split('\n')));
  });
}

function exampleOf(file: string, [check = '', ...lines]: readonly string[]): Example {
  const fields: Record<string, string> = {};
  let field = '';
  let verdict: RegExpExecArray | null = null;
  for (const line of lines) {
    const named = /^(expected|output|command|exit|http):(?: (.*))?$/.exec(line);
    verdict = /^(held|failed|person)(?: (.*))?$/.exec(line) ?? verdict;
    if (named !== null) {
      field = named[1] ?? '';
      fields[field] = named[2] ?? '';
    } else if (line.startsWith('| ')) {
      fields[field] = [fields[field], line.slice(2)].filter((part) => part !== '').join('\n');
    } else if (verdict === null) throw new Error(`${file}: unexpected line ${line}`);
  }
  if (verdict === null) throw new Error(`${file}: no verdict for ${check}`);
  return { file, check: check.trim(), fields, status: verdict[1] ?? '', words: verdict[2] ?? '' };
}

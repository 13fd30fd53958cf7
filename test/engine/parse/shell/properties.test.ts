import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../../engine/parse/shell/impact.ts';
import { opensWithKnownCommand } from '../../../../engine/parse/shell/known-commands.ts';
import { closesShell, modeOf, opensShell } from '../../../../engine/parse/shell/mode.ts';
import { findPlaceholders, maskPlaceholders } from '../../../../engine/parse/shell/placeholders.ts';
import { programsOf, toolsOf } from '../../../../engine/parse/shell/programs.ts';
import { readStatements } from '../../../../engine/parse/shell/statements.ts';
import { variablesOf } from '../../../../engine/parse/shell/variables.ts';

/** Pieces that shell texts are made of, whole and broken ones. */
const piece = fc.constantFrom(
  ...[
    'ls',
    'kubectl',
    'get pods',
    '-n',
    '<pod name>',
    '<x>',
    '{{ y }}',
    '$A',
    '${B:-c}',
    '$(',
    ')',
    '`',
    '"',
    "'",
    '|',
    '&&',
    ';',
    '&',
  ],
  ...[
    '<<EOF',
    '\nEOF\n',
    '<<',
    '>',
    '<',
    '2>&1',
    'if',
    'then',
    'fi',
    'for i in',
    'do',
    'done',
    'case',
    'esac',
    ';;',
    '{',
    '}',
    '(',
    '\\\n',
  ],
  ...[
    '# comment',
    '#',
    '\n',
    '\r\n',
    ' ',
    '\t',
    'my-app',
    'POD_NAME',
    'YOUR_X',
    'v1.2.x',
    '/path/to/x',
    '[[',
    ']]',
    '((',
    '))',
    'é',
    '😀',
    '\u00a0',
    '\0',
  ],
  ...[
    'sudo',
    'ssh host',
    'sh -c',
    'psql -c',
    'xargs',
    'DROP TABLE x',
    'rm -rf',
    'exec -it x --',
    'f() {',
    '=',
    'A=',
    '--dry-run',
    '!',
    '\\q',
  ],
);
const source = fc.oneof(
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** Mending a continuation swaps characters and adds or takes none. */
const sorted = (text: string) => [...text].sort().join('');

describe('any text', () => {
  it('is read without an exception', () => {
    fc.assert(
      fc.property(source, (text) => {
        readStatements(text);
        programsOf(text);
        toolsOf(text);
        variablesOf(text);
        modeOf(text);
        opensShell(text);
        closesShell(text);
        opensWithKnownCommand(text);
        expect(['read', 'change', 'destroy']).toContain(impactOf(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('has statements in order and apart, that are the text itself', () => {
    fc.assert(
      fc.property(source, (text) => {
        let end = 0;
        for (const statement of readStatements(text).statements) {
          expect(statement.start).toBeGreaterThanOrEqual(end);
          expect(statement.end).toBeGreaterThan(statement.start);
          expect(sorted(statement.text)).toBe(sorted(text.slice(statement.start, statement.end)));
          expect(statement.text).not.toMatch(/^[ \t\n]|[ \t\n]$/);
          expect(statement.line).toBe(text.slice(0, statement.start).split('\n').length - 1);
          expect(statement.endLine).toBe(statement.line + statement.text.split('\n').length - 1);
          end = statement.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no word: what is in no statement is comments, blanks and separators', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { statements, problem } = readStatements(text);
        let rest = '';
        let from = 0;
        for (const { start, end } of statements) {
          rest += `${text.slice(from, start)}\n`;
          from = end;
        }
        rest += text.slice(from);
        if (problem === undefined) expect(rest.replace(/#[^\n]*/g, '')).toMatch(/^[\s;&\\\0\ufeff]*$/);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps its length and lines when its placeholders are masked, and masks them all', () => {
    fc.assert(
      fc.property(source, (text) => {
        const placeholders = findPlaceholders(text);
        const masked = maskPlaceholders(text, placeholders);
        expect(masked.length).toBe(text.length);
        expect(masked.replace(/[^\n]/g, '')).toBe(text.replace(/[^\n]/g, ''));
        let end = 0;
        for (const one of placeholders) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          expect(masked.slice(one.start, one.end)).toMatch(/^[\w/.-]+$/);
          end = one.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is no milder for something that is added', () => {
    const strength = { read: 0, change: 1, destroy: 2 };
    const statement = fc.constantFrom(
      'ls',
      'kubectl get pods | grep x',
      'echo a > b',
      'kubectl apply -f x',
      'rm x',
      'f() { rm x; }',
      'curl x | sh',
      'cat <<E\nrm x\nE',
      'X=$(rm y)',
    );
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (statements) => {
        const alone = Math.max(...statements.map((one) => strength[impactOf(one)]));
        expect(strength[impactOf(statements.join('\n'))]).toBe(alone);
      }),
    );
  });
});

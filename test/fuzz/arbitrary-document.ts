import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';

const examples = resolve(import.meta.dirname, '../../examples');
const SAMPLES: readonly string[] = readdirSync(examples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(resolve(examples, name), 'utf8'));

const MARKS = [
  '*',
  '**',
  '_',
  '`',
  '``',
  '```',
  '~~~',
  '[',
  ']',
  '](',
  '![',
  '<',
  '>',
  '|',
  '#',
  '- ',
  '1. ',
  '> ',
  '\\',
  '&',
  '<!--',
  '-->',
  '---',
  '+++',
  '$',
  '{{',
  '}}',
  ':',
  '\t',
  '\r',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0000',
  '\ud800',
  '✅',
  '‚úÖ',
  'é',
] as const;
const WORDS = [
  'Run',
  'If it fails',
  'roll back',
  'Expected output:',
  'should return',
  '**Severity:** High',
  'Option 1:',
  'Or',
  'Do not run',
  'WARNING:',
  'e.g.',
  'see [guide](a.md)',
  'Error rate < 1%',
  'for 10 minutes',
  '`kubectl get pods`',
  'Contact: a@b.com',
  'Step 2',
  '(optional)',
  'Create `run.sh`:',
  '- [ ] done',
  'No errors',
  '200 OK',
  'within 5m',
  'title: x',
] as const;
const HEADINGS = [
  'Prerequisites',
  'Procedure',
  'Step 1',
  'Rollback',
  'Validation',
  'Escalation',
  'Troubleshooting',
  'Rollback Triggers',
  'Option A',
  'Option B',
  '실행',
  'Contacts',
] as const;
const LANGUAGES = [
  'bash',
  'sh',
  '',
  'console',
  'json',
  'yaml',
  'text',
  'markdown',
  'sql',
  'bash {name=x}',
  'sh interactive=false',
] as const;
const SHELL = [
  'kubectl get pods',
  'kubectl delete pod <pod-name>',
  'echo "a b"',
  "echo 'it'",
  'cat <<EOF',
  'EOF',
  'A=$(date +%s)',
  'echo $A',
  'for i in 1 2; do',
  'done',
  'if true; then',
  'fi',
  '| grep x',
  '&& ls',
  '\\',
  '# Expected: ok',
  '# Option 1: a',
  '# OR',
  '# comment',
  '$ ls',
  '> out.txt',
  '$(',
  ')',
  '"',
  "'",
  '`',
  '${a:-b}',
  '{{ name }}',
  'sudo',
  'ssh host "ls"',
  'NAME   READY',
  'web    1/1',
  '<fuzz-value>',
  'psql -c "SELECT 1"',
  'exit 1',
  '((',
  '[[ -f x ]]',
  'case x in',
  'esac',
  'f() {',
  '}',
  ';;',
  '&',
  'YOUR_TOKEN',
  'v1.2.3',
] as const;

const noise = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(' '));
const glued = fc.array(fc.constantFrom(...MARKS), { maxLength: 12 }).map((parts) => parts.join(''));
const command = fc
  .tuple(
    fc.constantFrom(
      'kubectl',
      'sudo systemctl',
      'helm',
      'psql -c',
      'curl -s',
      'git',
      'echo',
      './run.sh',
      'grep -c',
      'export A=',
    ),
    fc.array(
      fc.constantFrom(
        'get pods',
        'delete',
        '<fuzz-value>',
        '"$A"',
        "'a b'",
        '$(date)',
        '-n',
        '--to-revision=5',
        'v1.2.3',
        '| wc -l',
        '&& ls',
        '> out',
        'YOUR_TOKEN',
        '{{ name }}',
        '\\\n  -x',
        '# why',
        '&',
        '<<< a',
        '2>&1',
      ),
      { maxLength: 4 },
    ),
  )
  .map(([program, rest]) => [program, ...rest].join(' '));
const mess = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...SHELL) },
      { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));
const shellLine = fc.oneof(
  { weight: 5, arbitrary: command },
  { weight: 2, arbitrary: fc.constantFrom(...SHELL) },
  mess,
);
const fence = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom(...LANGUAGES),
    fc.array(shellLine, { maxLength: 7 }),
    fc.boolean(),
    fc.nat(4),
  )
  .map(([mark, language, lines, closed, indent]) =>
    [`${mark}${language}`, ...lines, ...(closed ? [mark] : [])]
      .map((line) => `${' '.repeat(indent)}${line}`)
      .join('\n'),
  );
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...HEADINGS), fc.nat(9))
  .map(([level, words, number]) => `${'#'.repeat(level)} ${words} ${number}`);
const item = fc
  .tuple(fc.constantFrom('- ', '* ', '1. ', '2. ', '> ', '- [ ] ', '   ', ''), fc.oneof(noise, fence))
  .map(([mark, words]) => `${mark}${words}`);
const table = fc
  .array(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map(([header = [], ...rows]) =>
    [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  );
const block = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: fence },
  { weight: 3, arbitrary: item },
  noise,
  glued,
  table,
);
const runbook = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n', '\r\n', '\n\n\n')), { maxLength: 14 })
  .map((blocks) => blocks.map((parts) => parts.join('')).join(''));

/** An example of ours with lines left out, doubled, cut or filled with marks. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'cut', 'mark', 'indent'), fc.constantFrom(...MARKS)),
      { maxLength: 12 },
    ),
    fc.nat(),
  )
  .map(([sample, edits, start]) => {
    const all = sample.split('\n');
    const lines = all.slice(start % all.length).slice(0, 60);
    for (const [place, edit, mark] of edits) {
      const at = place % Math.max(1, lines.length);
      const line = lines[at] ?? '';
      if (edit === 'drop') lines.splice(at, 1);
      else if (edit === 'double') lines.splice(at, 0, line);
      else if (edit === 'cut') lines[at] = line.slice(0, place % (line.length + 1));
      else if (edit === 'mark')
        lines[at] = `${line.slice(0, place % (line.length + 1))}${mark}${line.slice(place % (line.length + 1))}`;
      else lines[at] = `${' '.repeat(place % 7)}${line}`;
    }
    return lines.join('\n');
  });

const bytes = fc
  .uint8Array({ maxLength: 200 })
  .map((all) => Buffer.from(all).toString(all.length % 2 === 0 ? 'utf8' : 'latin1'));

/** Text that is like a runbook, like Markdown, like shell, or like nothing. */
export const arbitraryDocument: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: runbook },
  { weight: 3, arbitrary: mutated },
  { weight: 1, arbitrary: bytes },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
);

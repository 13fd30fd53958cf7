import { numbered, repeated, type Shape, within } from './shape.ts';

const CLOSED = '\n```\n';
const inShell = (name: string, words: string) => within(`a shell fence of ${name}`, ['```bash\n', words, CLOSED]);
const inStatement = (name: string, words: string) =>
  within(`a statement of ${name}`, ['```bash\necho ', words, CLOSED]);
const expecting = (name: string, words: string) =>
  within(`an expectation of ${name}`, ['```bash\ncurl a\n# Expected: ', words, CLOSED]);
const printing = (name: string, words: string) =>
  within(`expected output of ${name}`, ['```bash\ncurl a\n```\n\nExpected output:\n\n```\n', words, CLOSED]);
const shellOf = (name: string, words: (index: number) => string): Shape => ({
  name: `a shell fence of ${name}`,
  make: (count) => `\`\`\`bash\n${Array.from({ length: count }, (_, index) => words(index)).join('')}${CLOSED}`,
});

/** Shell text that takes a reader long: what is open and never closed, thousands of statements, words without an end. */
export const SHELL_SHAPES: readonly Shape[] = [
  inShell('$(', '$('),
  { name: 'a shell fence of $( and )', make: (n) => `\`\`\`bash\necho ${'$('.repeat(n)}${')'.repeat(n)}${CLOSED}` },
  inShell('heredocs that never end', 'cat <<EOF\n'),
  inShell('heredocs', 'cat <<EOF\na\nEOF\n'),
  within('a shell fence of quotes that never end', ['```bash\n', 'echo "\necho "\n', 'echo "\n```\n']),
  inStatement('quotes', `'a' "b" `),
  inShell('(', '('),
  inShell('{', '{ '),
  inShell('if', 'if true; then\n'),
  inStatement('pipes', '| b '),
  inStatement('&&', '&& b '),
  inStatement('continuations', '\\\n'),
  inStatement('`', '`'),
  inStatement('$((', '$(('),
  inStatement('${a:-', '${a:-'),
  inStatement('<a', '<a '),
  inStatement('placeholders', '<a> '),
  inStatement('{{ a }}', '{{ a }} '),
  inStatement('words', 'a '),
  inStatement('one word', 'a'),
  inStatement('one dotted word', 'a.'),
  inStatement('one path', 'a/'),
  inStatement('a=', 'a='),
  inStatement('sudo', 'sudo '),
  inStatement('ssh in ssh', 'ssh host sh -c "'),
  inStatement('braces', 'a{b,c}'),
  inShell('one statement over and over', 'kubectl get pods\n'),
  inShell('; ', 'a; '),
  inShell('blank lines', 'a\n\n\n'),
  inShell('comments', '# a comment of some words\n'),
  inShell('titles, commands and expectations', '# Get the pods\nkubectl get pods\n# Expected: ok\n'),
  shellOf('changes', (index) => `kubectl delete pod a${index}\n`),
  shellOf('placeholders that differ', (index) => `echo <a${index}>\n`),
  shellOf('variables', (index) => `A${index}=$(a)\necho $A${index}\n`),
  shellOf('functions', (index) => `f${index}() { echo a; }\nf${index}\n`),
  shellOf('options', (index) => `# Option ${index + 1}: a\nkubectl delete pod a${index}\n`),
  within('a transcript', ['```console\n', '$ ls\na\n', '```\n']),
  within('a fence that may be shell', ['```\n$ ls\n', 'some output: of it\n', '```\n']),
  inShell('printed lines', 'NAME   READY\nweb    1/1\n'),
  inShell('clients', 'psql\nSELECT 1;\n'),
];

/** Documents that are large because there is much of everything. */
export const RUNBOOK_SHAPES: readonly Shape[] = [
  numbered('steps', (index) => `## Step ${index}\n\n\`\`\`bash\nkubectl get pods\n\`\`\`\n\n`),
  numbered('numbered steps', (index) => `${index + 1}. Do it\n\n   \`\`\`bash\n   echo a\n   \`\`\`\n`),
  numbered('files', (index) => `Create \`a${index}.sh\`:\n\n\`\`\`bash\n#!/bin/bash\necho a\n\`\`\`\n`),
  numbered('options', (index) => `### Option ${index + 1}\n\n\`\`\`bash\nkubectl delete pod a\n\`\`\`\n\n`),
  numbered(
    'rollbacks',
    (index) => `## Rollback ${index}\n\n\`\`\`bash\nkubectl rollout undo deploy/a${index}\n\`\`\`\n\n`,
  ),
  expecting('words', 'some words '),
  expecting('{"a" ', '{"a" '),
  expecting('quotes', '"a" `b" '),
  printing('JSON that never ends', '{"a":'),
  printing('JSON', '{"a": 1,\n'),
  printing('lines', 'some output\n'),
  printing('a table', 'NAME   READY\nweb    1/1\n'),
  printing('one line', 'some output '),
  repeated('a checklist', '- [ ] check that it works\n'),
  repeated('bullets of metadata', '- **Key:** value\n'),
  repeated('lines of metadata', '**Key:** value\n'),
  repeated('inline commands in one line', 'Run `kubectl get pods` to see. '),
  repeated('inline commands', 'Run `kubectl get pods` to see.\n\n'),
  repeated('sentences that lead to a rollback', 'If it fails, roll back. '),
  repeated('sentences without an end', 'if it fails, then '),
  repeated('contacts', '- On-call: a@b.com, #channel, +1 555 1234\n'),
  repeated('triggers', '- If the error rate exceeds 5% for 10 minutes, roll back\n'),
  repeated('thresholds in one line', 'Error rate < 1% '),
  repeated('references', 'See [the runbook](other.md).\n\n'),
  within('rows of symptoms', ['| Symptom | Action |\n|---|---|\n', '| CrashLoopBackOff | see logs |\n', '']),
  repeated('warnings', '> [!WARNING]\n> Do not do this.\n\n'),
  repeated('CrashLoop', 'CrashLoop'),
  repeated('a: b: ', 'a: b: '),
  repeated('1 ', '1 '),
  repeated('one long number', '1'),
  repeated('dashes', '-'),
  repeated('( ', '( '),
  repeated('"a', '"a '),
];

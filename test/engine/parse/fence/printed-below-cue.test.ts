import { expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const read = (lines: string) => {
  const { items } = readDocument(fence(lines));
  return items
    .flatMap((item) =>
      item.kind === 'command'
        ? [[item.line, item.script] as const]
        : item.kind === 'expectation'
          ? [[item.line, `${item.of} ${item.check}: ${item.text}`] as const]
          : item.kind === 'output' && item.example
            ? [[item.line, `like ${item.of}`] as const]
            : [],
    )
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text);
};

it.each([
  [
    'JSON',
    'curl -s http://web/health\n\n# Expected response:\n{\n  "status": "ok"\n}\n\n# Next\nacme list',
    ['curl -s http://web/health', '2 json: {\n  "status": "ok"\n}', 'acme list'],
  ],
  [
    'a table',
    'kubectl get pods\n# Expected output:\nNAME    READY   STATUS\nweb-0   1/1     Running',
    ['kubectl get pods', '2 table: NAME    READY   STATUS\nweb-0   1/1     Running'],
  ],
  ['words', 'redis-cli ping\n# Output:\nPONG', ['redis-cli ping', '2 literal: PONG']],
  ['fields', 'acme status\n# Should show:\nLeader: web-0', ['acme status', '2 judgement: Leader: web-0']],
  ['an example', 'acme health\n\n# Example response\n{\n  "ok": true\n}', ['acme health', 'like 2']],
])('takes %s below a cue for what it announces', (_, lines, expected) => expect(read(lines)).toEqual(expected));

it.each([
  ['a command', 'acme status\n# Expected output:\nkubectl get pods', ['acme status', 'kubectl get pods']],
  ['what a blank line parts', 'acme status\n# Output:\n\nacme list', ['acme status', 'acme list']],
  [
    'what is below a cue that says it',
    'acme status\n# Expected: 3\nacme list',
    ['acme status', '2 literal: 3', 'acme list'],
  ],
  ['what has no command above', '# Output:\nacme list', ['acme list']],
])('runs %s', (_, lines, expected) => expect(read(lines)).toEqual(expected));

it('sees what must be so in one case', () => {
  expect(read('kubectl config current-context\n#    For production, this MUST be the production cluster.')).toEqual([
    'kubectl config current-context',
    '2 judgement: For production, this MUST be the production cluster.',
  ]);
});

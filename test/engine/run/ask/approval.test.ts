import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { approvalOf } from '../../../../engine/run/ask/approval.ts';
import { answerUnattended } from '../../../../engine/run/policy.ts';

const fence = (...lines: readonly string[]) => ['```bash', ...lines, '```', ''];
const document = (...lines: readonly string[]) => ['# Kettle', '', '## Procedure', '', ...lines].join('\n');

const read = (text: string) => buildGraph(readRunbook('kettle.md', text));
const ask = (text: string) => approvalOf(read(text), text);
const body = (text: string) => ask(text).body.join('\n');

describe('approvalOf', () => {
  it('counts commands by effect, and shows those that destroy in full', () => {
    const long = `rm -rf /srv/kettle${' '.repeat(300)}/srv/cup`;
    const text = document(...fence('ls', 'touch x', long, 'for f in *; do', '  rm "$f"', 'done'));
    expect(body(text)).toContain('Commands: 1 read, 1 change, 2 destroy.');
    expect(body(text)).toContain(`line 8 destroy: ${long}`);
    const lead = '  line 9 destroy: ';
    const indented = (line: string) => `${' '.repeat(lead.length)}${line}`;
    expect(body(text)).toContain(`${lead}for f in *; do\n${indented('  rm "$f"')}\n${indented('done')}\n`);
  });

  it('shows what is less by the word of its author, which nobody sees in rendered Markdown', () => {
    const text = document('<!-- handrail: effect=read -->', ...fence('rm -rf /srv/kettle', 'ls'));
    expect(body(text)).toContain('Commands: 2 read, 0 change, 0 destroy.');
    expect(body(text)).toContain(
      "Less than they look, by their author's word:\n  line 7 read by its author's word, else destroy: rm -rf /srv/kettle\nTools",
    );
  });

  it('names tools, files, hosts, and scripts that are not part of the document', () => {
    const text = document(
      'Create `boil.sh`:',
      '',
      '```bash',
      '#!/bin/bash',
      'echo hot',
      '```',
      '',
      ...fence('./boil.sh', './deploy.sh --now && source ../env', 'curl -s https://me:pw@Kettle.example:8443/x?y=1'),
    );
    expect(body(text)).toContain('Creates: boil.sh (line 7, executable)');
    expect(body(text)).toContain('Reaches: kettle.example');
    expect(body(text)).toContain('Starts what is not part of it, and was not looked at: ./deploy.sh, ../env');
    expect(body(text)).toContain('Tools: curl');
  });

  it('looks into the scripts that the document creates', () => {
    const inside = [
      '# see https://wiki.example/x',
      'curl http://kettle:9090/-/healthy',
      './smoke.sh',
      'rm -r /srv/old',
    ];
    const text = document('Create `boil.sh`:', '', '```bash', '#!/bin/bash', ...inside, '```', '');
    expect(body(text)).toContain('What destroys in boil.sh:\n  rm -r /srv/old\n');
    expect(body(text)).toContain('Reaches: kettle\n');
    expect(body(text)).toContain('not looked at: ./smoke.sh\n');
  });

  it('says where it leads', () => {
    const plain = document(...fence('touch x'));
    expect(body(plain)).toContain('Leads through 1 step; a failure leads to no rollback and no escalation.');
    const more = `${plain}\n## Rollback\n\n${fence('rm x').join('\n')}\n## Escalation\n\n- Ada: ada@example.com\n`;
    expect(body(more)).toContain('a failure leads to the rollback "Rollback" (line 9) and the escalation.');
  });

  it('warns of commands that are not what they look like', () => {
    const { warnings } = ask(document(...fence('ls', 'kub\u0435ctl delete ns shop', 'git push \u2013force')));
    expect(warnings).toEqual([
      expect.stringMatching(/^Line 7: Unexpected letters of another alphabet in the program .*expected "kubectl"\.$/),
      expect.stringMatching(/^Line 8: Unexpected dash that is no hyphen/),
    ]);
  });

  it('does not count what is only shown for another shell', () => {
    const text = document(...fence('# Inside the pod:', 'rm -rf /data'));
    expect(body(text)).toContain('0 destroy; 1 for a person in another shell.');
  });

  it('takes a typed word, and neither Enter nor a letter alone', () => {
    const question = ask(document(...fence('ls')));
    expect(question.preselected).toBeUndefined();
    expect(question.options).toMatchObject([{ key: 'approve', needs: 'phrase' }, { key: 'abort' }]);
    expect(question.phrase).toBe('approve');
  });

  it('is never answered with yes by a policy', () => {
    const question = ask(document(...fence('ls')));
    const answers = { [question.id]: 'approve', approval: 'approve' };
    const policy = { allow: ['read', 'change', 'destroy'] as const, answers };
    expect(answerUnattended(question, policy)).toEqual({ question: question.id, option: 'abort' });
  });

  it('shows what changed since it was approved: the worst first', () => {
    const before = document(...fence('ls', 'touch x', 'touch x'));
    const now = document(...fence('ls', 'touch x', 'touch y', 'rm -r x'));
    const was = { text: before, graph: read(before) };
    const question = approvalOf(read(now), now, { by: 'ada', at: Date.UTC(2026, 0, 5, 3, 14), was });
    expect(question.title).toBe('Run kettle.md? It has changed since it was approved.');
    expect(question.body.slice(0, 4)).toEqual([
      'Since ada approved it on 2026-01-05 03:14 UTC:',
      'New commands: 0 read, 1 change, 1 destroy. Gone: 0 read, 1 change, 0 destroy. As before: 2.',
      '  line 9 destroy: rm -r x',
      '  line 8 change: touch y',
    ]);
    expect(question.body.join('\n')).toContain('  -touch x\n  +touch y\n  +rm -r x');
    expect(question.body.join('\n')).toContain('All that it can do now:\nCommands: 1 read, 2 change, 1 destroy.');
  });

  it('says that only words changed, and that an older text is gone', () => {
    const text = document('Boil.', '', ...fence('ls'));
    const now = text.replace('Boil.', 'Boil it.');
    const was = { text, graph: read(text) };
    expect(approvalOf(read(now), now, { by: 'ada', at: 0, was }).body[1]).toBe('The same commands as before.');
    expect(approvalOf(read(now), now, { by: 'ada', at: 0 }).body[0]).toMatch(
      /^ada approved another text of it on 1970/,
    );
  });

  it('keeps the lines that differ few, and says how many there are', () => {
    const text = document(...fence('ls'));
    const long = (word: string, count: number) => `${text}\n${`${word}\n`.repeat(count)}`;
    const changes = (before: string, now: string) => {
      const { body } = approvalOf(read(now), now, { by: 'ada', at: 0, was: { text: before, graph: read(before) } });
      return body.slice(body.indexOf('The lines that differ:') + 1, body.indexOf(''));
    };
    expect(changes(text, long('a', 200))).toHaveLength(41);
    expect(changes(text, long('a', 200)).at(-1)).toMatch(/^ {2}… and \d+ more lines$/);
    expect(changes(long('a', 900), long('b', 900))).toEqual(['  more than 1000 of them']);
  });
});

import { describe, expect, it } from 'vitest';
import { exitCode } from '../../../engine/run/exit-code.ts';
import { next } from '../../../engine/run/next.ts';
import * as doc from '../graph/document.ts';
import { answer, ends, fails, given, ok, result, runs, unattended, Walk } from './given.ts';

const procedure = (...parts: readonly doc.Part[]) => doc.section('procedure', 'Steps', ...parts);
const check = doc.section('validation', 'Validation', doc.step('Check', doc.command('curl x', { expect: 'PONG' })));
const one = (...parts: readonly doc.Part[]) => doc.graphOf(procedure(doc.step('Do', ...parts)), check);

describe('confirmation', () => {
  it('runs what reads by itself in the flow, and after Enter without it', () => {
    given(one(doc.command('a'))).thenDoes({ type: 'run-command', script: 'a' });
    given(one(doc.command('a')), { flow: false })
      .thenAsks('confirm-command')
      .thenDoes({ question: { preselected: 'run' } });
  });

  it('takes Enter for a change, with the command in full and its warnings', () => {
    const walk = given(one(doc.warning('This restarts the shop'), doc.change('kubectl apply \\\n  -f x'))).thenAsks(
      'confirm-command',
      'run',
      'edit',
      'skip',
      'wrong',
      'stop',
    );
    walk.thenDoes({
      question: {
        preselected: 'run',
        impact: 'change',
        body: ['kubectl apply \\', '  -f x'],
        warnings: ['This restarts the shop'],
      },
    });
  });

  it('takes a typed phrase for what destroys, and nothing else', () => {
    const walk = given(one(doc.command('kubectl delete pod web-1 -n shop', { impact: 'destroy' }))).thenAsks(
      'confirm-command',
    );
    walk.thenDoes({ question: { phrase: 'web-1' } });
    expect(walk.advance()).not.toHaveProperty('question.preselected');
    for (const value of ['', 'web', 'WEB-1', 'yes'])
      expect(() => walk.when(answer('run', { value }))).toThrow('does not take');
    walk.when(answer('run', { value: 'web-1' }), ok(), ok('PONG')).thenFinishes('succeeded');
  });

  it('runs an edited text only after it was confirmed in its turn', () => {
    const walk = given(one(doc.change('apply'))).when(answer('edit', { value: 'apply --dry-run' }));
    walk.thenAsks('confirm-command').thenDoes({ question: { body: ['apply --dry-run'] } });
    walk.when(answer('edit', { value: 'apply -v' }), ...runs, ok('PONG')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['apply -v', 'curl x']);
  });

  it('ignores an answer to a question that is not open', () => {
    const walk = given(one(doc.change('a'))).thenAsks('confirm-command');
    const before = walk.events.length;
    walk.input({ type: 'answer', by: 'ada', answer: { question: 'confirm-command:old', option: 'run' } });
    walk.input({ type: 'answer', by: 'ada', answer: { question: 'confirm-command:s3/command@4:1', option: 'yes' } });
    expect(walk.events).toHaveLength(before);
  });
});

describe('unattended', () => {
  it('runs what is allowed, the destroying kind too', () => {
    const graph = one(doc.command('kubectl delete pod web-1', { impact: 'destroy' }));
    unattended(graph, ['read', 'change', 'destroy']).when(ok(), ok('PONG')).thenFinishes('succeeded');
  });

  it.each([
    ['change', ['read']],
    ['destroy', ['read', 'change']],
    ['read', []],
  ] as const)('stops at a %s that is not allowed', (impact, allow) => {
    const walk = unattended(one(doc.command('x', { impact })), allow).thenFinishes(
      'inconclusive',
      /Nothing was changed/,
    );
    expect(walk.started).toEqual([]);
  });

  it('does not even offer what is not allowed, whatever a policy answers', () => {
    const walk = new Walk(one(doc.change('x')), { attendance: 'unattended', allow: ['read'] });
    const effect = next(walk.graph, walk.state);
    walk.record(...(effect.type === 'record' ? effect.events : []));
    const question = next(walk.graph, walk.state);
    expect(question).toMatchObject({ type: 'ask', question: { type: 'confirm-command', preselected: 'stop' } });
    walk.input({
      type: 'answer',
      by: 'policy',
      answer: { question: 'confirm-command:s3/command@4:1', option: 'run' },
    });
    expect(walk.started).toEqual([]);
    expect(next(walk.graph, walk.state)).toEqual(question);
  });

  it('goes on without what is not allowed when told to, and then knows nothing of what depends on it', () => {
    const walk = unattended(one(doc.change('apply')), ['read'], { blocked: 'go-on' }).when(ok('DOWN'));
    walk.thenFinishes('inconclusive', /Do; Check/);
    expect([walk.verdict('Do'), walk.verdict('Check')]).toEqual(['blocked', 'unresolved']);
  });

  it('does not write a file that may not be written', () => {
    const graph = one(doc.item('file', { path: 'x.yaml', content: 'a' }));
    unattended(graph, ['read']).thenFinishes('inconclusive', /x\.yaml/);
    unattended(graph).when(ok('PONG')).thenFinishes('succeeded');
  });
});

describe('parameters', () => {
  const parameters = (fields: object = {}) =>
    doc.section('overview', 'x', doc.item('parameter', { name: 'pod', occurrences: [4], ...fields }));
  const logs = (fields: object = {}) =>
    doc.graphOf(
      procedure(doc.step('Logs', doc.command('kubectl logs <pod>'), doc.command('kubectl get <pod>'))),
      check,
      parameters(fields),
    );

  it('asks right before a command that needs one, with the default, and remembers it', () => {
    const walk = given(logs({ default: 'web-1' }))
      .thenAsks('parameter', 'value', 'skip', 'stop')
      .thenDoes({ question: { default: 'web-1', title: 'What is pod?' } });
    walk
      .when(answer('value', { value: "web'2; rm x" }))
      .thenDoes({ type: 'run-command', script: "kubectl logs 'web'\\''2; rm x'" });
    walk.when(ok(), ok(), ok('PONG')).thenFinishes('succeeded');
  });

  it('never runs a placeholder: an empty value is none, and skipping skips the command', () => {
    const walk = given(logs());
    expect(() => walk.when(answer('value', { value: ' ' }))).toThrow('does not take');
    walk.when(answer('skip'), answer('skip'), ok('PONG')).thenFinishes('inconclusive');
    expect(walk.started).toEqual(['curl x']);
  });

  it('judges a command once more with its values, and never as less than the author wrote', () => {
    const graph = doc.graphOf(procedure(doc.step('Do', doc.change('act on <pod> now'))), check, parameters());
    const judged = { ...graph, impactOf: (script: string) => (script.includes('all') ? 'destroy' : 'read') } as const;
    given(judged)
      .when(answer('value', { value: 'all' }))
      .thenAsks('confirm-command')
      .thenDoes({ question: { impact: 'destroy', phrase: 'now' } });
    given(judged)
      .when(answer('value', { value: 'web-1' }))
      .thenAsks('confirm-command')
      .thenDoes({ question: { impact: 'change', preselected: 'run' } });
    const stopped = unattended(judged, ['read', 'change'], { answers: { pod: 'all' } });
    stopped.thenFinishes('inconclusive');
    expect(stopped.started).toEqual([]);
    expect(stopped.state.changing).toBe(false);
  });

  it('stops unattended rather than take an example for the value', () => {
    unattended(logs({ default: 'web-1' })).thenFinishes('inconclusive', /What is pod/);
    unattended(logs(), undefined, { answers: { pod: 'web-9' } }).thenDoes({ script: 'kubectl logs web-9' });
  });

  it('hides a secret, and asks for it again after a resume', () => {
    const walk = given(logs({ secret: true }))
      .when(answer('value', { value: 'hunter2' }))
      .thenDoes({ script: 'kubectl logs hunter2' });
    expect(walk.started).toEqual(["kubectl logs '***'"]);
    const answers = walk.events.filter(({ type }) => type === 'question-answered');
    expect(JSON.stringify(answers)).not.toContain('hunter2');
    walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
    walk.thenAsks('parameter').thenDoes({ question: { secret: true } });
  });

  it('asks again for a value that cannot be written safely, with why', () => {
    const graph = doc.graphOf(procedure(doc.step('Sum', doc.command('echo $((<pod>))'))), parameters());
    const walk = given(graph)
      .when(answer('value', { value: 'a[$(rm x)]' }))
      .thenAsks('parameter')
      .thenDoes({
        question: {
          body: ['The value that was given is no plain number, and stands in arithmetic.', 'echo $((<pod>))'],
        },
      });
    expect(walk.started).toEqual([]);
    walk.when(answer('value', { value: '2' })).thenDoes({ script: 'echo $((2))' });
  });

  it('fails the command where nobody can be asked for another value', () => {
    const graph = doc.graphOf(procedure(doc.step('Drop', doc.command('drop <pod>', { impact: 'read' }))), parameters());
    const walk = new Walk(graph, { attendance: 'unattended', allow: ['read'] });
    walk.record({ type: 'parameter-set', name: 'pod', value: '--all' });
    walk.thenFinishes('aborted', /The value of pod begins with `-`, and would be read as an option/);
    expect(walk.started).toEqual([]);
  });

  it('evaluates once what an earlier command made, and uses it for both', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Build', doc.change('build app:v-$(date +%s)'), doc.change('push app:v-<stamp>'))),
      check,
      doc.section('overview', 'x', doc.item('parameter', { name: 'stamp', from: 4, occurrences: [5] })),
    );
    const walk = given(graph)
      .thenAsks('confirm-command')
      .when(answer('run'))
      .thenDoes({ type: 'evaluate', name: 'stamp', script: '$(date +%s)' });
    walk.input({ type: 'value-evaluated', name: 'stamp', value: '17' });
    walk
      .thenDoes({ type: 'run-command', script: 'build app:v-17' })
      .when(ok(), ...runs, ok('PONG'))
      .thenFinishes('succeeded');
    expect(walk.started).toEqual(['build app:v-17', 'push app:v-17', 'curl x']);
  });

  it('does not start a command whose value could not be made, and makes it again when asked to', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Build', doc.change('build app:v-$(date +%s)'), doc.change('push app:v-<stamp>'))),
      doc.section('overview', 'x', doc.item('parameter', { name: 'stamp', from: 4, occurrences: [5] })),
    );
    const walk = given(graph).when(answer('run')).thenDoes({ type: 'evaluate' });
    walk.input({ type: 'value-evaluated', name: 'stamp' });
    walk.thenAsks('failure', 'abort', 'retry', 'edit-and-retry', 'mark-done', 'skip');
    expect(walk.started).toEqual([]);
    walk.when(answer('retry'), answer('run')).thenDoes({ type: 'evaluate' });
    walk.input({ type: 'value-evaluated', name: 'stamp', value: '17' });
    walk.thenDoes({ type: 'run-command', script: 'build app:v-17' });
  });

  describe('a $(…) that a later parameter stands for', () => {
    const made = (script: string, impactOf: (text: string) => 'read' | 'change' | 'destroy' = () => 'read') => ({
      ...doc.graphOf(
        procedure(doc.step('Build', doc.change(script), doc.change('push app:v-<stamp>'))),
        doc.section('overview', 'x', doc.item('parameter', { name: 'stamp', from: 4, occurrences: [5] })),
      ),
      impactOf,
    });
    const changes = (text: string) => (text.includes('next-number') ? 'change' : 'read');
    const started = ({ events }: { readonly events: readonly { readonly type: string }[] }) =>
      events.filter(({ type }) => type === 'evaluation-started');

    it('is on record before it is evaluated, with what it does', () => {
      const walk = given(made('build app:v-$(next-number)', changes))
        .when(answer('run'))
        .thenDoes({ type: 'evaluate' });
      expect(started(walk)).toMatchObject([{ name: 'stamp', script: '$(next-number)', impact: 'change', attempt: 1 }]);
      expect(walk.state.changing).toBe(true);
    });

    it('is evaluated again on resume where it only reads', () => {
      const walk = given(made('build app:v-$(date +%s)')).when(answer('run')).thenDoes({ type: 'evaluate' });
      walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
      walk.thenAsks('confirm-command').when(answer('run')).thenDoes({ type: 'evaluate' });
      walk.input({ type: 'value-evaluated', name: 'stamp', cutOff: true });
      walk.record({ type: 'interrupted', what: 'run' });
      walk.thenFinishes('interrupted');
      walk.record({ type: 'run-finished', outcome: 'interrupted', reason: '' });
      walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
      walk.when(answer('run')).thenDoes({ type: 'evaluate' });
    });

    it('is asked about on resume where it changes something, and not evaluated again unasked', () => {
      const walk = given(made('build app:v-$(next-number)', changes))
        .when(answer('run'))
        .thenDoes({ type: 'evaluate' });
      walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
      walk.thenAsks('unknown-effect');
      expect(started(walk)).toHaveLength(1);
      walk.when(answer('retry', { reason: 'it made none' }), answer('run')).thenDoes({ type: 'evaluate' });
    });

    it('has an unknown effect where it was cut off and changes something', () => {
      const walk = given(made('build app:v-$(next-number)', changes))
        .when(answer('run'))
        .thenDoes({ type: 'evaluate' });
      walk.input({ type: 'value-evaluated', name: 'stamp', cutOff: true });
      walk.thenAsks('unknown-effect');
      expect(walk.started).toEqual([]);
    });

    it('stops a run of nobody where it is not known what it did', () => {
      const unattended = { attendance: 'unattended', allow: ['read', 'change'] } as const;
      const walk = given(made('build app:v-$(next-number)', changes), unattended).thenDoes({ type: 'evaluate' });
      walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
      walk.thenFinishes('inconclusive', /not known what this did: Build\. Started and not undone: \$\(next-number\)/);
    });

    it('is confirmed once more where its value makes more of its command', () => {
      const zero = (text: string) => (text.includes('--replicas=0') ? 'destroy' : 'read');
      const walk = given(made('scale web --replicas=$(cat n)', zero))
        .when(answer('run'))
        .thenDoes({ type: 'evaluate' });
      walk.input({ type: 'value-evaluated', name: 'stamp', value: '0' });
      walk.thenDoes({ type: 'ask', question: { type: 'confirm-command', impact: 'destroy' } });
      walk.thenDoes({ question: { body: ['scale web --replicas=0'], phrase: expect.stringMatching(/./) } });
      expect(walk.started).toEqual([]);
    });

    it('does not start without a person what its value makes more of than is allowed', () => {
      const zero = (text: string) => (text.includes('--replicas=0') ? 'destroy' : 'read');
      const unattended = { attendance: 'unattended', allow: ['read', 'change'] } as const;
      const walk = given(made('scale web --replicas=$(cat n)', zero), unattended).thenDoes({ type: 'evaluate' });
      walk.input({ type: 'value-evaluated', name: 'stamp', value: '0' });
      walk.thenFinishes('inconclusive');
      expect(walk.started).toEqual([]);
    });
  });

  it('fills in what stands inside of what is evaluated', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Build', doc.change('build v-$(cat <pod> -n x)'), doc.change('push v-<stamp>'))),
      parameters(),
      doc.section('overview', 'x', doc.item('parameter', { name: 'stamp', from: 4, occurrences: [5] })),
    );
    given(graph)
      .when(answer('value', { value: 'a b' }), answer('run'))
      .thenDoes({ type: 'evaluate', script: "$(cat 'a b' -n x)" });
  });

  it('keeps a secret out of a text to edit, and fills it in again', () => {
    const walk = given(logs({ secret: true }), { flow: false }).when(answer('value', { value: "hun'ter2" }));
    walk.thenDoes({ question: { type: 'confirm-command', default: 'kubectl logs <pod>' } });
    walk.when(answer('edit', { value: 'kubectl logs -f <pod>' }), answer('run'));
    walk.thenDoes({ type: 'run-command', script: "kubectl logs -f 'hun'\\''ter2'" });
    expect(walk.started).toEqual(["kubectl logs -f '***'"]);
  });

  it('asks for a parameter of an edited text that has no value', () => {
    const walk = given(logs()).when(answer('value', { value: 'web-1' }), fails());
    walk.state = { ...walk.state, parameters: {} };
    walk.when(answer('edit-and-retry', { value: 'kubectl logs --all <pod>' })).thenAsks('parameter');
  });
});

describe('example values', () => {
  const values = [{ value: 'v1.2.3', type: 'version' as const, occurrences: [5] }];
  const graph = doc.graphWithExamples(
    values,
    procedure(doc.step('Do', doc.command('a'), doc.change('deploy app:v1.2.3', { expect: 'app:v1.2.3' }))),
  );

  it('are listed once before the first change, to confirm', () => {
    const walk = given(graph)
      .when(ok())
      .thenAsks('example-values', 'confirm', 'replace', 'stop')
      .thenDoes({ question: { body: ['v1.2.3  in app:v1.2.3  (version, line 5)'] } })
      .when(answer('confirm'));
    walk.when(answer('run'), ok('app:v1.2.3')).thenFinishes('succeeded');
  });

  it('are replaced in the command, and in what is expected of it', () => {
    const walk = given(graph)
      .when(ok(), answer('replace', { value: 'v1.2.3=v1.4.0' }))
      .thenAsks('confirm-command');
    walk.when(answer('run'), ok('app:v1.4.0')).thenFinishes('succeeded');
    expect(walk.started).toContain('deploy app:v1.4.0');
    given(graph)
      .when(ok(), answer('replace', { value: 'v1.2.3=v1.4.0' }), answer('run'), ok('app:v1.2.3'))
      .thenAsks('failure');
  });

  it('are asked for before a host among them is looked at, with a person', () => {
    const hosts = doc.graphWithExamples(
      [{ value: 'api.example.com', type: 'host', occurrences: [4] }],
      doc.section('procedure', 'Steps', doc.step('One', doc.command('curl api.example.com'), doc.command('ls'))),
    );
    const walk = given(hosts).thenAsks('example-values', 'confirm', 'replace', 'stop');
    walk.when(answer('replace', { value: 'api.example.com=api.shop.test' })).thenDoes({ script: 'curl api.shop.test' });
    given(hosts).when(answer('confirm')).thenDoes({ script: 'curl api.example.com' });
    unattended(hosts).thenDoes({ script: 'curl api.example.com' });
  });

  it('stop an unattended run that was not told of them', () => {
    unattended(graph)
      .when(ok())
      .thenFinishes('inconclusive', /Nothing was changed/);
    unattended(graph, undefined, { answers: { 'example-values': 'confirm' } })
      .when(ok(), ok('app:v1.2.3'))
      .thenFinishes('succeeded');
    const set = unattended(graph);
    set.record({ type: 'example-replaced', value: 'v1.2.3', replacement: 'v1.2.3' });
    set.when(ok(), ok('app:v1.2.3')).thenFinishes('succeeded');
  });
});

describe('a check of what was left out', () => {
  const backup = doc.change('pg_dump x > x.bak', { condition: 'if there are migrations', keeps: 'copy' });
  const other = doc.change('kubectl apply -f x');

  it('has not failed, where it comes right after it', () => {
    given(one(backup, doc.command('ls x.bak')))
      .when(answer('no'), fails())
      .thenAsks('judgement')
      .thenDoes({
        question: { body: expect.arrayContaining([expect.stringMatching(/It depends on what was left out/)]) },
      });
    given(one(other, doc.command('ls x.bak')))
      .when(answer('skip'), fails())
      .thenAsks('judgement');
  });

  it('is in the record as what a person says of it, and as nothing that failed beside that', () => {
    const walk = given(one(backup, doc.command('ls x.bak'))).when(answer('no'), fails(), answer('yes'));
    const judgements = Object.values(walk.state.commands).flatMap((command) => command.judgements);
    expect(judgements.map(({ status }) => status)).not.toContain('failed');
  });

  it('has failed, where something was changed in between, or it was not left out', () => {
    given(one(backup, other, doc.command('ls x.bak')))
      .when(answer('no'), answer('run'), ok(), fails())
      .thenAsks('failure');
    given(one(other, doc.command('ls x.bak')))
      .when(answer('run'), ok(), fails())
      .thenAsks('failure');
  });
});

describe('a variable that was not set', () => {
  it('is said again where a command that reads it is confirmed', () => {
    const call = doc.change('curl -H "Bearer $KEY" x', { environment: ['KEY'] });
    const walk = given(one(call, doc.change('echo')));
    walk.record({ type: 'tools-looked-up', tools: [], unset: ['KEY'] });
    walk.thenDoes({ question: { warnings: ['Not set when the run began or was taken up: $KEY.'] } });
    walk.when(answer('run'), ok()).thenDoes({ question: { warnings: [] } });
  });

  it('takes no stray Enter for a change that reads one which is gone with its shell', () => {
    const walk = given(one(doc.change('cp a "${CACHE}/x"'), doc.change('echo $CACHES')));
    walk.record({ type: 'tools-looked-up', tools: [], unset: ['CACHE'] });
    const asked = walk.thenAsks('confirm-command').advance();
    expect(asked).toMatchObject({ question: { warnings: [expect.stringContaining('$CACHE.')] } });
    expect(asked.type === 'ask' && asked.question.preselected).toBeUndefined();
    walk.when(answer('run'), ok()).thenDoes({ question: { warnings: [], preselected: 'run' } });
  });
});

describe('what goes on beside the steps', () => {
  const watch = doc.command('kubectl get pods -w', { mode: 'watch' });
  const forward = doc.command('kubectl port-forward svc/x 8080:80', { mode: 'background' });

  it('is watched until the operator has seen enough', () => {
    const walk = given(one(watch, doc.command('b'))).thenDoes({ type: 'run-command', script: 'b' });
    expect(walk.state.panes).toHaveLength(1);
    walk
      .when(ok())
      .thenAsks('end-watch', 'go-on', 'wrong', 'stop')
      .when(answer('go-on'), ok('PONG'))
      .thenFinishes('succeeded');
    expect([walk.state.panes, walk.verdict('Do')]).toEqual([[], 'ran']);
  });

  it('is where a person may see that something is wrong: the step has failed then, and it can be watched again', () => {
    const walk = given(one(watch)).thenAsks('end-watch');
    walk.when(answer('wrong', { reason: 'Two of them crash' })).thenAsks('failure');
    walk.thenDoes({ question: { body: expect.arrayContaining(['Two of them crash']) } });
    walk.when(answer('retry')).thenAsks('end-watch', 'go-on', 'wrong', 'stop');
    walk.when(answer('wrong', { reason: 'Still' }), answer('skip', { reason: 'Known' })).thenAsks('end-watch');
    walk.when(answer('go-on'), ok('PONG')).thenFinishes('failed');
    expect([walk.state.panes, walk.verdict('Do')]).toEqual([[], 'failed']);
  });

  it('has its expectations asked when it is ended', () => {
    const seen = doc.command('watch x', { mode: 'watch', expect: 'All are ready' });
    given(one(seen))
      .when(answer('go-on'))
      .thenAsks('judgement')
      .when(answer('yes'), ok('PONG'))
      .thenFinishes('succeeded');
    unattended(one(seen)).when(ok('PONG')).thenFinishes('inconclusive', /Do/);
  });

  it('has no time limit, and a command that runs has one', () => {
    given(one(doc.command('a'))).thenDoes({ timeoutSeconds: 600, mode: 'run' });
    given(one(doc.command('kubectl rollout status x'))).thenDoes({ timeoutSeconds: 1800 });
    given(one(doc.command('helm upgrade --timeout 2h', { mode: 'interactive' }))).thenDoes({
      timeoutSeconds: 0,
      mode: 'interactive',
    });
    given(one(doc.command('kubectl wait --timeout=2h'))).thenDoes({ timeoutSeconds: 7260 });
  });

  it('stays up while later commands of its step run, and is ended after', () => {
    const walk = given(one(forward, doc.command('curl localhost:8080'))).thenDoes({ script: 'curl localhost:8080' });
    expect(walk.state.panes).toHaveLength(1);
    walk.when(ok()).thenDoes({ script: 'curl x' });
    expect(walk.state.panes).toEqual([]);
  });

  it('stays up for a later step that needs its port, and never outlives the run', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Forward', forward), doc.step('Ask', doc.command('curl http://localhost:8080'))),
    );
    const walk = given(graph).thenDoes({ script: 'curl http://localhost:8080' });
    expect(walk.state.panes).toHaveLength(1);
    const early = given(graph).when(fails(), answer('abort')).thenFinishes('aborted');
    expect(early.state.panes).toEqual([]);
  });

  it('is ended with its step, also where its command was left to the checks', () => {
    const started = doc.change('./serve', { mode: 'watch' });
    const graph = one(started, doc.change('apply'), doc.command('curl y', { expect: 'PONG' }));
    const walk = given(graph).when(answer('run'), answer('run'), fails(), answer('checks-only'), ok('PONG'));
    walk.when(answer('go-on'), ok('PONG')).thenFinishes('succeeded');
    expect(walk.state.panes).toEqual([]);
  });

  it('fails its step when it ends too early', () => {
    const walk = given(one(forward, doc.command('curl localhost:8080'))).thenDoes({ script: 'curl localhost:8080' });
    walk.input({
      type: 'command-finished',
      action: 's3/command@4',
      attempt: 1,
      result: result({ exitCode: 1, pipeStatus: [1] }),
    });
    walk.thenAsks('failure').thenDoes({ question: { action: 's3/command@4' } });
  });
});

describe('files', () => {
  const file = { path: 'x.yaml', content: 'image: app:<tag>\n' };
  const graph = doc.graphOf(
    procedure(doc.step('Do', doc.item('file', file))),
    check,
    doc.section('overview', 'x', doc.item('parameter', { name: 'tag', occurrences: [4] })),
  );

  it('are filled in, shown, and written', () => {
    const walk = given(graph)
      .thenAsks('parameter')
      .when(answer('value', { value: 'v9' }))
      .thenAsks('write-file', 'write', 'skip', 'stop');
    walk
      .thenDoes({ question: { body: ['image: app:v9', ''] } })
      .when(answer('write'), ok('PONG'))
      .thenFinishes('succeeded');
    expect(walk.events).toContainEqual(expect.objectContaining({ type: 'file-written', path: 'x.yaml' }));
  });

  it('never replace one that differs without asking', () => {
    const walk = given(graph)
      .when(answer('value', { value: 'v9' }))
      .thenAsks('write-file');
    walk.input({ type: 'file-differs', action: 's3/file@4', path: 'x.yaml' });
    walk.thenDoes({ question: { title: 'x.yaml is there already and differs. Replace it?' } });
    expect(walk.advance()).not.toHaveProperty('question.preselected');
  });
});

describe('polling', () => {
  it('asks the driver to go on until the expectation holds', () => {
    given(one(doc.command('kubectl get x', { expect: 'ready', within: 300 }))).thenDoes({
      poll: { withinSeconds: 300, everySeconds: 10 },
    });
  });
});

describe('exitCode', () => {
  it('is what architecture.md says', () => {
    const outcomes = [
      'succeeded',
      'failed',
      'rolled-back',
      'rollback-failed',
      'escalated',
      'inconclusive',
      'aborted',
      'interrupted',
    ] as const;
    expect(outcomes.map(exitCode)).toEqual([0, 1, 3, 4, 4, 5, 6, 130]);
  });
});

describe('a host that cannot', () => {
  it('start a command makes it fail', () => {
    given(one(doc.command('a')))
      .when(ends({ status: 'not-started', note: 'no shell' }))
      .thenAsks('failure');
  });
});

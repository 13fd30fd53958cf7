import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { type Revision, revise } from '../../../../engine/run/revision/revise.ts';
import { type RevisionDecisions, revisedEvents } from '../../../../engine/run/revision/revised-events.ts';
import { answer, fails, finish, given, interrupt, type Move, ok, Walk } from '../given.ts';

const step = (title: string, ...lines: readonly string[]) =>
  `### ${title}\n\n\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`;
const document = (...parts: readonly string[]) => ['# Release the shop', '## Procedure', ...parts, ''].join('\n\n');
const graphOf = (text: string) => buildGraph(readRunbook('shop.md', text));

const DRAIN = step('Step 1: Drain it', 'drain web-1');
const STOP = step('Step 2: Stop it', 'stop web-1', 'cat web-1', '# Expected: stopped');
const START = step('Step 3: Start it', 'start web-1', 'cat web-1', '# Expected: started');
const BEFORE = document(DRAIN, STOP, START);

const run: readonly Move[] = [answer('run'), ok()];

/** A run of the text above that stands between its two commands of step 2; only `drain` and `stop` were run. */
function inStopping(text = BEFORE): Walk {
  const walk = given(graphOf(text))
    .when(...run, ...run)
    .thenDoes({ type: 'run-command', script: 'cat web-1' });
  return leave(walk);
}

function leave(walk: Walk): Walk {
  walk.when(interrupt('run'));
  finish(walk);
  walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
  return walk;
}

const revision = (walk: Walk, text: string): Revision =>
  revise({ before: walk.graph, after: graphOf(text) }, walk.state);

function mapped(walk: Walk, text: string) {
  const found = revision(walk, text);
  if (found.status === 'refused') throw new Error(found.reasons.join(' '));
  return found;
}

/** The run goes on with another text, as the operator decides: by titles of steps. */
function goOn(walk: Walk, text: string, titles: { again?: string; goThrough?: string } = {}): Walk {
  const after = graphOf(text);
  const id = (title: string | undefined) =>
    after.steps.filter((one) => title !== undefined && one.title.includes(title)).map((one) => one.id);
  const decisions: RevisionDecisions = { again: id(titles.again), goThrough: id(titles.goThrough) };
  const next = new Walk(after);
  next.state = walk.state;
  next.record(...revisedEvents(mapped(walk, text), decisions, { digest: 'd2', copy: 'runbook-2.md' }));
  return next;
}

const titles = (steps: readonly { readonly title: string }[]) => steps.map(({ title }) => title);

describe('a document that changed while its run stood', () => {
  it('asks nothing where only prose changed, and goes on where it stood', () => {
    const text = BEFORE.replace('## Procedure', '## Procedure\n\nMind the gap.\n\nThis takes an hour.');
    expect(mapped(inStopping(), text)).toMatchObject({ changed: [], missed: [], gone: [], rewritten: [] });
    const walk = goOn(inStopping(), text);
    walk.thenDoes({ type: 'run-command', script: 'cat web-1' }).when(ok('stopped'), ...run, ok('started'));
    walk.thenFinishes('succeeded');
    expect(walk.started).toEqual(['cat web-1', 'start web-1', 'cat web-1']);
    expect(walk.state.digest).toBe('d2');
  });

  it('asks about a command that is done and reads differently, and takes what was done as it stands', () => {
    const text = BEFORE.replace('drain web-1', 'drain --gently web-1');
    const { changed } = mapped(inStopping(), text);
    expect(changed).toMatchObject([{ after: { title: 'Step 1: Drain it' }, added: [] }]);
    const walk = goOn(inStopping(), text);
    walk.thenDoes({ type: 'run-command', script: 'cat web-1' }).when(ok('stopped'), ...run, ok('started'));
    walk.thenFinishes('succeeded');
    expect(walk.started).not.toContain('drain --gently web-1');
  });

  it('does it again where the operator says so, then goes on in the step that stood open, and repeats nothing of it', () => {
    const walk = goOn(inStopping(), BEFORE.replace('drain web-1', 'drain --gently web-1'), { again: 'Drain' });
    walk.thenAsks('confirm-command').thenDoes({ question: { body: ['drain --gently web-1'] } });
    walk.when(...run).thenDoes({ type: 'run-command', script: 'cat web-1' });
    walk.when(ok('stopped'), ...run, ok('started')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['drain --gently web-1', 'cat web-1', 'start web-1', 'cat web-1']);
  });

  it('does again only what changed of the step that stands open', () => {
    const text = BEFORE.replace('stop web-1', 'stop --now web-1');
    const walk = goOn(inStopping(), text, { again: 'Stop' });
    walk.thenAsks('confirm-command').thenDoes({ question: { body: ['stop --now web-1'] } });
    walk.when(...run).thenDoes({ type: 'run-command', script: 'cat web-1', attempt: 2 });
  });

  it('asks about a changed expectation of what is done', () => {
    const walk = leave(given(graphOf(BEFORE)).when(...run, ...run, ok('stopped')));
    const { changed } = mapped(walk, BEFORE.replace('Expected: stopped', 'Expected: halted'));
    expect(titles(changed.map(({ after }) => after))).toEqual(['Step 2: Stop it']);
  });

  it('asks about a step that came in behind it, and leaves it out or goes through it', () => {
    const text = document(step('Warn them', 'say bye'), DRAIN, STOP, START);
    expect(titles(mapped(inStopping(), text).missed)).toEqual(['Warn them']);
    const left = goOn(inStopping(), text);
    left.when(ok('stopped'), ...run, ok('started')).thenFinishes('inconclusive', /Left out: Warn them/);
    const walk = goOn(inStopping(), text, { goThrough: 'Warn' });
    walk.when(...run).thenDoes({ script: 'cat web-1' });
    walk.when(ok('stopped'), ...run, ok('started')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['say bye', 'cat web-1', 'start web-1', 'cat web-1']);
  });

  it('comes to a step that was put in before it by itself', () => {
    const text = document(DRAIN, STOP, step('Warn them', 'say hi'), START);
    expect(mapped(inStopping(), text)).toMatchObject({ changed: [], missed: [] });
    const walk = goOn(inStopping(), text).when(ok('stopped'), ...run, ...run, ok('started'));
    walk.thenFinishes('succeeded');
    expect(walk.started).toEqual(['cat web-1', 'say hi', 'start web-1', 'cat web-1']);
  });

  it('is not gone on with where the step that the run stands at is gone', () => {
    expect(revision(inStopping(), document(DRAIN, START))).toEqual({
      status: 'refused',
      reasons: [
        expect.stringMatching(/^"Step 2: Stop it" \(line \d+ of the text.*, where the run stands, is not found/),
      ],
    });
  });

  it('goes on where a step that is done is gone, and still knows what it changed', () => {
    const text = document(STOP, START);
    expect(titles(mapped(inStopping(), text).gone)).toEqual(['Step 1: Drain it']);
    const walk = goOn(inStopping(), text).when(ok('stopped'), ...run, fails());
    walk.thenDoes({ question: { body: expect.arrayContaining([expect.stringContaining('drain web-1; stop web-1')]) } });
  });

  it('knows steps by what they hold when they are renumbered', () => {
    const text = document(
      DRAIN.replace('Step 1: ', '10. '),
      STOP.replace('Step 2: ', '20) '),
      START.replace('Step 3: ', ''),
    );
    expect(mapped(inStopping(), text)).toMatchObject({ changed: [], missed: [], gone: [] });
    goOn(inStopping(), text)
      .when(ok('stopped'), ...run, ok('started'))
      .thenFinishes('succeeded');
  });

  it('takes a step that was done and has moved behind the place of the run for done', () => {
    const walk = goOn(inStopping(), document(STOP, DRAIN, START)).when(ok('stopped'), ...run, ok('started'));
    walk.thenFinishes('succeeded');
    expect(walk.started).toEqual(['cat web-1', 'start web-1', 'cat web-1']);
  });

  it('is not gone on with where it is not known what a command did that reads differently', () => {
    const walk = given(graphOf(BEFORE))
      .when(...run, answer('run'))
      .thenDoes({ script: 'stop web-1' });
    walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
    const found = revision(walk, BEFORE.replace('stop web-1', 'stop --now web-1'));
    expect(found).toMatchObject({ status: 'refused', reasons: [expect.stringContaining('reads differently in it')] });
    const asIt = goOn(walk, BEFORE.replace('drain web-1', 'drain it'));
    asIt.thenAsks('unknown-effect');
  });

  it('does what failed as it reads now, once the operator says so', () => {
    const walk = given(graphOf(BEFORE))
      .when(...run, answer('run'), fails())
      .thenAsks('failure');
    const text = BEFORE.replace('stop web-1', 'stop --now web-1');
    goOn(leave(walk), text, { again: 'Stop' })
      .thenAsks('confirm-command')
      .thenDoes({ question: { body: ['stop --now web-1'] } });
  });

  it('drops an edit of what reads differently now', () => {
    const walk = given(graphOf(BEFORE))
      .when(answer('edit', { value: 'drain web-9' }))
      .thenAsks('confirm-command');
    goOn(leave(walk), BEFORE.replace('drain web-1', 'drain --gently web-1')).thenDoes({
      question: { type: 'confirm-command', body: ['drain --gently web-1'], warnings: [] },
    });
    goOn(leave(walk), BEFORE.replace('## Procedure', '## Procedure\n\nSlowly.')).thenDoes({
      question: { type: 'confirm-command', body: ['drain web-9'] },
    });
  });
});

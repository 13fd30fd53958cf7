import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepGraph } from '../../../engine/graph/step-graph.ts';
import type { Impact } from '../../../engine/model/command.ts';
import type { Choice } from '../../../engine/model/step.ts';
import type { Effect } from '../../../engine/run/effect.ts';
import type { Answer } from '../../../engine/run/event.ts';
import { evolve } from '../../../engine/run/evolve.ts';
import { initialState } from '../../../engine/run/initial-state.ts';
import type { Input } from '../../../engine/run/input.ts';
import { next } from '../../../engine/run/next.ts';
import type { Question } from '../../../engine/run/question.ts';
import * as doc from '../graph/document.ts';
import { finish, result, Walk } from './given.ts';

/** Any document, run by anybody, with any luck: what holds of every run. */
describe('any run', () => {
  it('comes to an end, and its end is true to what happened', () => {
    fc.assert(
      fc.property(
        anyGraph,
        anyStart,
        fc.array(fc.nat(1000), { minLength: 40, maxLength: 120 }),
        (graph, start, luck) => {
          const walk = play(new Walk(graph, start), luck);
          expect(walk.state.outcome).toBeDefined();
          expectReplay(walk);
          expectAllowed(walk);
          expectConfirmed(walk);
          expectNoPlaceholder(walk);
          expect(walk.state.panes).toEqual([]);
          if (walk.state.outcome === 'succeeded') expectVerified(walk);
          if (walk.state.outcome === 'rolled-back') expect(walk.state.branch).toBe('rollback');
          if (/Nothing was changed/.test(walk.state.reason ?? '')) expect(changesStarted(walk)).toEqual([]);
        },
      ),
      { numRuns: 500, endOnFailure: true },
    );
  });

  it('comes to an end after it was cut off and taken up at any point', () => {
    fc.assert(
      fc.property(
        anyGraph,
        anyStart,
        fc.array(fc.nat(1000), { minLength: 40, maxLength: 80 }),
        fc.nat(60),
        (graph, start, luck, cut) => {
          const whole = play(new Walk(graph, start), luck);
          const again = new Walk(graph, start);
          again.record(...whole.events.slice(1, cut + 1));
          again.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
          const finished = play(again, luck.toReversed());
          expect(finished.state.outcome).toBeDefined();
          expectReplay(finished);
          expectAllowed(finished);
          expectConfirmed(finished);
          if (finished.state.outcome === 'succeeded') expectVerified(finished);
          expectNothingTwice(finished);
        },
      ),
      { numRuns: 500, endOnFailure: true },
    );
  });

  it('would notice a success that is none', () => {
    const walk = new Walk(doc.graphOf(doc.section('procedure', 'x', doc.step('a', doc.change('b')))));
    expect(() => expectVerified(walk)).toThrow();
  });
});

/** Plays a run with luck for the answers and the ends of commands; when it is used up, leaves at the first occasion. */
function play(walk: Walk, luck: readonly number[]): Walk {
  let turn = 0;
  const roll = () => luck[turn++];
  for (let count = 0; count < 400; count += 1) {
    const effect = walk.advance();
    if (effect.type === 'finish') return finish(walk);
    move(walk, effect, roll());
  }
  throw new Error(`Does not come to an end: ${JSON.stringify(next(walk.graph, walk.state)).slice(0, 400)}`);
}

function move(walk: Walk, effect: Effect, roll: number | undefined): void {
  walk.input(
    roll !== undefined && roll % 97 === 0
      ? { type: 'interrupt', what: roll % 2 === 0 ? 'run' : 'command' }
      : reply(effect, roll),
  );
}

function reply(effect: Effect, roll: number | undefined): Input {
  switch (effect.type) {
    case 'ask':
      return { type: 'answer', by: 'ada', answer: answerTo(effect.question, roll) };
    case 'run-command': {
      const { action, attempt } = effect;
      return {
        type: 'command-finished',
        action: action.id,
        attempt,
        result: ENDS[(roll ?? 0) % ENDS.length] ?? result(),
      };
    }
    case 'evaluate':
      return {
        type: 'value-evaluated',
        name: effect.name,
        ...((roll ?? 0) % 2 === 0 ? { value: 'x1' } : (roll ?? 0) % 3 === 0 ? { cutOff: true } : {}),
      };
    default:
      throw new Error(`Unexpected ${effect.type}`);
  }
}

const LEAVES = ['abort', 'leave', 'done', 'stop', 'skip', 'no', 'go-on'];
const HELPS = ['run', 'yes', 'done', 'do', 'confirm', 'value', 'write', 'go-on', 'option-1'];

/** Three times of four what brings the run on, else anything; when luck is used up, what leaves. */
function answerTo(question: Question, roll: number | undefined): Answer {
  const keys = question.options.map(({ key }) => key);
  const any = keys[(roll ?? 0) % keys.length];
  const wanted = roll === undefined ? LEAVES : roll % 4 === 0 ? [] : HELPS;
  const option = wanted.find((key) => keys.includes(key)) ?? any ?? '';
  const phrase = question.options.some(({ key, needs }) => key === option && needs === 'phrase');
  const value = phrase ? (question.phrase ?? '') : 'v 1;$(x)=y';
  return { question: question.id, option, value, reason: 'so' };
}

const ENDS = [
  ...Array.from({ length: 24 }, () => result({ out: 'PONG' })),
  result({ out: 'DOWN' }),
  result({ exitCode: 1, pipeStatus: [1], err: 'CrashLoopBackOff' }),
  result({ status: 'timed-out' }),
  result({ status: 'cancelled' }),
  result({ status: 'killed', exitCode: 137 }),
  result({ status: 'not-started' }),
];

function expectReplay(walk: Walk): void {
  expect(walk.events.reduce(evolve, initialState())).toEqual(walk.state);
}

function changesStarted(walk: Walk): readonly string[] {
  return walk.events.flatMap((event) =>
    event.type === 'command-started' && event.impact !== 'read' ? [event.script] : [],
  );
}

/** Without a person nothing runs whose impact is not allowed. */
function expectAllowed({ state, events }: Walk): void {
  if (state.attendance === 'attended') return;
  const impacts = events.flatMap((event) => (event.type === 'command-started' ? [event.impact] : []));
  expect(impacts.filter((impact) => !state.allow.includes(impact))).toEqual([]);
}

/** Whatever changes something was confirmed for this very attempt, after the last time that somebody took the run up. */
function expectConfirmed({ events }: Walk): void {
  events.forEach((event, index) => {
    if (event.type !== 'command-started' || event.impact === 'read') return;
    const since = events.slice(0, index).findLastIndex(({ type }) => type === 'run-resumed');
    const plain = `confirm-command:${event.action}:${event.attempt}`;
    const asked = [plain, `${plain}:${event.impact}`];
    const said = events
      .slice(Math.max(since, 0), index)
      .some(
        (before) =>
          before.type === 'question-answered' &&
          asked.includes(before.answer.question) &&
          before.answer.option === 'run',
      );
    expect(said, `${event.script} ran without being confirmed`).toBe(true);
  });
}

function expectNoPlaceholder({ events }: Walk): void {
  for (const event of events) if (event.type === 'command-started') expect(event.script).not.toMatch(/<[a-z]+>/);
}

function expectVerified({ graph, state }: Walk): void {
  const own = graph.steps.filter(({ way }) => way === 'procedure');
  // What is offered is the work of a step that has nothing else to do, and a look beside it elsewhere.
  const ids = own.flatMap(({ actions, offered }) => (actions.length > 0 ? actions : offered).map(({ id }) => id));
  const failed = ids.filter((id) => state.commands[id]?.judgements.some(({ status }) => status === 'failed'));
  expect(
    failed.filter((id) => state.settlements[id] !== 'done-by-hand' && state.settlements[id] !== 'left-to-checks'),
  ).toEqual([]);
  const bad = own.filter(({ id }) => !['passed', 'ran', 'skipped'].includes(state.steps[id]?.verdict ?? 'none'));
  expect(bad).toEqual([]);
  const held = ids.filter((id) => state.commands[id]?.verdict === 'passed' || state.settlements[id] === 'confirmed');
  expect(held.length).toBeGreaterThan(0);
}

/** The same attempt at an action starts once, and a value that changes something is made once in it. */
function expectNothingTwice({ events }: Walk): void {
  const started = events.flatMap((event) => {
    if (event.type === 'command-started') return [`${event.action}:${event.attempt}`];
    if (event.type !== 'evaluation-started' || event.impact === 'read') return [];
    return [`${event.action}:${event.attempt}:${event.name}`];
  });
  expect(new Set(started).size).toBe(started.length);
}

const impact = fc.constantFrom<Impact>('read', 'read', 'change', 'destroy');

const anyPart: fc.Arbitrary<doc.Part> = fc.oneof(
  fc
    .record({
      script: fc.constantFrom('a', 'kubectl delete pod web-1', 'b <name>', 'c $(date)', 'd <other>'),
      impact,
      mode: fc.constantFrom('run', 'run', 'run', 'watch', 'background', 'interactive', 'elsewhere'),
      expect: fc.option(fc.constantFrom('PONG', 'All is fine'), { nil: undefined }),
      condition: fc.option(fc.constantFrom('if needed', 'if it is so'), { nil: undefined }),
      inline: fc.constantFrom(undefined, undefined, true),
      group: fc.option(fc.record({ option: fc.integer({ min: 1, max: 2 }), certain: fc.boolean() }), {
        nil: undefined,
      }),
    })
    .map(
      ({ script, group, ...rest }): doc.Part =>
        (at) => {
          const choice: Choice | undefined = group && { group: `g${Math.floor(at.line / 8)}`, ...group };
          const options = Object.fromEntries(
            Object.entries({ ...rest, choice }).filter(([, value]) => value !== undefined),
          );
          return doc.command(script, options)(at);
        },
    ),
  fc
    .constantFrom('read' as const, 'change' as const)
    .map((plain) => doc.command('ping', { impact: plain, expect: 'PONG' })),
  fc.constantFrom(
    doc.manual('Look'),
    doc.checkbox('So?'),
    doc.gate(),
    doc.gate({ sense: 'leave' }),
    doc.requirement('helm', 'helm'),
    doc.warning('Careful'),
    doc.trigger('Errors rise'),
    doc.item('file', { path: 'x', content: 'y <name>' }),
    doc.item('symptom', { text: 'Crash', patterns: ['CrashLoopBackOff'] }),
  ),
);

const anyStep: fc.Arbitrary<doc.Part> = fc
  .record({
    parts: fc.array(anyPart, { maxLength: 4 }),
    optional: fc.constantFrom(false, false, true),
    condition: fc.option(fc.constant('if wanted'), { nil: undefined }),
    option: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined, freq: 9 }),
  })
  .map(({ parts, optional, condition, option }) =>
    doc.step('Step', ...parts, {
      ...(optional ? { optional } : {}),
      ...(condition === undefined ? {} : { condition }),
      ...(option === undefined ? {} : { choice: { group: 'steps', option, certain: option === 1 } }),
    }),
  );

const anySection: fc.Arbitrary<doc.Part> = fc
  .tuple(
    fc.constantFrom(
      'prerequisites',
      'procedure',
      'procedure',
      'monitoring',
      'validation',
      'rollback',
      'troubleshooting',
      'escalation',
    ),
    fc.array(anyStep, { minLength: 1, maxLength: 3 }),
  )
  .map(([role, steps]) => doc.section(role, role, ...steps));

const anyGraph: fc.Arbitrary<StepGraph> = fc
  .tuple(fc.array(anySection, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([sections, contacts]) =>
    doc.graphWithExamples(
      [{ value: 'web-1', type: 'host', occurrences: [4, 5, 6, 7, 8] }],
      ...sections,
      doc.section(
        'overview',
        'x',
        doc.item('parameter', { name: 'name', from: 4, occurrences: [] }),
        doc.item('parameter', { name: 'other', occurrences: [], secret: true }),
      ),
      ...(contacts ? [doc.section('escalation', 'Contacts', doc.contact('Lead'))] : []),
    ),
  );

const ALL: readonly Impact[] = ['read', 'change', 'destroy'];

/** What an unattended run may be told beforehand. */
const TOLD = {
  name: 'n1',
  other: 'o1',
  'example-values': 'confirm',
  steps: '1',
  'if needed': 'yes',
  'if it is so': 'no',
};

const anyStart = fc.record({
  attendance: fc.constantFrom('attended' as const, 'unattended' as const),
  allow: fc.constantFrom<readonly Impact[]>([], ['read'], ['read', 'change'], ALL, ALL, ALL),
  flow: fc.boolean(),
  answers: fc.constantFrom<Record<string, string>>({}, TOLD, TOLD, TOLD),
});

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../engine/run/question.ts';
import { describeAsWritten } from '../../../renderers/reading-text.ts';
import { sanitiseLines } from '../../../renderers/sanitise.ts';
import { textStyle } from '../../../renderers/text-style.ts';
import { frame } from '../../../renderers/tui/frame.ts';
import { OutputBuffer } from '../../../renderers/tui/output-buffer.ts';
import { outputsAround } from '../../../renderers/tui/output-pane.ts';
import { FIRST_SCREEN, questionShown } from '../../../renderers/tui/screen-state.ts';
import type { TuiView } from '../../../renderers/tui/view.ts';
import { GRAPH, TEXT } from '../fixture-document.ts';
import { CONFIRM, START } from '../fixture-run.ts';
import { expectGolden } from '../golden.ts';

const CALL: Question = {
  id: 'escalation',
  type: 'escalation',
  title: 'Call for help',
  body: ['1. Greeter team'],
  warnings: [],
  options: [{ key: 'done', label: 'They know; end the run' }],
};

const FAILURE: Question = {
  id: 'failure',
  type: 'failure',
  step: 's25',
  action: 's25/command@32',
  title: '"Set the image" failed, and something was changed before. What now?',
  body: ['exit code 1', ...Array.from({ length: 40 }, (_, index) => `expected line ${index + 1}`)],
  warnings: ['Users see errors for up to a minute.'],
  options: [
    { key: 'rollback', label: 'Roll back: Rollback, 1 step' },
    { key: 'retry', label: 'Try it again' },
    { key: 'edit-and-retry', label: 'Edit it and try again', needs: 'script' },
    { key: 'checks-only', label: 'Run the checks only' },
    { key: 'skip', label: 'Skip it', needs: 'reason' },
    { key: 'escalate', label: 'Escalate' },
    { key: 'abort', label: 'Abort the run' },
  ],
};

function view(more: Partial<TuiView>): TuiView {
  const output = new OutputBuffer();
  output.push('stdout', '日本語 '.repeat(60));
  output.push('stderr', `\u001b[2J${'x'.repeat(300)}\n`);
  return {
    graph: GRAPH,
    source: sanitiseLines(TEXT),
    style: textStyle(false),
    describe: describeAsWritten,
    state: { ...START, current: 's25' },
    startedAt: 0,
    now: 65_000,
    waiting: 0,
    outputs: new Map([['s25/command@32', output]]),
    folder: '/srv/greeter',
    startFolder: '/srv/greeter',
    screen: FIRST_SCREEN,
    ...more,
  };
}

const asked = (question: Question, more: Partial<TuiView> = {}) =>
  view({ question, screen: questionShown(FIRST_SCREEN, question, 0), ...more });

describe('frame', () => {
  it('marks a command that was skipped, and that never started', () => {
    const state = { ...START, current: 's25', settlements: { 's25/command@32': 'skipped' as const } };
    expect(frame(view({ state }), 80, 40).lines.join('\n')).toMatch(/↷ \$ /);
  });

  it('shows the step that the run left where it stands at none, and not the first', () => {
    const { current: _, ...left } = { ...START, current: 's25', departures: ['s25'] };
    const text = frame(view({ state: left, question: CALL }), 80, 24).lines.join('\n');
    expect(text).toContain('Set the image');
    expect(text).not.toContain('step 1/');
  });

  it('says where a change would be made that is not where the run began, and how to take a summary along', () => {
    const change: Question = { ...CONFIRM, impact: 'change' };
    const at = (folder: string, question = change) => frame(asked(question, { folder }), 80, 24).lines.join('\n');
    expect(at('/srv/greeter/charts/web')).toMatch(/Confirm \[change\].* in charts\/web ─/);
    expect(at('/opt/other')).toMatch(/Confirm \[change\].* in \/opt\/other ─/);
    expect(at('/srv/greeter')).not.toMatch(/Confirm.* in /);
    expect(at('/srv/greeter', CALL)).toContain('Ctrl-Y copies it');
    const long = { ...CALL, body: Array.from({ length: 40 }, (_, index) => `${index}`) };
    expect(at('/srv/greeter', long)).toMatch(/PgDn for more; Ctrl-Y copies it/);
  });

  it('tells the output of an earlier step from one of this one, and shows the end of a long folder', () => {
    const output = new OutputBuffer();
    output.push('stdout', 'x\n');
    const earlier = {
      outputs: new Map([[GRAPH.steps[0]?.actions[0]?.id ?? '', output]]),
      folder: `/${'a'.repeat(90)}/charts`,
    };
    const text = frame(view(earlier), 80, 24).lines.join('\n');
    expect(text).toMatch(/Output.*, before this step/);
    expect(text).toContain('a/charts  Tab');
    expect(frame(view({}), 80, 24).lines.join('\n')).not.toContain('before this step');
  });

  it.each([
    [80, 24],
    [120, 40],
    [200, 50],
  ])('looks well at %ix%i', (columns, rows) =>
    expectGolden(
      `frame-${columns}x${rows}.txt`,
      frame(asked(FAILURE), columns, rows)
        .lines.map((line) => line.trimEnd())
        .join('\n'),
    ),
  );

  it('fills the screen exactly and shows every option, whatever its size', () => {
    const sizes = fc.record({ columns: fc.integer({ min: 40, max: 220 }), rows: fc.integer({ min: 14, max: 70 }) });
    const questions = fc.constantFrom(FAILURE, CONFIRM, undefined);
    const styles = fc.boolean().map(textStyle);
    fc.assert(
      fc.property(sizes, questions, styles, ({ columns, rows }, question, style) => {
        const shown = question === undefined ? view({ style }) : asked(question, { style });
        const { lines } = frame(shown, columns, rows);
        expect(lines).toHaveLength(rows);
        for (const line of lines) expect(stringWidth(line)).toBe(columns);
        const all = lines.join('\n');
        for (const { label } of question?.options ?? []) expect(all).toContain(label);
      }),
    );
  });

  it('keeps to a screen that is too small for anything', () => {
    for (const [columns, rows] of [
      [10, 3],
      [1, 1],
      [20, 8],
    ] as const) {
      const { lines } = frame(asked(FAILURE), columns, rows);
      expect(lines.length).toBeLessThanOrEqual(rows);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  it('shows the mismatch of a failed command where the question does not', () => {
    const judgement = {
      line: 33,
      status: 'failed' as const,
      expected: 'output has deleted',
      explanation: 'it has not',
    };
    const command = {
      status: 'judged' as const,
      attempt: 1,
      script: 'kubectl delete',
      impact: 'destroy' as const,
      judgements: [judgement],
      verdict: 'failed' as const,
    };
    const state = { ...START, current: 's25', commands: { 's25/command@32': command } };
    const text = (shown: TuiView) => frame(shown, 120, 40).lines.join('\n');
    expect(text(view({ state }))).toContain('it has not');
    expect(text(asked({ ...FAILURE, body: ['because it has not'] }, { state })).split('it has not')).toHaveLength(2);
  });

  it('shows what is watched while it is asked whether that was enough', () => {
    const watched = new OutputBuffer();
    watched.push('stdout', 'a line that was watched\n');
    const later = new OutputBuffer();
    later.push('stdout', 'a later one\n');
    const outputs = new Map([
      ['s7/command@13', watched],
      ['s7/command@15', later],
    ]);
    const state = { ...START, current: 's7', panes: ['s7/command@13'] };
    const { action: _, ...enough } = { ...CONFIRM, type: 'end-watch' as const };
    expect(frame(view({ state, outputs }), 120, 40).lines.join('\n')).toContain('a later one');
    const shown = frame(asked(enough, { state, outputs }), 120, 40).lines.join('\n');
    expect(shown).toContain('a line that was watched');
    expect(shown).toContain('goes on beside the steps');
  });

  it('watches what is there to be watched rather than a tunnel, and leads to what ran since', () => {
    const [tunnel, watch, since] = ['s7/command@15', 's7/command@13', 's25/command@32'].map((id) => {
      const buffer = new OutputBuffer();
      buffer.push('stdout', `output of ${id}\n`);
      return [id, buffer] as const;
    });
    if (!tunnel || !watch || !since) throw new Error('none');
    const steps = GRAPH.steps.map((step) => ({
      ...step,
      actions: step.actions.map((action) =>
        action.type !== 'command' || ![tunnel[0], watch[0]].includes(action.id)
          ? action
          : {
              ...action,
              command: {
                ...action.command,
                mode: action.id === watch[0] ? ('watch' as const) : ('background' as const),
              },
            },
      ),
    }));
    const state = { ...START, current: 's7', panes: [watch[0], tunnel[0]] };
    const { action: _, ...enough } = { ...CONFIRM, type: 'end-watch' as const };
    const shown = asked(enough, { graph: { ...GRAPH, steps }, state, outputs: new Map([watch, tunnel, since]) });
    expect(outputsAround(shown)).toEqual({ before: 0, after: 2 });
    const first = frame(shown, 80, 24).lines.join('\n');
    expect(first).toContain(`output of ${watch[0]}`);
    expect(first).toContain('] shows what ran since (line 32)');
    const [other] = GRAPH.steps.flatMap(({ id, actions }) => (id === 's7' || id === 's25' ? [] : actions));
    const more = new Map([...shown.outputs, [other?.id ?? '', new OutputBuffer()]]);
    expect(frame({ ...shown, outputs: more }, 80, 24).lines.join('\n')).toContain(`(lines 32, ${other?.line})`);
    const later = { ...shown, screen: { ...shown.screen, outputsBack: -2 } };
    expect(frame(later, 80, 24).lines.join('\n')).toContain(`output of ${since[0]}`);
  });

  it('says of an output that may still come that there is none yet', () => {
    const outputs = new Map([['s25/command@32', new OutputBuffer()]]);
    const open = { ...START, current: 's25', panes: ['s25/command@32'] };
    expect(frame(view({ state: open, outputs }), 80, 24).lines.join('\n')).toContain('no output yet');
    expect(frame(view({ outputs }), 80, 24).lines.join('\n')).not.toContain('no output yet');
  });

  it('has the cause of a failure before what there was to heed', () => {
    const order = (question: Question) =>
      frame(asked({ ...question, body: ['what it is about'], warnings: ['heed'] }), 80, 30).lines.flatMap(
        (line) => /what it is about|⚠ heed/.exec(line) ?? [],
      );
    expect(order(FAILURE)).toEqual(['what it is about', '⚠ heed']);
    expect(order(CONFIRM)).toEqual(['⚠ heed', 'what it is about']);
  });

  it('keeps what is to be typed and how to leave whole, and cuts the label', () => {
    const question: Question = {
      ...CONFIRM,
      options: [{ key: 'approve', label: 'Approve this text, and start the run', needs: 'phrase' }],
      phrase: 'approve',
    };
    const screen = { ...FIRST_SCREEN, entry: { option: 'approve', needs: 'phrase' as const, text: '', cursor: 0 } };
    const lines = frame(view({ question, screen }), 80, 24).lines;
    expect(lines.join('\n')).toContain('type exactly «approve» (Enter: done, Esc: back)');
    expect(lines.at(-1)).toContain('Esc back');
    expect(lines.at(-1)).not.toContain('?');
  });

  it('shows nothing of a secret that is typed', () => {
    const secret: Question = {
      ...CONFIRM,
      type: 'parameter',
      secret: true,
      options: [{ key: 'value', label: 'Use it', needs: 'value' }],
      preselected: 'value',
    };
    const screen = { ...FIRST_SCREEN, entry: { option: 'value', needs: 'value' as const, text: 'hunter2', cursor: 7 } };
    const text = frame(view({ question: secret, screen }), 80, 24).lines.join('\n');
    expect(text).not.toContain('hunter2');
    expect(text).toContain('•••••••');
  });
});

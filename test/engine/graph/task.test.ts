import { expect, it } from 'vitest';
import { choicesWithTasks } from '../../../engine/graph/task.ts';
import type { Choice, Step } from '../../../engine/model/step.ts';

const task = (option: number): Choice => ({ group: 'tasks@1', option, certain: false });
const choice = (option: number, more: Partial<Choice> = {}): Choice => ({ group: 'g', option, certain: true, ...more });
const step = (line: number, more: Partial<Step>): Step => ({ kind: 'step', title: 't', line, endLine: line, ...more });

it('puts a task around the choices in it, and leaves the ways out alone', () => {
  const inside = step(1, { task: task(1), choice: choice(2, { within: { group: 'h', option: 1 } }) });
  const bare = step(2, { task: task(2) });
  const of = choicesWithTasks([inside, bare]);
  expect(of(inside, 'procedure')).toEqual(choice(2, { within: { group: 'h', option: 1, within: task(1) } }));
  expect(of(bare, 'procedure')).toEqual(task(2));
  expect(of(bare, 'rollback')).toBeUndefined();
  expect(of(step(3, {}), 'procedure')).toBeUndefined();
});

it('takes a certain choice between tasks for them, and tasks for one that is only suspected', () => {
  const pair = (certain: boolean) =>
    [1, 2].map((option) => step(option, { task: task(option), choice: choice(option, { certain }) }));
  for (const certain of [true, false]) {
    const steps = pair(certain);
    expect(steps.map((one) => choicesWithTasks(steps)(one, 'procedure')?.group)).toEqual(
      certain ? ['g', 'g'] : ['tasks@1', 'tasks@1'],
    );
  }
});

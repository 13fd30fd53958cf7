import { expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from '../fence/read-document.ts';

const readOf = (body: string) =>
  readRunbook('a.md', `# T\n\n## Validation\n\n${body}`).items.flatMap((item) =>
    item.kind === 'manual' || item.kind === 'expectation'
      ? [`${item.kind} ${item.text}`]
      : item.kind === 'gate'
        ? [`gate ${item.subject} ${item.op} ${item.value}`]
        : [],
  );
const results = '**Expected results:**\n\n- ✅ No open alarms\n- ✅ Error rate < 1%\n';

it('gives a person what is expected of a script to be written', () => {
  expect(readOf(`${fence('#!/bin/bash\n# check.sh\nacme alarms')}\n${results}`)).toEqual([
    'manual No open alarms',
    'gate Error rate < 1',
  ]);
});

it('leaves what is expected of a command to its output, without the ticks', () => {
  expect(readOf(`${fence('acme alarms')}\n${results}`)).toEqual([
    'expectation No open alarms',
    'expectation Error rate < 1%',
  ]);
});

it('takes no other list', () => {
  expect(readOf(`**Expected downtime:**\n\n- 5 minutes\n`)).toEqual([]);
});

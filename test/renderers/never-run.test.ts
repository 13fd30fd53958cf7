import { expect, it } from 'vitest';
import { neverRunLines } from '../../renderers/never-run.ts';

it('says of what a step shows and never runs which line it is, by whose words, and how it begins', () => {
  const neverRun = [
    { line: 13, why: 'Do NOT run this:', text: 'kubectl delete ns shop\nrm -rf /data' },
    { line: 20, why: 'Old way:', text: '\nrm x\n' },
  ];
  expect(neverRunLines({ neverRun })).toEqual([
    '⊘ not run (line 13), as the document says "Do NOT run this:": kubectl delete ns shop …',
    '⊘ not run (line 20), as the document says "Old way:": rm x',
  ]);
  expect(neverRunLines({})).toEqual([]);
});

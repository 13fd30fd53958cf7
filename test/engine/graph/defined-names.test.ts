import { describe, expect, it } from 'vitest';
import { definedNames } from '../../../engine/graph/defined-names.ts';
import * as doc from './document.ts';

describe('definedNames', () => {
  it.each([
    ['check() { curl -s x; }', ['check']],
    ['function wait_for { sleep 1; }', ['wait_for']],
    ['a () (\n  ls\n)\nb(){ pwd; }', ['a', 'b']],
    ["alias ll='ls -la'", ['ll']],
    ['alias k=kubectl h=helm', ['k', 'h']],
    ['NAME=value other --opt=x', []],
    ['echo "check()"', []],
  ])('%s', (script, names) => {
    expect(definedNames(script)).toEqual(names);
  });

  it('are not tools that the machine lacks, nor is what is typed elsewhere', () => {
    const tools = (...parts: readonly doc.Part[]) =>
      doc.graphOf(doc.section('procedure', 'Steps', doc.step('Do', ...parts))).tools.map(({ name }) => name);
    const call = { tools: ['check'] };
    expect(tools(doc.command('check() { curl -s x; }', { tools: [] }), doc.command('check', call))).toEqual([]);
    expect(tools(doc.command('check', call))).toEqual(['check']);
    expect(tools(doc.command('VACUUM', { tools: ['VACUUM'], mode: 'elsewhere' }))).toEqual([]);
  });
});

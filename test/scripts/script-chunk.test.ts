import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { scriptChunk } from '../../scripts/script-chunk.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-chunk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EVALUATOR = pathToFileURL(resolve('cli/compiled-script.ts')).href;

/** What an expression on the module comes to that a chunk's script is made of. Node's own `import()` is needed for it. */
function evaluated(name: string, code: string, expression: string): unknown {
  const chunk = scriptChunk(name, code, EVALUATOR);
  if (chunk === undefined) throw new Error('No script could be made of the chunk.');
  writeFileSync(join(folder, chunk.scriptName), chunk.script);
  writeFileSync(join(folder, name), chunk.module);
  const program = `import * as module from './${name}'; console.log(JSON.stringify(${expression}))`;
  writeFileSync(join(folder, 'program.mjs'), program);
  return JSON.parse(execFileSync(process.execPath, [join(folder, 'program.mjs')], { encoding: 'utf8' }));
}

describe('scriptChunk', () => {
  it('imports and exports what the chunk did', () => {
    writeFileSync(join(folder, 'kettle.mjs'), 'export const a = 40, $b = "on", unused = 0; export default 2;');
    const code =
      'import{a as n,default as r,$b as $}from"./kettle.mjs";const t=()=>n+r;class e{state=$}export{t as $,e as default,e as k};';
    const seen = evaluated(
      'chunk-a1b2c3d4.mjs',
      code,
      '[Object.keys(module), module.$(), new module.default().state, module.k === module.default]',
    );
    expect(seen).toEqual([['$', 'default', 'k'], 42, 'on', true]);
  });

  it('loads others beside the module, and is as strict as one', () => {
    writeFileSync(join(folder, 'late.mjs'), 'export const late = "in time";');
    const code =
      'const f=()=>import(`./late.mjs`),g=()=>{try{undeclared=1}catch{return"strict"}},h=function(){return typeof this}();export{f,g,h};';
    const seen = evaluated('strict.mjs', code, '[(await module.f()).late, module.g(), module.h]');
    expect(seen).toEqual(['in time', 'strict', 'undefined']);
  });

  it('is loaded without the module, and is the same then', () => {
    writeFileSync(join(folder, 'cup.mjs'), 'export const cup = { tea: true };');
    const chunk = scriptChunk('direct.mjs', 'import{cup as c}from"./cup.mjs";const a={c};export{a as b};', EVALUATOR);
    if (chunk === undefined) throw new Error('No script could be made of the chunk.');
    writeFileSync(join(folder, chunk.scriptName), chunk.script);
    writeFileSync(join(folder, 'direct.mjs'), chunk.module);
    const program = `const { b } = await ${chunk.loading}; const module = await import('./direct.mjs');
console.log(b === module.b, b.c.tea);`;
    writeFileSync(join(folder, 'direct-program.mjs'), program);
    expect(execFileSync(process.execPath, [join(folder, 'direct-program.mjs')], { encoding: 'utf8' })).toBe(
      'true true\n',
    );
  });

  it('names the script by its text', () => {
    const name = (code: string) => scriptChunk('run-DQomaIN9.js', code, './e.js')?.scriptName;
    expect(name('let a=1;export{a};')).toMatch(/^run-[0-9a-f]{8}\.script\.js$/);
    expect(name('let a=1;export{a};')).not.toBe(name('let a=2;export{a};'));
  });

  it.each([
    ['awaits at its top', 'const a=await 1;export{a};'],
    ['asks for its own place', 'const a=import.meta.url;export{a};'],
    ['is not ASCII', 'const a="ü";export{a};'],
    ['imports a namespace', 'import*as a from"./kettle.mjs";export{a};'],
    ['exports what it does not have', 'export*from"./kettle.mjs";'],
    ['hands something on', 'export{a}from"./kettle.mjs";'],
  ])('leaves a chunk that %s', (_, code) => {
    expect(scriptChunk('chunk.js', code, './e.js')).toBeUndefined();
  });
});

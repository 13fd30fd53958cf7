import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const base = mkdtempSync(join(tmpdir(), 'handrail-compiled-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A script of some length, and a program that evaluates it and prints what it gives. */
function place() {
  const folder = mkdtempSync(join(base, 'place-'));
  const path = join(folder, 'kettle.script.js');
  const idle = Array.from({ length: 200 }, (_, index) => `function idle${index}(){return ${index}}`).join('');
  const called = Array.from({ length: 200 }, (_, index) => `idle${index}`);
  writeFileSync(path, `(function(a,b){${idle}return{idle:[${called}],sum:()=>idle7()+a+b}})`);
  const program = join(folder, 'program.mjs');
  const evaluator = JSON.stringify(resolve('cli/compiled-script.ts'));
  writeFileSync(
    program,
    `import module from 'node:module';
const [cache, script] = process.argv.slice(-2);
if (cache !== '-') module.enableCompileCache(cache);
const { evaluateScript } = await import(${evaluator});
const { idle, sum } = evaluateScript(script, [30, 5]);
console.log(sum());
for (const call of idle.slice(0, Number(process.env.CALLS ?? 0))) call();
process.exitCode = Number(process.env.EXIT ?? 0);`,
  );
  const cache = join(folder, 'cache');
  mkdirSync(cache);
  const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...env } = process.env;
  return {
    run: (given = cache, environment = {}) =>
      spawnSync(process.execPath, [program, 'run', '--auto', given, path], {
        env: { ...env, ...environment },
        encoding: 'utf8',
      }).stdout,
    /** The files that are kept of it. */
    kept: () =>
      readdirSync(cache, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes('.script.js.'))
        .map((name) => join(cache, name)),
    cache,
  };
}

describe('evaluateScript', () => {
  it('keeps the code that was compiled, and takes it the next time', () => {
    const { run, kept } = place();
    expect(run()).toBe('42\n');
    const [file = '', ...others] = kept();
    expect(others).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (let later = 0; later < 3; later += 1) run();
    const { ino } = statSync(file);
    expect(run()).toBe('42\n');
    expect(kept()).toEqual([file]);
    expect(statSync(file).ino).toBe(ino);
  });

  it('adds what later processes call, whatever the first did', () => {
    const { run, kept } = place();
    run(undefined, { CALLS: '0', EXIT: '2' });
    const [file = ''] = kept();
    const { size, ino } = statSync(file);
    run(undefined, { CALLS: '150', EXIT: '2' });
    expect(statSync(file).ino).toBe(ino);
    run(undefined, { CALLS: '150' });
    const { size: taught } = statSync(file);
    expect(taught).toBeGreaterThan(size + 1000);
    run(undefined, { CALLS: '0' });
    expect(statSync(file).size).toBeGreaterThanOrEqual(taught);
  });

  it.each([
    ['cut', (file: string) => truncateSync(file, 600)],
    ['empty', (file: string) => truncateSync(file, 0)],
    [
      'changed in the middle',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.fill(0, bytes.length >> 1);
        writeFileSync(file, bytes);
      },
    ],
  ])('does not believe a file that is %s, and writes it anew', (_, damage) => {
    const { run, kept } = place();
    run();
    const [file = ''] = kept();
    const whole = readFileSync(file).length;
    damage(file);
    expect(run()).toBe('42\n');
    expect(readFileSync(file).length).toBe(whole);
  });

  it('keeps nothing where others can write, nor where it is not to', () => {
    const { run, kept, cache } = place();
    expect(run('-')).toBe('42\n');
    expect(run(cache, { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('42\n');
    expect(kept()).toEqual([]);
    run();
    for (const file of kept()) {
      chmodSync(join(file, '..'), 0o777);
      rmSync(file);
    }
    expect(run()).toBe('42\n');
    expect(kept()).toEqual([]);
  });
});

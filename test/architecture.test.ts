import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..');

/** Which folders a folder may import; ARCHITECTURE.md has the reasons. The longest prefix decides. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'engine/model': ['engine/model'],
  'engine/parse': ['engine/parse', 'engine/model'],
  'engine/match': ['engine/match', 'engine/model'],
  'engine/graph': ['engine/graph', 'engine/model'],
  'engine/check': ['engine/check', 'engine/model', 'engine/graph'],
  'engine/run': ['engine/run', 'engine/model', 'engine/graph', 'engine/match'],
  'engine/journal': ['engine/journal', 'engine/model', 'engine/run', 'engine/graph'],
  'engine/host': ['engine'],
  renderers: ['renderers', 'engine/model', 'engine/graph', 'engine/run', 'engine/journal', 'engine/match'],
  cli: ['cli', 'engine', 'renderers', 'package.json'],
  'cli.ts': ['cli'],
  scripts: ['scripts', 'engine', 'renderers', 'cli/run/recorder.ts'],
  bench: ['bench', 'engine', 'cli'],
  examples: ['examples'],
};

/** Packages that only these folders may import. Everything else is for all. */
const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  unbash: ['engine/parse/shell'],
  ink: ['renderers/tui'],
  react: ['renderers/tui'],
  execa: ['engine/host', 'cli', 'examples'],
};

const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bglobalThis\.|\bfrom 'node:/;

const sourcesIn = (folders: readonly string[]) =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const sources = [
  ...sourcesIn(['engine', 'renderers', 'cli', 'scripts', 'bench', 'examples']),
  { path: 'cli.ts', text: readFileSync(join(root, 'cli.ts'), 'utf8') },
];

const importsOf = (text: string) =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const folderOf = (path: string) =>
  Object.keys(MAY_IMPORT)
    .filter((folder) => path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];

const internal = sources.flatMap(({ path, text }) =>
  importsOf(text)
    .filter((target) => target.startsWith('.'))
    .map((target) => ({ path, target: relative(root, resolve(root, dirname(path), target)) })),
);

describe('architecture', () => {
  it('has sources to hold to it', () => expect(sources.length).toBeGreaterThan(20));

  it('imports only in the allowed directions', () => {
    const wrong = internal.filter(({ path, target }) => {
      const allowed = MAY_IMPORT[folderOf(path) ?? ''] ?? [];
      return !allowed.some((folder) => target === folder || target.startsWith(`${folder}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('keeps each package to its owners', () => {
    const wrong = sources.flatMap(({ path, text }) =>
      importsOf(text)
        .filter(
          (target) => target in PACKAGE_OWNERS && !PACKAGE_OWNERS[target]?.some((owner) => path.startsWith(owner)),
        )
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no package that nothing imports', () => {
    const tools = ['@biomejs/biome', 'node', 'typescript'];
    const texts = [...sources, ...sourcesIn(['test'])].map(({ text }) => text).join('\n');
    const named = (name: string) => new RegExp(`(?:from |import |import\\()'${name}(?:/[^']*)?'`).test(texts);
    const unused = Object.keys(manifest.devDependencies).filter((name) => {
      const typed = name.replace(/^@types\//, '');
      return !tools.includes(name) && name !== '@types/node' && !named(typed);
    });
    expect(unused).toEqual([]);
  });

  it('has no cycle', () => {
    const targets = Map.groupBy(internal, ({ path }) => path);
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): readonly string[] => {
      if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
      if (done.has(path)) return [];
      const found = (targets.get(path) ?? [])
        .map(({ target }) => walk(target, [...trail, path]))
        .find((cycle) => cycle.length > 0);
      done.add(path);
      return found ?? [];
    };
    expect(sources.map(({ path }) => walk(path, [])).find((cycle) => cycle.length > 0)).toBeUndefined();
  });

  it('keeps the engine pure but for its host', () => {
    const impure = sources.filter(
      ({ path }) => path.startsWith('engine/') && !path.startsWith('engine/host/') && path !== 'engine/host',
    );
    expect(impure.filter(({ text }) => IMPURE.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  it('has no pattern that looks for the end of a text from every letter of a run on', () => {
    // `[ ]+$` takes as many steps as there are pairs of blanks; `(?<![ ])[ ]+$` as there are blanks.
    const runToTheEnd = /(?:(?<![\\\w])\/|\|)(?:\\[sSwW]|\[(?:[^\]\\]|\\.)+\])\+\$(?:\/[gimu]*[.,;)]|\|)/;
    expect(sources.filter(({ text }) => runToTheEnd.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  it('has no file of more than 250 lines and a small one in the middle', () => {
    const sizes = sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(65);
  });

  it('says of every exported function and class what it is', () => {
    const mute = sources
      .filter(({ path }) => /^(?:engine|cli|renderers)\//.test(path))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(
            /(?<before>(?:^|\n)[^\n]*)\n(?:\/\/[^\n]*\n)*export (?:async )?(?:function|class) (?<name>\w+)/g,
          ),
        ]
          .filter(({ groups }) => !/\*\/\s*$|^\s*export (?:async )?function [^{]*;$/.test(groups?.before ?? ''))
          .map(({ groups }) => `${path}: ${groups?.name}`),
      );
    expect(mute).toEqual([]);
  });

  it('lets no test sleep', () => {
    // They wait for something until it is there, or end what takes too long.
    const bounds = ['test/e2e/handrail.ts', 'test/e2e/pty.ts', 'test/e2e/processes.ts'];
    const sleeping = sourcesIn(['test'])
      .filter(
        ({ path, text }) =>
          !bounds.includes(path) && /\bsetTimeout\(|\bawait (?:delay|sleep)\(/.test(withoutComments(text)),
      )
      .map(({ path }) => path);
    expect(sleeping).toEqual([]);
  });

  it('names no file utils, helpers, types or index', () => {
    expect(
      sources.map(({ path }) => path).filter((path) => /\/(utils?|helpers?|types|index|common|misc)\.tsx?$/.test(path)),
    ).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

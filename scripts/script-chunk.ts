import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { parseAst } from 'rolldown/parseAst';

/** A chunk of a bundle as a script, whose compiled code can be kept, and the module that takes its place. */
export interface ScriptChunk {
  readonly script: string;
  /** Of no other text. */
  readonly scriptName: string;
  /** Imports and exports what the chunk did, and has the script evaluated between. */
  readonly module: string;
  /** An expression that promises what the module exports, without the module: for the one that every run begins with. */
  readonly loading: string;
}

/** What the script calls in the place of `import()`, which is relative to the module. No name of a bundle is as long. */
const LOAD = '$handrail_load';

/**
 * Makes a script of a chunk. Nothing of one that can only be a module, since it awaits something at its top or asks for
 * `import.meta`, nor of one that is not ASCII. An export has its last value when the chunk has been evaluated, or is wrong.
 *
 * @param fileName of the chunk
 * @param evaluator the specifier of the module that exports `evaluateScript`, see cli/compiled-script.ts
 */
export function scriptChunk(fileName: string, code: string, evaluator: string): ScriptChunk | undefined {
  const parts = partsOf(code);
  if (parts === undefined) return undefined;
  const { imports, exports, body } = parts;
  const names = imports.flatMap(({ names }) => names);
  const given = names.map((_, index) => `i${index}`);
  const returned = exports.map(({ exported, local }) => `${exported}:${local}`);
  const script = `(function(${[LOAD, ...names.map(({ local }) => local)]}){"use strict";${body}
return{${returned}}})`;
  if (!isScript(script)) return undefined;
  const digest = createHash('sha256').update(script).digest('hex').slice(0, 8);
  const scriptName = fileName.replace(/(?:-[\w-]{8})?\.m?js$/, `-${digest}.script.js`);
  const path = `import.meta.dirname+${JSON.stringify(`/${scriptName}`)}`;
  let next = 0;
  const module = [
    `import{evaluateScript}from${JSON.stringify(evaluator)};`,
    ...imports.map(
      ({ source, names }) =>
        `import{${names.map(({ imported }) => `${imported} as i${next++}`)}}from${JSON.stringify(source)};`,
    ),
    `const e=evaluateScript(${path},[${['(n)=>import(n)', ...given]}]);`,
    `const{${exports.map(({ exported }, index) => `${exported}:e${index}`)}}=e;`,
    `export{${exports.map(({ exported }, index) => `e${index} as ${exported}`)}};`,
  ].join('');
  const modules = [evaluator, ...imports.map(({ source }) => source)].map(
    (source) => `import(${JSON.stringify(source)})`,
  );
  const taken = imports.flatMap(({ names }, index) => names.map(({ imported }) => `m[${index}].${imported}`));
  const loading = `Promise.all([${modules}]).then(([{evaluateScript},...m])=>evaluateScript(${path},[${['(n)=>import(n)', ...taken]}]))`;
  return { script, scriptName, module, loading };
}

interface Parts {
  readonly imports: readonly {
    readonly source: string;
    readonly names: readonly { readonly imported: string; readonly local: string }[];
  }[];
  readonly exports: readonly { readonly exported: string; readonly local: string }[];
  /** All else, with `LOAD` for `import`. */
  readonly body: string;
}

function partsOf(code: string): Parts | undefined {
  if (/[\u0080-\uffff]/.test(code)) return undefined;
  const imports: Parts['imports'][number][] = [];
  const exports: Parts['exports'][number][] = [];
  const edits: Edit[] = [];
  const program = parseAst(code);
  for (const statement of program.body) {
    const { start, end } = statement;
    if (statement.type === 'ImportDeclaration') {
      const names = statement.specifiers.map((specifier) => ({
        imported: specifier.type === 'ImportSpecifier' ? textOf(code, specifier.imported) : '',
        local: specifier.local.name,
      }));
      if (names.some(({ imported }) => imported === '')) return undefined;
      imports.push({ source: statement.source.value, names });
      edits.push({ start, end, text: '' });
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.source !== null || statement.declaration !== null) return undefined;
      for (const { exported, local } of statement.specifiers)
        exports.push({ exported: textOf(code, exported), local: textOf(code, local) });
      edits.push({ start, end, text: '' });
    } else if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'ExportAllDeclaration')
      return undefined;
  }
  for (const start of dynamicImports(program)) edits.push({ start, end: start + 'import'.length, text: LOAD });
  return { imports, exports, body: edited(code, edits) };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const textOf = (code: string, { start, end }: { readonly start: number; readonly end: number }) =>
  code.slice(start, end);

/** Where the `import` of each `import()` stands. */
function dynamicImports(node: unknown): readonly number[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'ImportExpression' && 'start' in node ? [Number(node.start)] : [];
  return [...own, ...Object.values(node).flatMap(dynamicImports)];
}

function edited(code: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at);
}

function isScript(text: string): boolean {
  try {
    return new Script(text) instanceof Script;
  } catch {
    return false;
  }
}

import type { CreatedFile, Item, Positional } from '../../model/item.ts';
import type { FenceBlock } from '../block.ts';
import { destroyingIn } from '../shell/destroying.ts';
import { strongest } from '../shell/impact/rules.ts';
import { languageOf } from './fence-language.ts';
import { readShellEntries } from './shell-entries.ts';
import { toCommand } from './to-command.ts';

/** Reads the items of a Markdown text whose first line is line 1; the caller knows how. */
export type MarkdownReader = (text: string) => readonly Item[];

/**
 * A fence that is the content of a file, with the statements in it when it is a script or a runbook. They carry `file` and
 * run only through it.
 */
export function readCreatedFile(fence: FenceBlock, path: string, readMarkdown: MarkdownReader): readonly Item[] {
  const named = /^\s*(?:#|\/\/)\s*\S+\s*$/.test(fence.lines[0] ?? '') && /^#!/.test(fence.lines[1] ?? '');
  const lines = named ? fence.lines.slice(1) : fence.lines;
  const first = fence.line + (fence.indented ? 0 : 1);
  const executable = /^#!/.test(lines[0] ?? '');
  const file = {
    kind: 'file',
    line: fence.line,
    endLine: fence.endLine,
    path,
    content: `${lines.join('\n')}\n`,
  } as const;
  const inside = statementsOf(fence, { path, first }, readMarkdown);
  const commands = inside.filter((item) => item.kind === 'command');
  const changing = commands.filter(({ impact }) => impact !== 'read');
  const destroys = commands.flatMap(({ impact, script }) => (impact === 'destroy' ? destroyingIn(script) : []));
  const positional = isShellScript(fence, path) ? positionalOf(fence.lines) : [];
  const created: CreatedFile = {
    ...file,
    ...(executable ? { executable } : {}),
    ...(commands.length > 0 ? { impact: strongest(commands.map(({ impact }) => impact)) } : {}),
    ...(changing.length > 0 && changing.every(({ mayDoNothing }) => mayDoNothing === true)
      ? { mayDoNothing: true }
      : {}),
    ...(destroys.length > 0 ? { destroys } : {}),
    ...(positional.length > 0 ? { positional } : {}),
  };
  return [created, ...inside];
}

function statementsOf(
  fence: FenceBlock,
  { path, first }: { readonly path: string; readonly first: number },
  readMarkdown: MarkdownReader,
): readonly Item[] {
  if (isShellScript(fence, path)) {
    let title: string | undefined;
    return readShellEntries(fence.lines, first).flatMap((entry): readonly Item[] => {
      if (entry.type === 'comments') title = entry.lines.at(-1)?.text.trim();
      if (entry.type !== 'statement') return [];
      return [toCommand(entry, { file: path, beside: false, ...(title === undefined ? {} : { title }) })];
    });
  }
  if (!/\.(?:md|markdown)$/i.test(path) && !/^(?:markdown|md)$/.test(fence.language)) return [];
  return readMarkdown(fence.lines.join('\n')).flatMap((item): readonly Item[] => {
    if (item.kind !== 'command' && item.kind !== 'expectation') return [];
    const place = { line: item.line + first - 1, endLine: item.endLine + first - 1 };
    return item.kind === 'command'
      ? [{ ...item, ...place, file: path }]
      : [{ ...item, ...place, of: item.of + first - 1 }];
  });
}

function isShellScript(fence: FenceBlock, path: string): boolean {
  const shebang = fence.lines.find((line) => line.startsWith('#!'));
  if (shebang !== undefined) return /\b(?:ba|z|da|a|k)?sh\b/.test(shebang);
  return /\.(?:ba|z)?sh$/.test(path) || (/^(?:ba|z|k)?sh$|^shell$/.test(languageOf(fence)) && !/\.\w+$/.test(path));
}

/** `$1`, `${2:-x}`, in order, outside of functions; `NAMESPACE=$1` names what is asked for. */
function positionalOf(lines: readonly string[]): readonly Positional[] {
  const text = lines
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/'[^'\n]*'/g, '');
  const found = [...text.matchAll(/\$(?:([1-9])|\{([1-9])\b)/g)].map(([, bare, braced]) => Number(bare ?? braced));
  const names = new Map(
    [...text.matchAll(ASSIGNED)]
      .map(([, name = '', bare, braced]) => [Number(bare ?? braced), name] as const)
      .reverse(),
  );
  return [...new Set(found)]
    .sort((a, b) => a - b)
    .map((position) => {
      const name = names.get(position);
      return name === undefined ? { position } : { position, name };
    });
}

const ASSIGNED =
  /^[ \t]*(?:(?:export|local|readonly|declare)[ \t]+)?([A-Za-z_]\w*)=["']?\$(?:([1-9])\b|\{([1-9])[:?}-][^}]*\}?)/gm;

import type { Metadata } from '../../model/item.ts';
import type { FrontMatterBlock } from '../block.ts';

/** Top-level keys of YAML or TOML front matter with plain values or lists of such; what is nested deeper is left out. */
export function readFrontMatter({ raw, line, language }: FrontMatterBlock): readonly Metadata[] {
  const found: { key: string; line: number; endLine: number; values: string[] }[] = [];
  raw.split('\n').forEach((text, i) => {
    const at = line + 1 + i;
    const [, key, value] =
      (language === 'yaml' ? /^([\w][\w .-]*?)\s*:(?:\s+(.*))?$/ : /^([\w-]+)\s*=\s*(.*)$/).exec(text) ?? [];
    const last = found.at(-1);
    if (key !== undefined) found.push({ key, line: at, endLine: at, values: value?.trim() ? [plain(value)] : [] });
    else if (last && /^\s*-\s+(?!\S+:\s)\S/.test(text)) {
      last.values.push(plain(text.replace(/^\s*-\s+/, '')));
      last.endLine = at;
    } else if (
      last &&
      /^\s+\S/.test(text) &&
      !/^\s+[\w-]+:(?:\s|$)/.test(text) &&
      /^[>|]/.test(last.values[0] ?? '>')
    ) {
      last.values = [...last.values.filter((one) => !/^[>|][+-]?$/.test(one)), text.trim()];
      last.endLine = at;
    }
  });
  return found
    .filter(({ values }) => values.length > 0)
    .map(({ key, values, ...place }) => ({
      kind: 'metadata' as const,
      ...place,
      key: key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
      value: values.join(/^[-\w]/.test(values[0] ?? '') && values.length > 1 ? ', ' : ' '),
    }));
}

function plain(value: string): string {
  return value
    .trim()
    .replace(/(?<!\s)\s+#.*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^(["'])(.*)\1$/, '$2');
}

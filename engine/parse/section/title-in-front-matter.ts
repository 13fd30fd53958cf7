import type { Block } from '../block.ts';

/** The title that the front matter gives a document (`title: "Rotate the key"`). */
export function titleInFrontMatter(blocks: readonly Block[]): string | undefined {
  const matter = blocks.find((block) => block.type === 'front-matter');
  return (matter && /^\s*title\s*[:=]\s*["']?(.*?)["']?\s*$/m.exec(matter.raw)?.[1]) || undefined;
}

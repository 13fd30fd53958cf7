import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** The tree of a document as CommonMark with GFM and front matter (YAML, TOML) sees it. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

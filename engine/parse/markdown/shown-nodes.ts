import type { Html, RootContent } from 'mdast';

/** What hides an element from whoever reads the page; a class is as good as what a script makes of it, and is none of these. */
export const HIDDEN = /\shidden(?=[\s=/>])|\b(?:display\s*:\s*none|visibility\s*:\s*hidden)|^\s*<template(?=[\s>])/i;

/**
 * The nodes of a document as a page shows them: what stands in an element that is hidden is HTML, as what stands right below its tag is, and
 * nothing of it is read.
 *
 * @example `<div hidden>`, a blank line, a fence, a blank line, `</div>`: the fence is none
 */
export function shownNodes<Node extends RootContent>(nodes: readonly Node[], source: string): readonly (Node | Html)[] {
  if (!nodes.some((node) => node.type === 'html' && HIDDEN.test(node.value))) return nodes;
  let hidden: { readonly name: string; readonly depth: number } | undefined;
  return nodes.map((node) => {
    const inside = hidden !== undefined;
    if (node.type === 'html') hidden = tagsOf(node.value).reduce(afterTag, hidden);
    return inside && node.type !== 'html' ? htmlOf(node, source) : node;
  });
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly alone: boolean;
  readonly hides: boolean;
}

function tagsOf(html: string): readonly Tag[] {
  if (html.startsWith('<!--')) return [];
  return [...html.matchAll(/<(\/?)([A-Za-z][\w.-]{0,40})([^<>]{0,2000})>/g)].map(
    ([whole, slash, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      closes: slash === '/',
      alone: rest.endsWith('/'),
      hides: HIDDEN.test(whole),
    }),
  );
}

function afterTag(
  hidden: { readonly name: string; readonly depth: number } | undefined,
  { name, closes, alone, hides }: Tag,
): { readonly name: string; readonly depth: number } | undefined {
  if (alone) return hidden;
  if (hidden === undefined) return hides && !closes ? { name, depth: 1 } : undefined;
  if (name !== hidden.name) return hidden;
  const depth = hidden.depth + (closes ? -1 : 1);
  return depth === 0 ? undefined : { name, depth };
}

function htmlOf(node: RootContent, source: string): Html {
  const { position } = node;
  const value = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return position === undefined ? { type: 'html', value } : { type: 'html', value, position };
}

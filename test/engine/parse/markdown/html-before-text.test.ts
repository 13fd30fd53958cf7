import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../engine/parse/markdown/parse-markdown.ts';
import { fence } from '../fence/read-document.ts';

const shapeOf = (nodes: readonly RootContent[]): string =>
  nodes
    .map((node) =>
      'children' in node && !['paragraph', 'heading'].includes(node.type)
        ? `${node.type}(${shapeOf(node.children)})`
        : node.type,
    )
    .join(' ');
const shape = (text: string) => shapeOf(parseMarkdown(text).root.children);

describe('a block of HTML', () => {
  it.each([
    ['a tag of a component', `<TabItem label="x">\n${fence('ls')}</TabItem>\n`, 'html code html'],
    ['several tags', `<details>\n<summary>x</summary>\n${fence('ls')}</details>\n`, 'html code html'],
    ['tags on several lines', `<div\n  class="x"\n>\n${fence('ls')}`, 'html code'],
    ['text between', `<Tab title="x">\nRun it:\n${fence('ls')}`, 'html paragraph code'],
    ['text alone', '<div>\nDo not run it.\n</div>\n', 'html paragraph html'],
    ['a quote around', `> <div>\n> ${fence('ls').replace(/\n(?=.)/g, '\n> ')}`, 'blockquote(html code)'],
    [
      'a list around',
      `- <div>\n  ${fence('ls').replace(/\n(?=.)/g, '\n  ')}\n  more\n`,
      'list(listItem(html code paragraph))',
    ],
    ['a paragraph above', `Look:\n<details>\n${fence('ls')}`, 'paragraph html code'],
    ['a name that only sounds hidden', `<div class="hidden-gems">\n${fence('ls')}`, 'html code'],
    ['a fence further right', `<Tab title="x">\n   ${fence('ls')}`, 'html code'],
  ])('ends at what follows: %s', (_, text, expected) => expect(shape(text)).toBe(expected));

  it.each([
    ['a comment', `<!--\n${fence('ls')}-->\n`, 'html'],
    ['a script', `<pre>\n${fence('ls')}</pre>\n`, 'html'],
    ['tags alone', '<div>\n<p>\n</div>\n\nText\n', 'html paragraph'],
    ['text on the line of a tag', '<b>Note:</b> it is\nfine\n', 'paragraph'],
    ['an address', '<https://acme.example>\ntext\n', 'paragraph'],
    ['a tag within a paragraph', 'Text\n<Tab>\nmore\n', 'paragraph'],
    ['text as far right as code', '<div>\n      text\n</div>\n', 'html'],
    ['a tag that never ends', `<div\nclass="x"\n\n${fence('ls')}`, 'html code'],
    ['what a page does not show', `<div hidden>\n${fence('ls')}`, 'html'],
    ['the same by its style', `<div style="display: none">\n<p>\n${fence('ls')}`, 'html'],
    ['the same by its class', `<div class="box d-none">\n${fence('ls')}`, 'html'],
    ['a template', `<template>\n${fence('ls')}`, 'html'],
    ['the end', '<div>', 'html'],
    ['a quote that ends', '> <div>\ntext\n', 'blockquote(html) paragraph'],
  ])('stays as it is: %s', (_, text, expected) => expect(shape(text)).toBe(expected));

  it('keeps its text and its lines', () => {
    const [html, , code] = parseMarkdown(`Text\n\n<details>\n<summary>x</summary>\n${fence('ls')}`)
      .root.children.slice(1)
      .concat();
    expect(html).toMatchObject({
      value: '<details>\n<summary>x</summary>',
      position: { start: { line: 3 }, end: { line: 4 } },
    });
    expect(code).toBeUndefined();
  });
});

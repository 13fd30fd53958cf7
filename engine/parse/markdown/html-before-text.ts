import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { readFenceLine } from '../repair/fence-line.ts';
import { HIDDEN } from './shown-nodes.ts';

/**
 * Ends a block of HTML where its tags end and something else begins, which CommonMark keeps in it up to the next blank line: a
 * fence right below a tag is a fence to whoever wrote it, and so it is to the generators of sites that give such tags a meaning.
 *
 * @example `<TabItem label="Linux">`, and on the next line a fence
 */
export const htmlBeforeText: Extension = {
  flow: {
    [codeOf('<')]: {
      name: 'htmlBeforeText',
      concrete: true,
      add: 'before',
      tokenize(effects, ok, nok) {
        return takeTags(this, effects, { ok, nok });
      },
    },
  },
};

/** Characters of a line that are looked at, and of lines that one tag may stand on. */
const LONGEST = 2000;

interface Ways {
  readonly ok: State;
  readonly nok: State;
}

/** Takes lines of tags; where no text follows at once, they are left to the parser's own HTML. */
function takeTags(context: TokenizeContext, effects: Effects, { ok, nok }: Ways): State {
  const interrupts = context.interrupt === true;
  let taken = '';
  let first = true;
  let hidden = false;
  const end = (to: State, code: Code): State | undefined => {
    effects.exit('htmlFlowData');
    effects.exit('htmlFlow');
    return to(code);
  };
  const afterLine = (code: Code): State | undefined => {
    if (first && !opensHtml(taken, interrupts)) return end(nok, code);
    first = false;
    if (code === null || taken.length > LONGEST) return end(nok, code);
    let below = '';
    const onward = (to: Code): State | undefined => {
      if (below.trim() === '') return end(nok, to);
      hidden ||= HIDES.test(taken) || HIDDEN.test(taken);
      if (!isOpen(taken) && !isTag(below)) return end(isText(below) && !hidden ? ok : nok, to);
      if (!isOpen(taken)) taken = '';
      effects.exit('htmlFlowData');
      takeLineEnd(effects, to);
      effects.enter('htmlFlowData');
      return inLine;
    };
    const ahead = (inner: Effects, found: State): State =>
      lineBelow(context, inner, { found, told: (line) => (below = line) });
    return effects.check({ partial: true, tokenize: (inner, found) => ahead(inner, found) }, onward, onward)(code);
  };
  const inLine = (code: Code): State | undefined => {
    if (code === null || isLineEnd(code)) return afterLine(code);
    taken += textOf(code);
    effects.consume(code);
    return inLine;
  };
  return (code) => {
    effects.enter('htmlFlow');
    effects.enter('htmlFlowData');
    return inLine(code);
  };
}

interface Told {
  readonly found: State;
  readonly told: (line: string) => void;
}

/** Reads the line below without taking it; one that belongs to nothing around it counts as blank. */
function lineBelow(context: TokenizeContext, effects: Effects, { found, told }: Told): State {
  let line = '';
  const inLine = (code: Code): State | undefined => {
    if (code === null || isLineEnd(code)) {
      effects.exit('htmlFlowData');
      told(line);
      return found(code);
    }
    if (line.length < LONGEST) line += textOf(code);
    effects.consume(code);
    return inLine;
  };
  return (code) => {
    takeLineEnd(effects, code);
    return (next) => {
      if (next === null || isLineEnd(next) || context.parser.lazy[context.now().line] === true) return found(next);
      effects.enter('htmlFlowData');
      return inLine(next);
    };
  };
}

function takeLineEnd(effects: Effects, code: Code): void {
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
}

/** Line ends are negative in micromark, and so are what it makes of a tab. */
function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

function textOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code);
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/** Whether a line begins a block of HTML: with a tag that parts blocks, or one alone, which never stands within a paragraph. */
function opensHtml(line: string, interrupts: boolean): boolean {
  return BLOCK.test(line) || (!interrupts && ALONE.test(line));
}

/** Of https://spec.commonmark.org/0.31.2/#html-blocks those of condition 6 that hold text. */
const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>]|$)/i;
const ALONE = /^<(?!\/?(?:pre|script|style|textarea)(?![\w-]))\/?[A-Za-z][\w.-]*(?:\s[^<>]*)?>\s*$/i;

/** What a page does not show at first is no instruction, and stays in the HTML. */
const HIDES = /\sclass\s*=\s*["'][^"'<>]*(?<![\w-])(?:hidden|d-none|visually-hidden|sr-only)(?![\w-])|^\s*<noscript\b/i;

function isOpen(text: string): boolean {
  return text.lastIndexOf('<') > text.lastIndexOf('>');
}

function isTag(line: string): boolean {
  return /^\s*<[/A-Za-z]/.test(line);
}

/** What stands so far to the right would be code by indentation, unless it is a fence. */
function isText(line: string): boolean {
  return /^ {0,3}[^\s<]/.test(line) || readFenceLine(line) !== undefined;
}

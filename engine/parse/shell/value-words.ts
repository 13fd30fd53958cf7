import { type Command, forEachChild, type SyntaxNode, type Word } from 'unbash';
import type { Syntax } from './syntax.ts';

/** A word of a shell text that stands where a value stands. */
export interface ValueWord {
  /** As written, quotes included. */
  readonly text: string;
  /** Offset of its first character, UTF-16 units. */
  readonly pos: number;
  /** The value of the word before it in the command, empty where there is none. */
  readonly before: string;
}

/** Programs whose arguments are words to look for, to print, or names of variables and columns. */
const WORDS_AS_THEY_ARE = new Set(
  `echo printf grep egrep fgrep zgrep rg ack awk sed perl jq yq test [ export unset read declare local typeset readonly printenv
  type which command alias trap logger say wall cowsay heroku getconf env select cat head tail less more source . wc file vi vim
  nano ps lsblk`.split(/\s+/),
);
/** Options whose value is a name of a variable or of a column, or a text of another language. */
const OTHER_OPTION =
  /^(?:-e|--env|--env-file|--build-arg|-E|--preserve-env.*|--columns|--custom-columns|--jq|--query|--format|--template|-w|--write-out|-o|--output|-d|--data.*)$/;

/**
 * The arguments and assigned values of a text, in order, but for those that are words of prose, patterns, programs of other
 * languages, names of variables, and the header of a table that somebody pasted (`NAME STATUS AGE`).
 */
export function valueWords({ script, source }: Syntax): readonly ValueWord[] {
  const found: ValueWord[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command' && !/^[A-Z]{2,}$/.test(node.name?.value ?? '')) found.push(...inCommand(node, source));
    forEachChild(node, visit);
  };
  visit(script);
  return found;
}

function inCommand(command: Command, source: string): readonly ValueWord[] {
  const args = command.args.filter((arg) => arg.type === 'Word');
  const words = command.name === undefined ? args : [command.name, ...args];
  const plain = words.findIndex(
    ({ value }, at) =>
      (WORDS_AS_THEY_ARE.has(value) && mayBeProgram(words, at)) || isNaming(value, words[at - 1]?.value),
  );
  const valued = (plain === -1 ? words : words.slice(0, plain)).map((word, at) =>
    valueWord(word, words[at - 1]?.value ?? '', source),
  );
  const assigned = [...command.prefix, ...command.args].flatMap((part) =>
    part.type === 'Assignment' && part.value.type === 'Word' ? [valueWord(part.value, '', source)] : [],
  );
  // The commands of Redis are written in capitals.
  const given = /^(?:redis|valkey)-cli$/.test(words[0]?.value ?? '')
    ? valued.filter(({ before }) => before.startsWith('-'))
    : valued.slice(1).filter(({ pos }) => pos !== settingName(words)?.pos);
  return [...given, ...assigned].filter(({ before, text }) => !OTHER_OPTION.test(before) && !isOther(text));
}

/** `set -x NAME value` of fish, `setenv NAME value` of csh: a name, and no value. */
function settingName([program, ...args]: readonly Word[]): Word | undefined {
  return /^(?:set|setenv)$/.test(program?.value ?? '') ? args.find(({ value }) => !value.startsWith('-')) : undefined;
}

/** Where a program's name stands: at the front, behind `--`, and behind what runs others; `.` in `helm upgrade web .` is a folder. */
function mayBeProgram(words: readonly Word[], at: number): boolean {
  const before = words.slice(0, at).map(({ value }) => value);
  return (
    before.every((word) => RUNS_OTHERS.test(word)) ||
    before.at(-1) === '--' ||
    before.some((word) => RUNS_LATER.test(word))
  );
}

const RUNS_OTHERS =
  /^(?:sudo|doas|env|time|nohup|nice|timeout|watch|command|exec|stdbuf|ionice|-\S*|\d+[smh]?|\w+=.*)$/;
/** What they run stands behind options and names of their own. */
const RUNS_LATER = /^(?:sudo|doas|xargs|exec|ssh|run|parallel|chroot|nsenter|su)$/;

function valueWord(word: Word, before: string, source: string): ValueWord {
  return { text: source.slice(word.pos, word.end), pos: word.pos, before };
}

/** `gh secret set NAME` */
function isNaming(word: string, before: string | undefined): boolean {
  return /^(?:secret|variable)s?$/.test(word) && (before === 'gh' || before === 'glab');
}

/** Prose, JSON, a path of jq, a substitution, a list of columns. */
function isOther(text: string): boolean {
  return /\s|\$\(|^['"]?-?[.[(]|^['"]?\{\W|^[A-Z]+(?:,[A-Z]+)+$|jsonpath|go-template|custom-columns/.test(text);
}

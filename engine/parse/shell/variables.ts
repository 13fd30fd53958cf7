import { type Command, forEachChild, type SyntaxNode, type Word } from 'unbash';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { parseShell } from './syntax.ts';

/** Names that the shell or the login sets, so that a runbook may read them without setting them. */
export const SHELL_VARIABLES: ReadonlySet<string> = new Set(
  `PWD OLDPWD HOME USER LOGNAME PATH SHELL HOSTNAME HOSTTYPE MACHTYPE OSTYPE RANDOM SRANDOM SECONDS LINENO UID EUID GROUPS PPID
  BASHPID PIPESTATUS IFS OPTARG OPTIND OPTERR REPLY FUNCNAME BASH BASH_SOURCE BASH_LINENO BASH_VERSION BASH_VERSINFO BASH_ENV
  BASH_COMMAND BASH_REMATCH BASH_SUBSHELL BASHOPTS SHELLOPTS SHLVL DIRSTACK EPOCHSECONDS EPOCHREALTIME COLUMNS LINES TERM LANG
  LC_ALL TMPDIR TMP EDITOR PAGER TZ PS1 PS4 MAPFILE COPROC HISTFILE _`.split(/\s+/),
);

/** A place where a shell text reads a variable; `offset` is that of its `$`, UTF-16 units of the text. */
export interface VariableRead {
  readonly name: string;
  readonly offset: number;
  /** It stands in a function, so that it is read when that is called. */
  readonly later?: boolean;
}

/** What a shell text has to do with variables. */
export interface Variables {
  readonly reads: readonly VariableRead[];
  /** Unique, in order. */
  readonly sets: readonly string[];
}

/**
 * The variables that a shell text reads and sets. Only real expansions count: not those in single quotes or behind
 * `<<'EOF'`, not `$1 $? $@`, not `${X:-default}`, nor what SHELL_VARIABLES names.
 */
export function variablesOf(text: string): Variables {
  const reads: VariableRead[] = [];
  const sets = new Set<string>();
  let functions = 0;
  const visit = (node: SyntaxNode): void => {
    const read = readBy(node);
    if (read !== undefined && !SHELL_VARIABLES.has(read.name))
      reads.push(functions === 0 ? read : { ...read, later: true });
    if (node.type === 'Function') functions += 1;
    for (const name of setBy(node)) sets.add(name);
    forEachChild(node, visit);
    if (node.type === 'Function') functions -= 1;
  };
  visit(parseShell(maskPlaceholders(text, findPlaceholders(text))).script);
  return { reads: reads.sort((a, b) => a.offset - b.offset), sets: [...sets] };
}

const NAME = /^[A-Za-z_]\w*$/;

function readBy(node: SyntaxNode): VariableRead | undefined {
  if (node.type === 'SimpleExpansion') {
    const name = node.text.slice(1);
    return NAME.test(name) ? { name, offset: node.pos } : undefined;
  }
  if (node.type === 'ParameterExpansion') {
    const { operation, parameter: name, pos: offset } = node;
    const hasDefault = operation?.type === 'Default' && !operation.operator.endsWith('?');
    return NAME.test(name) && !hasDefault && operation?.type !== 'Names' ? { name, offset } : undefined;
  }
  if (node.type === 'ArithmeticWord' && NAME.test(node.value)) return { name: node.value, offset: node.pos };
  return undefined;
}

function setBy(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'Assignment':
      return [node.name];
    case 'For':
    case 'Select':
      return [node.name.value];
    case 'FileDescriptorVariable':
      return [node.name];
    case 'ParameterExpansion':
      return node.operation?.type === 'Default' && /=$/.test(node.operation.operator) ? [node.parameter] : [];
    case 'Command':
      return setByBuiltin(node);
    default:
      return [];
  }
}

/** Names that `read`, `mapfile`, `printf -v`, `getopts` and declarations without a value set. */
function setByBuiltin(command: Command): readonly string[] {
  const words = command.args.filter((arg): arg is Word => arg.type === 'Word').map(({ value }) => value);
  const names = words.filter((word) => NAME.test(word));
  switch (command.name?.value) {
    case 'read':
      return namesAfterOptions(words, /^-[a-z]*[dinNptu]$/);
    case 'mapfile':
    case 'readarray':
      return namesAfterOptions(words, /^-[a-zA-Z]*[dnOsuCc]$/).slice(0, 1);
    case 'printf':
      return words[0] === '-v' ? names.slice(0, 1) : [];
    case 'getopts':
      return words.slice(1, 2);
    case 'local':
    case 'declare':
    case 'typeset':
    case 'readonly':
      return command.args
        .map((arg) => (arg.type === 'Assignment' ? arg.name : arg.value))
        .filter((name) => NAME.test(name));
    default:
      return [];
  }
}

function namesAfterOptions(words: readonly string[], valued: RegExp): readonly string[] {
  return words.filter((word, at) => NAME.test(word) && !valued.test(words[at - 1] ?? ''));
}

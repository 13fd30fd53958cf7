import { UNWATCHED } from './http-status.ts';
import { quote } from './shell-text.ts';

/** Paths that the driver writes to. */
export interface DriverPaths {
  /** FIFO that reports go through. */
  readonly status: string;
  /** What the paths of all FIFOs of commands begin with; a number and `o` or `e` follow. */
  readonly fifos: string;
  /** File that a shell writes its state to when it ends. */
  readonly lastState: string;
  /** File for names of variables, needed while it ends. */
  readonly names: string;
  /** Folder of all of these: removed when the shell ends and nobody else is there to do it. */
  readonly folder: string;
}

/** Last line of a state that is whole. */
export const STATE_END = '#handrail-state-end';

/**
 * The functions that a session's shell has of Handrail, as text for it to source. They keep to bash 3.2, start no
 * process, and bear whatever a command may have set: errexit, nounset, xtrace, noclobber, IFS, aliases. Reports are
 * opened by path and read-write: so they work when descriptors were closed, and cannot block when Handrail is gone. What the
 * lines of every command name is short, `__h` and `__r`: bash reads them byte by byte, 0.1 ms for 200 of them.
 *
 * A report is a list of fields, each ended by NUL, the last one a line feed: `R number code last-background-pid options
 * folder exit-trap pipe-status… .` (written in parts: the dot says that it is whole), `C number` for a written state, `F folder`
 * where it ends.
 */
export function driverText(paths: DriverPaths): string {
  return `
\\builtin shopt -s expand_aliases
if [ -z "\${__h-}" ]; then \\builtin declare -r __h=${quote(paths.fifos)}; fi
__handrail_status() { return "$1"; }
__r() {
  {
    \\builtin printf '%s\\0' R "$1" "$2" "\${!-}" "$-" "$PWD"
    \\builtin trap -p EXIT
    \\builtin printf '\\0'
    if [ "\${#__handrail_pipe[@]}" != 0 ]; then \\builtin printf '%s\\0' "\${__handrail_pipe[@]}"; fi
    \\builtin printf '.\\0\\n\\0'
  } 1<>${quote(paths.status)}
  __handrail_pipe=()
  __handrail_arguments=("\${@:3}")
}
__handrail_written() { \\builtin printf 'C\\0%s\\0\\n\\0' "$1" 1<>${quote(paths.status)}; }
${stateFunctions(paths)}
${exitFunctions(paths)}
${wrapFunctions()}
${forgetFunction(paths)}
__handrail_unwrap
__handrail_pipe=()
\\builtin trap '{ __handrail_pipe=("\${PIPESTATUS[@]}"); } 2>/dev/null' RETURN
`;
}

/** Text that, sourced at top level, makes a shell what it was: printed by the shell itself, in an order that bears restoring. */
function stateFunctions(paths: DriverPaths): string {
  return `
__handrail_state() {
  \\builtin printf '\\\\builtin cd -- %q\\n' "$PWD"
  if [ "$1" = inner ]; then (__handrail_outer_variables "\${FUNCNAME[@]}"); else \\builtin declare -p; fi
  \\builtin printf '\\\\builtin shopt -u expand_aliases\\n\\\\builtin shopt -s extglob\\n'
  \\builtin declare -f
  \\builtin declare -F
  \\builtin alias -p
  __handrail_limits
  __handrail_stack
  \\builtin umask -p
  \\builtin shopt -p
}
__handrail_options() {
  \\builtin set +o
  case \${__handrail_flags-} in *x*) \\builtin printf 'set -x\\n' ;; esac
  __handrail_flags=
  \\builtin printf '%s\\n' '${STATE_END}'
}
__handrail_limits() {
  \\builtin local limit
  for limit in c d f l m n s t u v; do
    { \\builtin printf '\\\\builtin ulimit -S%s ' "$limit"; \\builtin ulimit -S"$limit"; } 2>/dev/null || \\builtin echo
    { \\builtin printf '\\\\builtin ulimit -H%s ' "$limit"; \\builtin ulimit -H"$limit"; } 2>/dev/null || \\builtin echo
  done
}
__handrail_stack() {
  \\builtin local index="\${#DIRSTACK[@]}"
  \\builtin printf '\\\\builtin dirs -c\\n'
  while [ "$((index -= 1))" -gt 0 ]; do
    \\builtin printf '\\\\builtin pushd -n -- %q\\n' "\${DIRSTACK[index]/#\\~\\//$HOME/}"
  done
}
__handrail_outer_variables() {
  \\builtin compgen -v >|${quote(paths.names)}
  while \\builtin read -r __handrail_name; do
    if [ "$__handrail_name" = __handrail_name ]; then \\builtin continue; fi
    if [ -R "$__handrail_name" ]; then \\builtin declare -p "$__handrail_name"; \\builtin continue; fi
    for __handrail_frame in "$@"; do
      \\builtin declare -p "$__handrail_name" && \\builtin unset -v "$__handrail_name" || \\builtin break
      if \\builtin declare -p "$__handrail_name" >/dev/null; then \\builtin printf 'unset -v %s\\n' "$__handrail_name"; fi
    done
  done <${quote(paths.names)} 2>/dev/null
}`;
}

/**
 * What happens when the shell ends. A trap that fires inside a function sees the function's own variables and
 * parameters; unsetting in a subshell, once for each function, uncovers the ones of the session.
 *
 * Where Handrail is gone (its shell ends then as its input does), nobody takes up the state, and nobody removes what lies in
 * the private folder: the environment in clear. A process that has ended and was not waited for is gone, too.
 */
function exitFunctions(paths: DriverPaths): string {
  return `
__handrail_depth() {
  while [ "$#" != 0 ]; do
    case $1 in source | main | '') ;; *) return 1 ;; esac
    \\builtin shift
  done
}
__handrail_alone() {
  if ! \\builtin kill -0 "$PPID"; then return 0; fi
  \\builtin local state=
  if [ -r "/proc/$PPID/stat" ]; then \\builtin read -r state <"/proc/$PPID/stat"; fi
  case $state in *') Z '* | *') X '*) return 0 ;; esac
  return 1
}
__handrail_exit() {
  \\builtin printf 'F\\0%s\\0\\n\\0' "$PWD" 1<>${quote(paths.status)} 2>/dev/null
  if [ -z "\${__handrail_closing-}" ]; then
    if __handrail_depth "\${FUNCNAME[@]:1}"; then
      __handrail_arguments=("$@")
      __handrail_state outer
    else
      __handrail_state inner
    fi
    \\builtin trap -p
    __handrail_options
  fi >|${quote(paths.lastState)} 2>/dev/null
  if __handrail_alone; then \\command -p rm -rf -- ${quote(paths.folder)}; fi 2>/dev/null
}
__handrail_at_exit='{ __handrail_code=$? __handrail_flags=$-; \\builtin set +x; } 2>/dev/null
__handrail_exit "$@" || \\builtin true
if [ -n "$__handrail_user_exit" ]; then
  if { case $__handrail_flags in *x*) \\builtin set -x ;; esac; __handrail_status "$__handrail_code"; } 2>/dev/null; then
    \\builtin eval "$__handrail_user_exit"
  else
    \\builtin eval "$__handrail_user_exit"
  fi
fi'
__handrail_user_exit=\${__handrail_user_exit-}
__handrail_adopt() {
  __handrail_user_exit=$1
  \\builtin trap -- "$__handrail_at_exit" EXIT
}
__handrail_adopt "$__handrail_user_exit"`;
}

/**
 * What stands in for a builtin or a program during one command. `trap` keeps an EXIT trap of the command apart from
 * Handrail's, so that both fire when the same command exits; the other traps go to the builtin. `curl` writes the headers
 * that it gets to a FIFO as well (a curl in a snap could not); it has the other end of it open too, as it would else wait for a
 * reader for ever where Handrail was killed.
 */
function wrapFunctions(): string {
  return `
__handrail_wrap_trap() {
  if \\builtin declare -F trap >/dev/null; then return; fi
  trap() { __handrail_trap "$@"; }
  __handrail_wrapped_trap=1
}
__handrail_wrap_curl() {
  if \\builtin declare -F curl >/dev/null || ! \\builtin type -P curl >/dev/null || [ -e /snap/bin/curl ]; then
    \\builtin printf '${UNWATCHED}\\n' 1<>"$__h$1h"
    return
  fi
  __handrail_headers=$__h$1h
  curl() {
    case \${1-} in
      -q | --disable) \\builtin command curl "$1" --dump-header "$__handrail_headers" "\${@:2}" 9<>"$__handrail_headers" ;;
      *) \\builtin command curl --dump-header "$__handrail_headers" "$@" 9<>"$__handrail_headers" ;;
    esac
  }
  __handrail_wrapped_curl=1
}
__handrail_unwrap() {
  if [ -n "\${__handrail_wrapped_trap-}" ]; then \\builtin unset -f trap; fi
  if [ -n "\${__handrail_wrapped_curl-}" ]; then \\builtin unset -f curl; fi
  __handrail_wrapped_trap= __handrail_wrapped_curl=
}
__handrail_trap() {
  if [ "$BASH_SUBSHELL" != 0 ]; then \\builtin trap "$@"; return; fi
  case \${1-} in
    -- | -) ;;
    -*) \\builtin trap "$@"; return ;;
  esac
  if [ "\${1-}" = -- ]; then \\builtin shift; fi
  if [ "$#" = 0 ]; then \\builtin trap; return; fi
  if [ "$#" = 1 ]; then \\builtin set -- - "$1"; fi
  \\builtin local name action="$1"
  \\builtin shift
  for name in "$@"; do
    case $name in
      EXIT | SIGEXIT | exit | 0) if [ "$action" = - ]; then __handrail_user_exit=; else __handrail_user_exit=$action; fi ;;
      *) \\builtin trap -- "$action" "$name" ;;
    esac
  done
}`;
}

/** Makes a shell forget what the state that it is about to take over may not have. */
function forgetFunction(paths: DriverPaths): string {
  return `
__handrail_forget() {
  \\builtin compgen -v >|${quote(paths.names)}
  while \\builtin read -r __handrail_name; do
    case $__handrail_name in
      __h | __handrail* | BASH* | COMP_* | DIRSTACK | EPOCH* | EUID | FUNCNAME | GROUPS | HISTCMD | IFS | LINENO) ;;
      OPTARG | OPTERR | OPTIND | PIPESTATUS | PPID | RANDOM | SECONDS | SHELLOPTS | SRANDOM | UID | _) ;;
      *) \\builtin unset -v "$__handrail_name" ;;
    esac
  done <${quote(paths.names)} 2>/dev/null
  \\builtin compgen -A function >|${quote(paths.names)}
  while \\builtin read -r __handrail_name; do
    case $__handrail_name in __r | __handrail*) ;; *) \\builtin unset -f "$__handrail_name" ;; esac
  done <${quote(paths.names)} 2>/dev/null
  \\builtin unalias -a
}`;
}

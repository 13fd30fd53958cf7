/**
 * What `watch` is in a pane. The real one draws a whole screen on a terminal, and a pane has none; so the shell repeats
 * the command itself, every two seconds or as `-n` says, through `sh -c` as watch(1) does (directly with `-x`). Each round
 * begins with a form feed and, without `-t`, with watch's own title, so that a pane can show the last round only. `-e` and
 * `-g` end it, as they do in watch(1); its other options are about the screen.
 *
 * Other programs that draw on a terminal (`top`, `less`, `k9s`) get `TERM=dumb` and no terminal, and say so themselves.
 */
export const WATCH_FUNCTION = `watch() {
  \\builtin local every=2 title=1 direct= once_failed= once_changed= shown= before= code
  while [ "$#" != 0 ]; do
    case $1 in
      --) \\builtin shift; break ;;
      -n | --interval) every=\${2-2}; \\builtin shift ;;
      --interval=*) every=\${1#*=} ;;
      -n*) every=\${1#-n} ;;
      --no-title) title= ;;
      --exec) direct=1 ;;
      --errexit) once_failed=1 ;;
      --chgexit) once_changed=1 ;;
      --*) ;;
      -*)
        case $1 in *t*) title= ;; esac
        case $1 in *x*) direct=1 ;; esac
        case $1 in *e*) once_failed=1 ;; esac
        case $1 in *g*) once_changed=1 ;; esac
        case $1 in *n) every=\${2-2}; \\builtin shift ;; esac ;;
      *) break ;;
    esac
    \\builtin shift
  done
  while :; do
    \\builtin printf '\\f'
    if [ -n "$title" ]; then \\builtin printf 'Every %ss: %s\\n\\n' "$every" "$*"; fi
    code=0
    if [ -n "$direct" ]; then shown=$("$@" 2>&1) || code=$?; else shown=$(sh -c "$*" 2>&1) || code=$?; fi
    \\builtin printf '%s\\n' "$shown"
    if [ -n "$once_failed" ] && [ "$code" != 0 ]; then return 8; fi
    if [ -n "$once_changed" ] && [ -n "$before" ] && [ "$before" != "=$shown" ]; then return 0; fi
    before="=$shown"
    sleep "$every"
  done
}`;

/** What is said of a command that calls `watch`; absent for the others. */
export function noteOnWatch(script: string): string | undefined {
  if (!/(?:^|[\s;|&(])watch\s/.test(script)) return undefined;
  return 'Handrail repeated the command of watch itself, since a pane has no terminal; each round begins with a form feed.';
}

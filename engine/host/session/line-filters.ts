/**
 * Has filters write each line when they have it, where `stdbuf` is there to do so. A filter whose output is no terminal keeps
 * some 4 KB back, so that of `kubectl get pods -w | grep web` nothing would be seen for hours, which looks like no pods.
 * Functions of those names that are there already stay, and so does what is called by its path.
 *
 * @see https://www.gnu.org/software/coreutils/stdbuf
 */
export const LINE_FILTERS = `if \\builtin type -P stdbuf >/dev/null; then
  for __handrail_filter in grep egrep fgrep sed awk cut tr jq; do
    if [ "$(\\builtin type -t "$__handrail_filter")" = file ]; then
      \\builtin eval "$__handrail_filter() { stdbuf -oL $__handrail_filter \\"\\$@\\"; }"
    fi
  done
  \\builtin unset -v __handrail_filter
fi`;

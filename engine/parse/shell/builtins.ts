/** Names that bash itself knows: builtins and keywords. They have not to be on PATH. */
export const BUILTINS: ReadonlySet<string> = new Set(
  `. : [ [[ alias bg bind break builtin caller cd command compgen complete compopt continue coproc declare dirs disown echo
  enable eval exec exit export false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd
  read readarray readonly return set shift shopt source suspend test time times trap true type typeset ulimit umask unalias
  unset wait if then else elif fi for while until do done case esac function select in { } !`.split(/\s+/),
);

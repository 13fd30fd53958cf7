/**
 * Whether a statement says which editor the program is to open: it takes the terminal then.
 *
 * @example `EDITOR=vim vault-edit secrets`, `KUBE_EDITOR="code -w" kubectl edit deploy/web`; not `GIT_EDITOR=true git merge`
 */
export function namesEditor(text: string): boolean {
  const [, value] = NAMED.exec(text) ?? [];
  return value !== undefined && !/^["']?(?:true|false|cat|:|echo|tee|sed|cp|ed)\b/.test(value);
}

/** An assignment before a program, at the front or behind other assignments. */
const NAMED =
  /^\s*(?:sudo (?:-\S+ )?)?(?:[A-Za-z_]\w*=[^\s"'`]*\s+){0,4}(?:KUBE_|GIT_|GIT_SEQUENCE_|SEQUENCE_|SUDO_|FC)?(?:EDITOR|VISUAL|FCEDIT)=("[^"\n]*"|'[^'\n]*'|`[^`\n]*`|\$\([^)\n]*\)|[^\s"'`]+)[ \t]+[^\s#&|;]/;

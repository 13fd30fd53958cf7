import type { FenceBlock } from '../block.ts';

/** `{.bash}` and `language-bash` are bash. */
export function languageOf({ language }: FenceBlock): string {
  return language.replace(/^\{?\.?(?:language-)?|[},:].*$/g, '');
}

/** Whether a language of a fence is a shell's. */
export function isShellLanguage(language: string): boolean {
  return SHELL.test(language);
}

const SHELL =
  /^(?:bash|sh|shell|zsh|ksh|fish|console|terminal|shell-?session|shell-?script|sh-session|bash-session|commandline|command-line|cmdline|azurecli(?:-interactive)?)$/;

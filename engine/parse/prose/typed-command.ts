import { opensWithKnownCommand } from '../shell/known-commands.ts';

/**
 * Whether an item without code marks is, word by word, what a person types: behind a prompt, a script with its options, or a known
 * program with nothing but arguments, one of them an option.
 *
 * @example `- $ cd infra`, `- tools/build.sh -c plan -p web`, `1. sudo systemctl reload web`; not `- kubectl access to the cluster`
 */
export function isTypedCommand(text: string): boolean {
  const words = text.trim();
  if (/^\$ \S/.test(words)) return opensWithKnownCommand(words.slice(2)) || SCRIPT.test(words.slice(2));
  if (SCRIPT.test(words)) return true;
  const sudo = /^sudo (?=[a-z])/.exec(words)?.[0] ?? '';
  const rest = words.slice(sudo.length);
  return opensWithKnownCommand(rest) && ARGUMENTS.test(rest) && (sudo !== '' || / --?[a-zA-Z]/.test(rest));
}

const SCRIPT = /^(?:[\w.~-]*\/)?[\w./-]+\.(?:sh|bash|py|rb|pl) --?[a-zA-Z]/;
const ARGUMENTS = /^[a-z][\w.-]*(?: [\w./:=<>{}$@%+,-]+)+$/;

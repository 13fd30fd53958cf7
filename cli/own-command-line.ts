/** Options whose words may hold a secret. */
const VALUED = ['--param', '--set', '--answer', '--env', '--redact'];

/**
 * Takes values off the command line of this process as other users of the machine see it (`ps`, `/proc/PID/cmdline`). They
 * were there for a moment, and are in the shell's history: `--param-env` and `--param-file` are the way for a secret.
 */
export function hideOwnCommandLine(words: readonly string[]): void {
  const hidden = hideValues(words);
  // Not where nothing is hidden: by its own name it is found more easily.
  if (hidden.some((word, index) => word !== words[index])) process.title = ['handrail', ...hidden].join(' ');
}

/** The words without values: `--param db=hunter2` → `--param db=…`. */
export function hideValues(words: readonly string[]): readonly string[] {
  return words.map((word, index) => {
    if (VALUED.includes(words[index - 1] ?? '')) return shortened(words[index - 1] ?? '', word);
    const option = VALUED.find((one) => word.startsWith(`${one}=`));
    return option === undefined ? word : `${option}=${shortened(option, word.slice(option.length + 1))}`;
  });
}

function shortened(option: string, word: string): string {
  const at = word.indexOf('=');
  return option === '--redact' || at < 1 ? '…' : `${word.slice(0, at)}=…`;
}

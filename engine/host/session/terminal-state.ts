import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** How the terminal is set that standard input is. */
export interface TerminalState {
  /** Sets it so again; `clears` what a program that could not do so itself left on its screen, too. */
  restore(clears: boolean): void;
}

/** To the first screen, without touching the cursor's place, and the cursor seen; xterm's control sequences. */
const FIRST_SCREEN = '\u001b[?1047l\u001b[?25h';

/**
 * Looks how the terminal is set, before a command gets it: one that is killed leaves it raw and silent, and whoever sets it
 * afterwards takes that for how it was. Without a terminal, or a `stty` that knows it, there is nothing to restore.
 */
export function terminalState(): TerminalState {
  const settings = isatty(0) ? stty('-g') : '';
  return {
    restore(clears) {
      if (settings !== '') stty(settings);
      if (clears && isatty(1)) show(FIRST_SCREEN);
    },
  };
}

function stty(words: string): string {
  try {
    return execFileSync('stty', [words], {
      stdio: ['inherit', 'pipe', 'ignore'],
      encoding: 'utf8',
      timeout: 2000,
    }).trim();
  } catch {
    // There is none, or the terminal has gone.
    return '';
  }
}

function show(sequence: string): void {
  try {
    writeSync(1, sequence);
  } catch {
    // The terminal has gone.
  }
}

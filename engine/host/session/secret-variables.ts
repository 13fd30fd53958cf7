import { readFileSync } from 'node:fs';
import { isCalledSecret, isSecretName } from '../../journal/secret-names.ts';
import { type ShellVariable, variablesIn } from './shell-variables.ts';

/** What may set any variable, so that a text of it does not tell which. */
const INDIRECT =
  /\b(?:eval|source|read|mapfile|readarray|declare|typeset|export|readonly|local|function|alias|trap|getopts|printf\s+-v)\b|(?:^|[\s;&|({])\.\s|\(\s*\)/;
/** From here on a mere word may do so. */
const DEFINES = /\b(?:function|alias|eval|source|trap)\b|(?:^|[\s;&|({])\.\s|\(\s*\)/;

/**
 * Looks for secrets among the variables of a session: those whose names say so, and what was read without an echo. Their
 * values are in the shell's state, which is written when a command may have set one.
 */
export class SecretVariables {
  readonly #tell: (variables: readonly ShellVariable[]) => boolean;
  readonly #silent = new Set<string>();
  #anything = false;

  /** @param tell is told of all that there are, known ones too; says whether one of them is new */
  constructor(tell: (variables: readonly ShellVariable[]) => boolean) {
    this.#tell = tell;
  }

  /** Whether a command may set such a variable. */
  maySet(script: string): boolean {
    this.#anything ||= DEFINES.test(script);
    for (const name of silentReads(script)) this.#silent.add(name);
    return this.#anything || INDIRECT.test(script) || isSecretName(script);
  }

  /** Looks into a state. True where there is a new secret. */
  look(path: string): boolean {
    try {
      const state = readFileSync(path, 'utf8');
      const wanted = variablesIn(state, (name) => this.#silent.has(name) || isSecretName(name));
      return this.#tell(wanted.filter(({ name, value }) => this.#silent.has(name) || isCalledSecret(name, value)));
    } catch {
      // The shell has just replaced it; it will be looked into behind the next command.
      return false;
    }
  }
}

/** Names of the variables that `read -s` sets: `read -rsp 'Password: ' PW` → `PW`; `REPLY` where it names none. */
function silentReads(script: string): readonly string[] {
  if (!script.includes('read')) return [];
  const bare = script.replace(/'[^']*'|"[^"]*"/g, "''");
  return [...bare.matchAll(/\bread\b([^\n;|&<>)]*)/g)].flatMap(([, words = '']) => {
    const all = words.trim().split(/\s+/);
    if (!all.some((word) => /^-[a-zA-Z]*s/.test(word))) return [];
    const names = all.filter((word) => /^[A-Za-z_]\w*$/.test(word));
    return names.length === 0 ? ['REPLY'] : names;
  });
}

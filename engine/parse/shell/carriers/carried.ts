import type { Call } from '../call.ts';

/** What a wrapper starts: the words of a program, or the text of a script. */
export interface Carried {
  readonly words: readonly string[];
  readonly script?: string;
  /** It runs on another machine or in a container. */
  readonly there?: boolean;
  /** The call does something of its own as well: it makes the container that this runs in. */
  readonly besides?: boolean;
}

/** By the name of the program: what a call of it starts. */
export type Carriers = Readonly<Record<string, (call: Call) => readonly Carried[]>>;

/**
 * The arguments after `count` words and the options between them; `valued` names the options that take the next argument
 * (space separated). A `--` ends the options, and the words as well when `count` is reached or more are not needed.
 */
export function afterWords(args: readonly string[], count: number, valued = ''): readonly string[] {
  const takesValue = new Set(valued.split(/\s+/));
  let seen = 0;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--') return args.slice(at + 1);
    if (/^-./.test(arg)) {
      if (takesValue.has(arg) || endsInValued(arg, takesValue)) at += 1;
    } else if (seen === count) return args.slice(at);
    else seen += 1;
  }
  return [];
}

/** `-iu postgres`: the last letter of a cluster takes the next argument. */
function endsInValued(arg: string, takesValue: ReadonlySet<string>): boolean {
  return /^-[a-zA-Z]{2,3}$/.test(arg) && takesValue.has(`-${arg.slice(-1)}`) && !takesValue.has(arg.slice(0, 2));
}

/** The arguments of a program, told apart. */
export interface Arguments {
  /** What is no option, before `--`. */
  readonly words: readonly string[];
  /** What stands after `--`. */
  readonly rest: readonly string[];
  /** Whether one of the options is given, `-x` in a cluster of letters too. */
  readonly has: (...names: readonly string[]) => boolean;
  /** The value of the last of these options that is given; empty where it has none. */
  readonly value: (...names: readonly string[]) => string | undefined;
  /** All values of these options, in order. */
  readonly values: (...names: readonly string[]) => readonly string[];
}

/**
 * Tells options from words by getopt's rules: `--name=value`, `--name value` and `-n value` for the `valued` names (space
 * separated), clusters `-it`, a value attached to its letter (`-n5`, `-XPOST`), `--`. `-long` names as terraform and find
 * have them are clusters unless they are in `valued` or asked for by their whole name. A `-p?` among the valued takes only what
 * is attached to it (`mysql -psecret`).
 */
export function readArguments(args: readonly string[], valued = ''): Arguments {
  const takesValue = new Set(valued.split(/\s+/));
  const words: string[] = [];
  const options: { readonly name: string; readonly value: string }[] = [];
  const end = args.indexOf('--');
  const own = end === -1 ? args : args.slice(0, end);
  for (let at = 0; at < own.length; at += 1) {
    const arg = own[at] ?? '';
    if (!/^-[^\d\s]/.test(arg)) words.push(arg);
    else {
      const read = readOption(arg, own[at + 1], takesValue);
      options.push(...read.options);
      if (read.tookNext) at += 1;
    }
  }
  const values = (...names: readonly string[]) =>
    options.filter(({ name }) => names.includes(name)).map(({ value }) => value);
  return {
    words,
    rest: end === -1 ? [] : args.slice(end + 1),
    has: (...names) => options.some(({ name }) => names.includes(name)),
    value: (...names) => values(...names).at(-1),
    values,
  };
}

interface OptionReading {
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly tookNext: boolean;
}

function readOption(arg: string, next: string | undefined, takesValue: ReadonlySet<string>): OptionReading {
  const equals = arg.indexOf('=');
  if (equals > 1 && (arg.startsWith('--') || equals > 2 || takesValue.has(arg.slice(0, equals)))) {
    return { options: [{ name: arg.slice(0, equals), value: arg.slice(equals + 1) }], tookNext: false };
  }
  if (takesValue.has(arg)) return { options: [{ name: arg, value: next ?? '' }], tookNext: next !== undefined };
  if (arg.startsWith('--')) return { options: [{ name: arg, value: '' }], tookNext: false };
  return readCluster(arg, next, takesValue);
}

/** `-it`, `-n5`, `-sXPOST`: the first letter that takes a value ends the cluster. */
function readCluster(arg: string, next: string | undefined, takesValue: ReadonlySet<string>): OptionReading {
  const options = [{ name: arg, value: '' }];
  for (let at = 1; at < arg.length && arg.length > 2; at += 1) {
    const name = `-${arg.charAt(at)}`;
    if (takesValue.has(`${name}?`))
      return { options: [...options, { name, value: arg.slice(at + 1) }], tookNext: false };
    if (takesValue.has(name)) {
      const attached = arg.slice(at + 1);
      options.push({ name, value: attached === '' ? (next ?? '') : attached });
      return { options, tookNext: attached === '' && next !== undefined };
    }
    options.push({ name, value: '' });
  }
  return { options, tookNext: false };
}

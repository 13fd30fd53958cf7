import type { Command, Placeholder } from '../../model/command.ts';
import { type ExampleParameter, replacedValueOf } from './replaced-value.ts';

const EXAMPLE =
  /\b(?:e\.g\.?|for example|for instance|such as|example)[,:]?\s+(?:the )?(?:(\p{L}[\w-]*)\s+)?[`"']?(\w[\w./:@-]*\w|\w)[`"']?/giu;

/**
 * The value that a title calls an example: `# Rollback to a specific revision (e.g. revision 5)` above
 * `--to-revision=5`. It has to stand in the statement as a whole token with a digit in it.
 */
export function exampleParameterOf(command: Command): ExampleParameter | undefined {
  const { title, script, placeholders } = command;
  const replaced = replacedValueOf(command);
  if (replaced !== undefined || title === undefined) return replaced;
  for (const [, noun, value = ''] of title.matchAll(EXAMPLE)) {
    if (!/\d/.test(value)) continue;
    const at = tokenAt(script, value);
    if (at === undefined || placeholders.some(({ start, end }) => start < at + value.length && at < end)) continue;
    const name = noun?.toLowerCase() ?? flagBefore(script, at);
    if (name !== undefined) return { placeholder: { name, start: at, end: at + value.length }, default: value };
  }
  return;
}

function tokenAt(script: string, value: string): number | undefined {
  for (let at = script.indexOf(value); at >= 0; at = script.indexOf(value, at + 1)) {
    const [before, after] = [script.charAt(at - 1), script.charAt(at + value.length)];
    if (!/[\w.-]/.test(before) && !/[\w.-]/.test(after)) return at;
  }
  return;
}

function flagBefore(script: string, at: number): string | undefined {
  return /--?([a-z][\w-]*)[= ]["']?$/.exec(script.slice(0, at))?.[1];
}

/** Names that only say "put something here": what is assigned tells more. */
const HOLLOW = /^(?:e\.g\.?|for example|example:?|eg)[\s:,]+(.+)$/i;
const NAMELESS =
  /^(?:replace\w*|value|your[-_ ]?value|insert\w*|output|previous[-_ ]\w+|fill[-_ ]?\w*|todo|changeme|change_me|\.\.\.|…|x{2,})$/i;

/** Gives `DB="<e.g. orders>"` the name of its variable and the example as its default. */
export function namedByAssignment(
  script: string,
  placeholder: Placeholder,
): { readonly name: string; readonly default?: string } {
  const example = HOLLOW.exec(placeholder.name)?.[1];
  if (example === undefined && !NAMELESS.test(placeholder.name)) return { name: placeholder.name };
  const name = /(?:^|[\s;])(?:export\s+)?([A-Za-z_]\w*)=["']?$|(?<![\w-])--?([a-z][\w-]*)[= ]["']?$/.exec(
    script.slice(0, placeholder.start),
  );
  return {
    name: name?.[1] ?? name?.[2] ?? placeholder.name,
    ...(example === undefined ? {} : { default: example.trim() }),
  };
}

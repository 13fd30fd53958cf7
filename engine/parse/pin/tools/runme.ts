import type { Problem } from '../../../model/problem.ts';
import type { PinKey, Pins } from '../pins.ts';

/**
 * The attributes that runme (https://docs.runme.dev/configuration/reference) reads in the info string of a fence, as
 * ` ```sh { name=build interactive=false }` or ` ```sh {"name":"build"}`, as the pins that say the same; undefined where none of
 * its words stands there. What only concerns its notebooks (`mimeType`, `terminalRows`, `id` …) says nothing here.
 *
 * - `name`: what the fence is called. `cwd`: the folder of its commands, in that of the document.
 * - `background=true` stays up beside what follows. `interactive=true` takes the terminal; `false` says that nothing is typed.
 * - `excludeFromRunAll=true`: offered, and never run by itself. `promptEnv=true`: the values that it exports are asked for.
 * - `interpreter`: commands of another one than a shell are not run.
 */
export function runmePins(info: string, line: number): Pins | undefined {
  const attributes = attributesOf(info);
  if (!Object.keys(attributes).some((name) => KNOWN.has(name))) return;
  const { name, cwd, background, interactive, excludeFromRunAll, promptEnv, interpreter } = attributes;
  const foreign = interpreter !== undefined && !/^(?:.*\/)?(?:env )?(?:ba|z|k|da)?sh(?: |$)/.test(interpreter);
  const values: Partial<Record<PinKey, string>> = {
    ...(name === undefined || name === '' ? {} : { name }),
    ...(cwd === undefined || cwd === '' ? {} : { folder: cwd }),
    ...(isTrue(background) ? { mode: 'background' } : isTrue(interactive) ? { mode: 'interactive' } : {}),
    ...(isTrue(excludeFromRunAll) ? { run: 'offered' } : {}),
    ...(isTrue(promptEnv) ? { ask: 'yes' } : {}),
    ...(foreign ? { run: 'no' } : {}),
  };
  const problem: Problem = {
    type: 'warning',
    rule: 'runme',
    line,
    endLine: line,
    message: `Unexpected interpreter ${interpreter}, expected a shell: the fence is not run`,
  };
  return {
    line,
    values,
    problems: foreign ? [problem] : [],
    told: new Set(Object.keys(values)),
    ...(interactive !== undefined && !isTrue(interactive) ? { untyped: true } : {}),
  };
}

const KNOWN: ReadonlySet<string> = new Set(
  'background category closeTerminalOnSuccess cwd excludeFromRunAll id interactive interpreter mimeType name promptEnv skipPrompts tag terminalRows'.split(
    ' ',
  ),
);

function attributesOf(info: string): Readonly<Record<string, string>> {
  const braces = /\{[\s\S]*\}\s*$/.exec(info)?.[0].trim();
  if (braces === undefined) return {};
  return fromJson(braces) ?? fromPairs(braces.slice(1, -1));
}

function fromJson(text: string): Readonly<Record<string, string>> | undefined {
  if (!/^\{\s*"/.test(text)) return;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)]));
  } catch {
    return;
  }
}

function fromPairs(text: string): Readonly<Record<string, string>> {
  const pairs = text.matchAll(/(?:^|[\s,])([A-Za-z]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"',]+))/g);
  return Object.fromEntries(
    [...pairs].map(([, key = '', double, single, bare]) => [key, double ?? single ?? bare ?? '']),
  );
}

/** What runme takes for true, in its older and its newer spelling. */
function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|1|always)$/i.test(value);
}

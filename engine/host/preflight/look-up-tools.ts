import type { ToolFact } from '../../run/event.ts';
import { findExecutable } from './find-executable.ts';
import { askVersion } from './tool-version.ts';
import { meetsVersion } from './version.ts';

/** A tool that a document needs; `version` as its author wrote it: `1.28+`, `3.x`, `v2.1 or later`. */
export interface NeededTool {
  readonly name: string;
  readonly version?: string;
}

/** What a look at the machine says of a needed tool. */
export interface ToolFinding extends ToolFact {
  /** Where it lies, absolute. */
  readonly path?: string;
  /** What is wrong, or what could not be seen, in one sentence. */
  readonly note?: string;
}

/**
 * Looks tools up as a shell would, in the order given. Nothing is run.
 *
 * With `versions` those are asked for their version whose question is known to change nothing (`tool-version.ts`), five
 * seconds at most and side by side. A version that is needed and that could not be seen leaves the tool `present`, and
 * `note` says so: it is not verified.
 * @param path the value of PATH that commands will be run with
 */
export function lookUpTools(
  tools: readonly NeededTool[],
  path: string,
  options: { readonly versions?: boolean } = {},
): Promise<readonly ToolFinding[]> {
  return Promise.all(tools.map((tool) => lookUpTool(tool, path, options.versions === true)));
}

/** Names of environment variables that are not set, or that are empty; in the order given. */
export function missingEnvironment(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return names.filter((name) => !Object.hasOwn(environment, name) || (environment[name] ?? '') === '');
}

async function lookUpTool({ name, version: needed }: NeededTool, path: string, ask: boolean): Promise<ToolFinding> {
  const found = findExecutable(name, path);
  if (found.status !== 'found') return { tool: name, status: 'missing', note: found.message };
  const place = { tool: name, path: found.path };
  const version = ask ? await askVersion(name, found.path, path) : undefined;
  const seen = version === undefined ? {} : { version };
  if (needed === undefined) return { ...place, status: 'present', ...seen };
  if (version === undefined)
    return { ...place, status: 'present', note: `${needed} is needed; its version was not looked up` };
  switch (meetsVersion(version, needed)) {
    case 'yes':
      return { ...place, status: 'present', ...seen };
    case 'no':
      return { ...place, status: 'wrong-version', ...seen, note: `Unexpected version ${version}, expected ${needed}` };
    case 'unknown':
      return {
        ...place,
        status: 'present',
        ...seen,
        note: `${version} is there; whether it is "${needed}" is for you to say`,
      };
  }
}

import { readFileSync } from 'node:fs';
import type { RunOptions } from '../options/run-options.ts';
import { runPatterns } from './run-patterns.ts';

/** The options of a run with their secrets read from where they are; or why they cannot be. */
export type ReadOptions =
  | { readonly status: 'read'; readonly options: RunOptions }
  | { readonly status: 'wrong'; readonly reason: string };

/**
 * Reads what options only point to: values from variables and files, so that they stand on no command line, and the patterns
 * to hide. No message repeats what was given: who mistakes the option has given the value itself.
 *
 * @param runFolder of a run that is taken up: what it hid before is hidden still
 */
export async function readSecretOptions(options: RunOptions, runFolder?: string): Promise<ReadOptions> {
  const param: Record<string, string> = { ...options.param };
  for (const [name, variable] of Object.entries(options.paramEnv)) {
    const value = process.env[variable];
    if (value === undefined || value === '')
      return {
        status: 'wrong',
        reason: `--param-env ${name}=…: there is no such variable in the environment, or it is empty; the name of a variable is expected, not a value.`,
      };
    param[name] = value;
  }
  for (const [name, path] of Object.entries(options.paramFile)) {
    const read = textOf(path);
    if (read.status === 'wrong') return { status: 'wrong', reason: `--param-file ${name}=…: ${read.reason}.` };
    param[name] = read.text;
  }
  const patterns = await runPatterns(options.redact, runFolder);
  if (patterns.status === 'wrong') return patterns;
  const secret = [...options.secret, ...Object.keys(options.paramEnv), ...Object.keys(options.paramFile)];
  return { status: 'read', options: { ...options, param, secret, patterns } };
}

type FileText =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'wrong'; readonly reason: string };

/** What a file holds without the line break at its end, which editors put there. */
function textOf(path: string): FileText {
  try {
    const text = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    return text === '' ? { status: 'wrong', reason: 'the file is empty' } : { status: 'read', text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { status: 'wrong', reason: `the file cannot be read (${code})` };
  }
}

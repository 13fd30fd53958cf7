import { actsOf } from './acts.ts';
import { BUILTINS } from './builtins.ts';
import type { Call } from './call.ts';
import { functionsOf } from './functions.ts';

/** A program, builtin or function that a statement starts. */
export interface Invocation {
  readonly name: string;
  /** Literal words, quotes removed; placeholders and expansions as written. */
  readonly args: readonly string[];
  /** `there`: behind `exec … --`, `ssh host`, in a container. */
  readonly place: 'here' | 'there';
}

/**
 * What a shell text starts, in order: the wrappers (`sudo`, `xargs`, `kubectl exec`, `sh -c`), then what they start, through
 * pipelines, lists, `$( )`, loops and functions.
 */
export function programsOf(text: string): readonly Invocation[] {
  return callsOf(text).map(({ written, args, place }) => ({ name: written, args, place }));
}

/**
 * The programs that have to be on PATH here: no builtins, no functions that the text defines, no paths, no names that only
 * the run will tell (`$EDITOR`, `<command>`); in order and unique.
 */
export function toolsOf(text: string): readonly string[] {
  const functions = functionsOf(text);
  const names = callsOf(text)
    .filter(({ place }) => place === 'here')
    .map(({ written }) => written)
    .filter((name) => /^[\w.+@-]+$/.test(name) && !BUILTINS.has(name) && !functions.has(name));
  return [...new Set(names)];
}

function callsOf(text: string): readonly Call[] {
  return actsOf(text).filter((act) => act.type === 'call');
}

import type { CommandAction, StepGraph } from '../graph/step-graph.ts';

/**
 * Whether a command with a trailing `&` has to be a job of the session's own shell rather than go on in a shell beside it:
 * a later command waits for it, ends it or asks for its number (`wait`, `kill %1`, `PID=$!`), which only the shell that
 * started it can do. In a pane it would be cut off in the middle while `wait` came back at once.
 */
export function isShellJob(graph: StepGraph, { command, line }: CommandAction): boolean {
  if (command.mode !== 'background' || !/&\s*$/.test(command.script)) return false;
  return graph.steps
    .flatMap(({ actions }) => actions)
    .some((later) => later.type === 'command' && later.line >= line && NAMES_A_JOB.test(later.command.script));
}

const NAMES_A_JOB = /\$!|\$\{!\}|(?:^|[\n;&|({]\s*)(?:wait|jobs|fg|disown)\b|\bkill\b[^\n;|&]*\s%/;

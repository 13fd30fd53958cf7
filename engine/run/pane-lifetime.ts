import type { ActionId, GraphStep, StepGraph } from '../graph/step-graph.ts';
import { commandOf, phaseSteps } from './position.ts';
import type { RunState } from './state.ts';

/**
 * The panes to close at the end of a step. A `watch` is over when its step is. A `background` command must stay up while
 * later commands of its step run (reading.md, "mode"), and longer where a later step needs it: one that calls its local
 * port before another command takes it (`port-forward … 8080:80`, later `curl localhost:8080`). What a later command waits
 * for or ends by hand is no pane (shell-job.ts).
 */
export function panesToClose(graph: StepGraph, state: RunState, step: GraphStep): readonly ActionId[] {
  const steps = phaseSteps(graph, state);
  const later = steps.slice(steps.findIndex(({ id }) => id === step.id) + 1);
  return state.panes.filter((pane) => {
    const command = commandOf(graph, pane)?.command;
    return command?.mode !== 'background' || !isNeeded(command.script, later);
  });
}

function isNeeded(script: string, later: readonly GraphStep[]): boolean {
  const ports = [...script.matchAll(/(?:^|\s)(?:[\w.-]+:)?(\d{2,5}):\d{1,5}(?=\s|$|&)/g)].map(([, port]) => port);
  for (const { command } of later.flatMap(({ actions }) => actions).filter((action) => action.type === 'command')) {
    if (command.mode === 'background' && ports.some((port) => command.script.includes(`${port}:`))) return false;
    if (ports.some((port) => LOCAL.some((host) => command.script.includes(`${host}:${port}`)))) return true;
  }
  return false;
}

const LOCAL = ['localhost', '127.0.0.1', '0.0.0.0', '[::1]'];

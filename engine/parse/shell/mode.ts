import type { Mode } from '../../model/command.ts';
import { actsOf } from './acts.ts';
import type { Call } from './call.ts';
import { liveActs } from './live.ts';
import { staysUp } from './mode/background.ts';
import { namesEditor } from './mode/own-editor.ts';
import { isShell, wrapsSsh } from './mode/shells.ts';
import { takesTerminal } from './mode/terminal.ts';
import { neverEnds } from './mode/watching.ts';
import { isInBackground, loopsForever } from './statement-form.ts';

/**
 * How a statement lives; reading.md, "mode". `elsewhere` needs the statements before it and is not told here. A call behind
 * `timeout` ends by itself, and what the definition of a function mentions is not run yet.
 */
export function modeOf(text: string): Mode {
  if (isInBackground(text)) return 'background';
  if (namesEditor(text)) return 'interactive';
  const calls = liveCalls(text);
  if (calls.some(takesTerminal)) return 'interactive';
  if (calls.some(({ name, carries }) => carries === true && /^g?timeout$/.test(name))) return 'run';
  if (calls.some(staysUp)) return 'background';
  return loopsForever(text) || calls.some((call) => neverEnds(call) && !endsWithReader(call, calls)) ? 'watch' : 'run';
}

/** `yes | apt-get install x`: what only answers ends when nobody asks any more. */
function endsWithReader({ name }: Call, calls: readonly Call[]): boolean {
  return name === 'yes' && calls.some(({ input }) => input.from.some((writer) => writer.name === name));
}

/**
 * Whether a statement opens an interactive shell or client, so that what follows is for it and not for this shell:
 * `kubectl exec -it web-0 -- bash`, `ssh host`, `docker exec -it x sh`, `psql`, `redis-cli`.
 */
export function opensShell(text: string): boolean {
  return liveCalls(text).some(isShell);
}

/** Whether a statement comes to another machine by a tool's word `ssh`: `acme connect -e production ssh web:1`. */
export function opensBySsh(text: string): boolean {
  return liveCalls(text).some((call) => call.carries !== true && wrapsSsh(call));
}

/** Whether a statement leaves the shell or client that an earlier one opened: `exit`, `logout`, `quit`, `\q`. */
export function closesShell(text: string): boolean {
  return CLOSING.test(text.trim());
}

const CLOSING = /^(?:exit(?:\s+\d+)?|exit\(\)|logout|quit|quit\(\)|bye|\\q|\.(?:exit|quit)|:q|\^D|ctrl[-+]d)\s*;?$/i;

function liveCalls(text: string): readonly Call[] {
  return liveActs(actsOf(text)).filter((act) => act.type === 'call');
}

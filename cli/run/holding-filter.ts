import type { StreamFilter } from '../../engine/host/session/shell-session.ts';
import { isSecretName } from '../../engine/journal/secret-names.ts';

/** More than this is not held back: what prints so much is to be seen while it runs. */
const MOST_HELD = 1_048_576;

/** Whether a command sets a variable that is called a secret, or reads one without an echo, and may print it right away. */
export function setsSecret(script: string): boolean {
  if (/\bread\s[^\n;|&]*-[a-zA-Z]*s/.test(script)) return true;
  const assigned = script.matchAll(/(?<![\w$-])([A-Za-z_]\w*)\+?=|\bprintf\s+-v\s+([A-Za-z_]\w*)/g);
  return [...assigned].some(([, name, printed]) => isSecretName(name ?? printed ?? ''));
}

/**
 * Holds a stream back until its command is over, as it is known only then what is secret in it. From then on, or where it is
 * too much, it is as the filter alone.
 */
export function holdingFilter(filter: StreamFilter): StreamFilter {
  let held: Uint8Array[] | undefined = [];
  let bytes = 0;
  const letGo = () => {
    const all = Buffer.concat(held ?? []);
    held = undefined;
    return filter.push(all);
  };
  return {
    push(chunk) {
      if (held === undefined) return filter.push(chunk);
      held.push(new Uint8Array(chunk));
      bytes += chunk.length;
      return bytes > MOST_HELD ? letGo() : new Uint8Array();
    },
    flush: () => Buffer.concat([held === undefined ? new Uint8Array() : letGo(), filter.flush()]),
  };
}

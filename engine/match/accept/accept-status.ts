import type { CompiledExit, CompiledStatus } from '../compiled.ts';
import { HTTP_REASONS } from '../http-reason.ts';
import { finalStatuses, printedStatuses } from '../http-status.ts';
import type { Observed } from '../observed.ts';
import type { Accepted } from './accepted.ts';
import { refused } from './accepted.ts';

const REASON = new RegExp(`^ (?:${HTTP_REASONS})\\b`, 'i');

/** An HTTP status becomes the one that was answered. That it succeeds, or is refused, is its author's to change. */
export function acceptStatus(text: string, { wanted }: CompiledStatus, observed: Observed): Accepted {
  if (wanted.type !== 'http') return refused('whether it is to succeed is its author’s to change');
  const [code, ...others] = wanted.codes;
  const seen =
    observed.httpStatuses.length > 0 ? observed.httpStatuses : printedStatuses(observed.stdout, observed.stderr);
  const [status, ...more] = [...new Set(finalStatuses(seen, wanted.codes))];
  const at = code === undefined ? -1 : text.toLowerCase().indexOf(code);
  if (code === undefined || others.length > 0 || status === undefined || more.length > 0 || at < 0) {
    return refused('which status is meant is not clear');
  }
  const rest = text.slice(at + code.length);
  return { status: 'changed', text: text.slice(0, at) + status + rest.replace(REASON, '') };
}

/** An exit code becomes the one that there was. */
export function acceptExit(text: string, compiled: CompiledExit, observed: Observed): Accepted {
  const [code, ...others] = compiled.codes;
  const found = code === undefined ? undefined : new RegExp(`(?<!\\d)${code}(?!\\d)`).exec(text);
  if (found === undefined || found === null || others.length > 0 || compiled.nonZero === true) {
    return refused('which exit code is meant is not clear');
  }
  const end = found.index + found[0].length;
  return { status: 'changed', text: text.slice(0, found.index) + observed.exitCode + text.slice(end) };
}

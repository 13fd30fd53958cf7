import type { Requirement } from '../model/item.ts';
import type { ToolFact } from './event.ts';
import type { RunState } from './state.ts';

/** What a look at the machine says of the tools that a requirement names. */
export interface LookedUp {
  /** `present` where all of them are there. */
  readonly status: ToolFact['status'];
  /** Of each that is not, or of all. */
  readonly reason: string;
}

/** Undefined where the requirement names no tool, or one of them was not looked up. */
export function lookedUp({ tools }: Pick<RunState, 'tools'>, { tool, others = [] }: Requirement): LookedUp | undefined {
  if (tool === undefined) return undefined;
  const facts = [tool, ...others.map((other) => other.tool)].map((name) => tools.find((fact) => fact.tool === name));
  const known = facts.filter((fact) => fact !== undefined);
  if (known.length < facts.length) return undefined;
  const lacking = known.filter(({ status }) => status !== 'present');
  const told = lacking.length > 0 ? lacking : known;
  const reason = told.map((fact) =>
    `${fact.tool} ${fact.version ?? ''} is ${fact.status.replace('-', ' ')}.`.replace('  ', ' '),
  );
  return { status: lacking[0]?.status ?? 'present', reason: reason.join(' ') };
}

/**
 * Whether a look at the machine answers a requirement: that the tool is there, in some version, is all that it asks for.
 * `kubectl configured with access to production` asks for more, and that is for a person to say.
 *
 * @example `kubectl v1.24+`, `Helm 3.x installed`, `jq (for JSON)`, `helm (if charts are used)` yes; `docker is running` no
 */
export function isAnsweredByTool({ tool, others = [], text }: Requirement): boolean {
  if (tool === undefined) return false;
  const named = [tool, ...others.map((other) => other.tool)].map((name) => name.toLowerCase());
  const words = text
    .toLowerCase()
    .replace(/\((?:if|for|optional|only|e\.g\.)[^()]*\)/g, ' ')
    .replace(/[-,;:–—] (?:for|used|optional)\b.*$/, ' ')
    .replace(/\bfor \w+(?: \w+){0,3}$/, ' ')
    .split(/[^\p{L}\p{N}.+_-]+/u)
    .filter((word) => word !== '' && !FILLERS.test(word) && !VERSION.test(word));
  return words.every((word) => named.includes(word));
}

const FILLERS =
  /^(?:the|an?|is|are|be|must|should|tools?|cli|client|command|line|command-line|binary|program|utility|installed|available|present|locally|on|in|your|path|version|versions|or|and|later|higher|newer|above|up|at|least|greater|than|recent|latest|any|minimum|min|of|with|required|needed|[-.+]+)$/;
/** `v1.24+`, `3.x`, `>=2`, `20`. */
const VERSION = /^v?\d[\w.+-]*$/;

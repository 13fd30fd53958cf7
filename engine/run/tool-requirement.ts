import type { Requirement } from '../model/item.ts';

/**
 * Whether a look at the machine answers a requirement: that the tool is there, in some version, is all that it asks for.
 * `kubectl configured with access to production` asks for more, and that is for a person to say.
 *
 * @example `kubectl v1.24+`, `Helm 3.x installed`, `jq (for JSON)`, `helm (if charts are used)` yes; `docker is running` no
 */
export function isAnsweredByTool({ tool, text }: Requirement): boolean {
  if (tool === undefined) return false;
  const words = text
    .toLowerCase()
    .replace(/\((?:if|for|optional|only|e\.g\.)[^()]*\)/g, ' ')
    .replace(/[-,;:–—] (?:for|used|optional)\b.*$/, ' ')
    .replace(/\bfor \w+(?: \w+){0,3}$/, ' ')
    .split(/[^\p{L}\p{N}.+_-]+/u)
    .filter((word) => word !== '' && !FILLERS.test(word) && !VERSION.test(word));
  return words.every((word) => word === tool.toLowerCase());
}

const FILLERS =
  /^(?:the|an?|is|are|be|must|should|tools?|cli|client|command|line|command-line|binary|program|utility|installed|available|present|locally|on|in|your|path|version|versions|or|and|later|higher|newer|above|up|at|least|greater|than|recent|latest|any|minimum|min|of|with|required|needed|[-.+]+)$/;
/** `v1.24+`, `3.x`, `>=2`, `20`. */
const VERSION = /^v?\d[\w.+-]*$/;

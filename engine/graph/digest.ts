import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Item } from '../model/item.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Step } from '../model/step.ts';

/**
 * SHA-256 in hex of all that a step holds: its text and how that is read, without line numbers, so that a step which
 * only moved in its document has the digest that it had, and without what other files there are.
 */
export function stepDigest(runbook: Runbook, step: Step, items: readonly Item[]): string {
  const text = runbook.text.split('\n').slice(step.line - 1, step.endLine);
  const reading = JSON.stringify([step, ...items], (key, value: unknown) => (NOT_ITS_OWN.has(key) ? undefined : value));
  return bytesToHex(sha256(utf8ToBytes(`${text.join('\n')}\n${reading}`)));
}

const NOT_ITS_OWN = new Set(['line', 'endLine', 'of', 'occurrences', 'from', 'treatment', 'resolves']);

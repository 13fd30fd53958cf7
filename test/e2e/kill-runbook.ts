import { makePlace, type Place } from './place.ts';

/** Ids that the changes of the runbook write to the ledger, in the order of a run that nobody kills. */
export const CHANGES = ['cordon', 'stop', 'replace', 'start', 'admit'] as const;
export const UNDONE = ['put-back', 'restart'] as const;

const step = (title: string, ...commands: readonly string[]) =>
  `### ${title}\n\n\`\`\`bash\n${commands.join('\n')}\n\`\`\`\n`;

/**
 * Sixteen commands: what reads, with expectations, between what changes; the check of step 5 fails where the file `health`
 * does not say `healthy`, and leads to a rollback with a check of its own.
 */
const RUNBOOK = [
  '# Replace a node',
  '## Procedure',
  step('Step 1: Look', 'cat health', 'ls'),
  step('Step 2: Empty it', 'mark cordon', 'tail -n 1 ledger', '# Expected: cordon', 'mark stop'),
  step(
    'Step 3: Replace it',
    'wc -l < ledger',
    '# Expected: 2',
    'mark replace',
    'tail -n 1 ledger',
    '# Expected: replace',
  ),
  step('Step 4: Fill it', 'mark start', 'mark admit', 'grep -c admit ledger', '# Expected: 1'),
  step('Step 5: Check it', 'cat health', '# Expected: healthy'),
  '## Rollback',
  '```bash\nmark put-back\nmark restart\n\n# Check it\ntail -n 1 ledger\n# Expected: restart\n```',
  '',
].join('\n\n');

/**
 * `mark ID` writes its id to the ledger. When the ledger has as many lines as the file `kill-before` or `kill-after` says,
 * it kills the process whose id is in the file `pid` right before or after that.
 */
const MARK = `
kill_at() { if [ "$(cat "$1" 2>/dev/null)" = "$(wc -l < ledger)" ]; then rm "$1"; kill -KILL "$(cat pid)"; fi; }
kill_at kill-before
echo "$1" >> ledger
kill_at kill-after
`;

/** A place with the runbook, whose check of step 5 holds or not. The caller removes it. */
export function killPlace(health: 'healthy' | 'degraded'): Place {
  const place = makePlace();
  place.tool('mark', MARK);
  place.write('r.md', RUNBOOK);
  place.write('health', `${health}\n`);
  place.write('ledger', '');
  return place;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makePlace, type Place, root } from '../place.ts';

/** A command of the runbook that changes something, as the journal has it, and what it writes to the ledger. */
export interface Change {
  readonly script: string;
  readonly mark: string;
}

/** The changes of a run that nobody kills, in their order: all of the procedure, whose check fails, and of the rollback. */
export const CHANGES: readonly Change[] = [
  { script: 'echo save > save-b7.txt && echo save >> ledger', mark: 'save' },
  { script: 'echo saved >> ledger', mark: 'saved' },
  { script: 'echo "drain east" >> ledger', mark: 'drain east' },
  { script: 'rm -f old && echo wipe >> ledger', mark: 'wipe' },
  { script: 'docker compose up web', mark: 'compose' },
  { script: 'echo reached >> ledger', mark: 'reached' },
  { script: 'echo job | tee -a ledger &', mark: 'job' },
  { script: 'echo move >> ../ledger', mark: 'move' },
  { script: 'echo everybody >> ledger', mark: 'everybody' },
  { script: 'echo start >> ledger', mark: 'start' },
  { script: 'echo verify >> ledger', mark: 'verify' },
  { script: 'echo put-back >> ledger', mark: 'put-back' },
  { script: 'rm -f note.txt && echo unwrite >> ledger', mark: 'unwrite' },
  { script: 'echo quick >> ledger', mark: 'quick' },
  { script: 'echo restored >> ledger', mark: 'restored' },
];

/** How the run ends. */
export const OUTCOME = 'rolled-back';

const bash = (...lines: readonly string[]) => `\`\`\`bash\n${lines.join('\n')}\n\`\`\``;

/** About forty commands that read, change, destroy, go on beside the steps, are polled, are chosen, and are undone. */
const RUNBOOK = `# Move the web tier

## Prerequisites

- \`kubectl\`

## Procedure

### Step 1: Look

${bash('grep -c <zone> zones', '# Expected: 1', '', 'wc -l < ledger', '# Expected: 0', '', 'pwd', 'umask')}

### Step 2: Save what is there

${bash(
  '# Save the state',
  'echo save > save-$(cat stamp).txt && echo save >> ledger',
  '',
  '# Check it',
  'cat save-<STAMP>.txt',
  '# Expected: save',
  '',
  'echo saved >> ledger',
  'tail -n 1 ledger',
  '# Expected: saved',
)}

### Step 3: Empty the zone

${bash(
  '# Drain it',
  'echo "drain <zone>" >> ledger',
  'tail -n 1 ledger',
  '# Expected: "drain <zone>"',
  '',
  '# Remove the old one',
  'rm -f old && echo wipe >> ledger',
  'tail -n 1 ledger',
  '# Expected: wipe',
)}

### Step 4: Reach it

${bash(
  '# Forward the port',
  'kubectl port-forward svc/web 18080:80',
  '',
  '# Bring it up',
  'docker compose up web',
  '',
  '# Go there',
  'pwd',
  'echo reached >> ledger',
  'tail -n 1 ledger',
  '# Expected: reached',
)}

### Step 5: Move

${bash(
  'echo job | tee -a ledger &',
  'wait',
  'tail -n 1 ledger',
  '# Expected: job',
  'cd deploy',
  'echo move >> ../ledger',
  'tail -n 1 ../ledger',
  '# Expected: move',
  'cd ..',
)}

### Step 6: Make it known

${bash(
  '# Option 1: Tell everybody',
  'echo everybody >> ledger',
  '',
  '# Option 2: Tell nobody',
  'echo nobody >> ledger',
  '',
  '# Verify it',
  'tail -n 1 ledger',
  '# Expected: everybody',
)}

### Step 7: Wait for it

${bash('echo start >> ledger', 'kubectl get pods', '# Expected (within 20s, every 0.01s): Running')}

### Step 8: Write the note

Create \`note.txt\`:

\`\`\`
moved
\`\`\`

${bash('cat note.txt', '# Expected: moved')}

## Verification

${bash('echo verify >> ledger', 'cat health', '# Expected: healthy')}

## Rollback

### Step 1: Put it back

${bash(
  'echo put-back >> ledger',
  'tail -n 1 ledger',
  '# Expected: put-back',
  'rm -f note.txt && echo unwrite >> ledger',
  'ls',
)}

### Step 2: Start again

${bash(
  '# Option 1: Quickly',
  'echo quick >> ledger',
  '',
  '# Option 2: Slowly',
  'echo slow >> ledger',
  '',
  '# Verify it',
  'tail -n 1 ledger',
  '# Expected: quick',
  'echo restored >> ledger',
  'tail -n 1 ledger',
  '# Expected: restored',
)}

## Escalation

- On call: #web-oncall
`;

/** The choice is named by the line that its fence begins in. */
const CHOICE = RUNBOOK.split('\n').indexOf('# Option 1: Tell everybody');

/** What the run and every resumption of it are told beforehand; a journal does not hold it. */
export const POLICY = ['--auto', '--allow', 'read,change,destroy', '--answer', `${CHOICE}.1=1`] as const;

/** What is given to the run. It is in the journal from then on. */
export const GIVEN = ['--param', 'zone=east', '--trust'] as const;

/** Reads; the second look at the pods finds them ready. */
const KUBECTL = `case $1 in
port-forward) echo "Forwarding from 127.0.0.1:18080"; exec sleep 60 ;;
get) if [ -e asked ]; then echo 'web-1  1/1  Running'; else echo 'web-1  0/1  Pending'; : > asked; fi ;;
esac`;

const DOCKER = 'echo compose >> ledger; echo web is up; exec sleep 60';

/** To read the same page anew for every run would be a third of the time that they take. */
const CACHE = join(root, 'node_modules/.cache/handrail-crash');

/** A place with the runbook and what it needs. The caller removes it. */
export function crashPlace(): Place {
  const place = makePlace();
  place.tool('kubectl', KUBECTL);
  place.tool('docker', DOCKER);
  place.write('r.md', RUNBOOK);
  place.write('health', 'degraded\n');
  place.write('stamp', 'b7\n');
  place.write('zones', 'east\nwest\n');
  place.write('old', '');
  place.write('ledger', '');
  mkdirSync(join(place.folder, 'deploy'));
  return { ...place, environment: { ...place.environment, XDG_CACHE_HOME: CACHE } };
}

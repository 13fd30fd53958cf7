/** A runbook of our own, read and joined by hand, so that renderers are tested without the reader. */
import type { CommandAction, Edge, GraphStep, StepGraph, Way } from '../../engine/graph/step-graph.ts';
import type { Command, Impact } from '../../engine/model/command.ts';
import type { Check, Expectation } from '../../engine/model/expectation.ts';
import type { Runbook } from '../../engine/model/runbook.ts';

export const TEXT = `# Roll out the greeter

**Severity:** Standard

## Steps

### Step 1: Look at what runs

Note the version that is live before you touch anything.

\`\`\`bash
# Which version is live
kubectl get deploy greeter -o wide
# Expected: 3/3
kubectl get pods | grep -v Running
# Expected: no output
\`\`\`

### Step 2: Back up the settings

\`\`\`bash
kubectl get cm greeter -o yaml > settings.yaml
\`\`\`

### Step 3: Set the image

> [!WARNING]
> Users see errors for up to a minute.

\`\`\`bash
kubectl set image deploy/greeter greeter=registry.example.com/greeter:v1.4.0
kubectl delete pod -l app=greeter,track=canary
# Expected: deleted
\`\`\`

### Step 4: Check the greeting

1. Open the page and look at it.

\`\`\`bash
curl -s https://<host>/hello
# Expected: a friendly greeting
\`\`\`

## Rollback

\`\`\`bash
kubectl rollout undo deploy/greeter
# Expected: rolled back
\`\`\`

## Escalation

- Greeter team: #greeter, greeter@example.com
`;

export const DIGEST = 'd1'.repeat(32);

/** Last lines of the steps by their first. */
const ENDS: Readonly<Record<number, number>> = { 7: 18, 19: 24, 25: 35, 36: 44, 45: 51, 52: 54 };

const commands = {
  look: command(13, 'kubectl get deploy greeter -o wide', { title: 'Which version is live' }),
  pods: command(15, 'kubectl get pods | grep -v Running', {}),
  backup: command(22, 'kubectl get cm greeter -o yaml > settings.yaml', { impact: 'change' }),
  image: command(31, 'kubectl set image deploy/greeter greeter=registry.example.com/greeter:v1.4.0', {
    impact: 'change',
  }),
  delete: command(32, 'kubectl delete pod -l app=greeter,track=canary', { impact: 'destroy' }),
  curl: command(41, 'curl -s https://<host>/hello', { placeholders: [{ name: 'host', start: 16, end: 22 }] }),
  undo: command(48, 'kubectl rollout undo deploy/greeter', { impact: 'change' }),
};

const expectations = {
  look: expectation(14, 13, ['literal', '3/3']),
  pods: expectation(16, 15, ['empty', 'no output']),
  delete: expectation(33, 32, ['literal', 'deleted']),
  curl: expectation(42, 41, ['judgement', 'a friendly greeting']),
  undo: expectation(49, 48, ['literal', 'rolled back']),
};

const contact = {
  kind: 'contact',
  line: 54,
  endLine: 54,
  text: 'Greeter team',
  channels: ['slack', 'email'],
  address: 'Greeter team: #greeter, greeter@example.com',
} as const;

const parameter = {
  kind: 'parameter',
  line: 41,
  endLine: 41,
  name: 'host',
  default: 'greeter.test',
  occurrences: [41],
} as const;

const exampleValue = { value: 'v1.4.0', type: 'version', occurrences: [31] } as const;

export const RUNBOOK: Runbook = {
  path: 'greeter.md',
  title: 'Roll out the greeter',
  text: TEXT,
  digest: DIGEST,
  items: [
    { kind: 'section', line: 1, endLine: 54, role: 'title', title: 'Roll out the greeter', level: 1 },
    { kind: 'metadata', line: 3, endLine: 3, key: 'severity', value: 'Standard' },
    { kind: 'section', line: 5, endLine: 43, role: 'procedure', title: 'Steps', level: 2 },
    { kind: 'step', line: 7, endLine: 18, title: 'Look at what runs' },
    commands.look,
    expectations.look,
    commands.pods,
    expectations.pods,
    { kind: 'step', line: 19, endLine: 24, title: 'Back up the settings' },
    commands.backup,
    { kind: 'step', line: 25, endLine: 35, title: 'Set the image' },
    { kind: 'warning', line: 27, endLine: 28, text: 'Users see errors for up to a minute.' },
    commands.image,
    commands.delete,
    expectations.delete,
    { kind: 'step', line: 36, endLine: 44, title: 'Check the greeting' },
    { kind: 'manual', line: 38, endLine: 38, text: 'Open the page and look at it.' },
    commands.curl,
    parameter,
    expectations.curl,
    { kind: 'section', line: 45, endLine: 51, role: 'rollback', title: 'Rollback', level: 2 },
    commands.undo,
    expectations.undo,
    { kind: 'section', line: 52, endLine: 54, role: 'escalation', title: 'Escalation', level: 2 },
    contact,
  ],
  problems: [
    { type: 'repair', rule: 'charset', line: 9, endLine: 9, message: 'Unexpected Mac Roman text, expected UTF-8' },
    {
      type: 'warning',
      rule: 'no-expectation',
      line: 22,
      endLine: 22,
      message: 'Unexpected change without a check, expected one after it',
    },
  ],
  exampleValues: [exampleValue],
};

export const GRAPH: StepGraph = {
  path: 'greeter.md',
  title: 'Roll out the greeter',
  digest: DIGEST,
  steps: [
    step(7, 'Look at what runs', {
      actions: [action(7, commands.look, [expectations.look]), action(7, commands.pods, [expectations.pods])],
    }),
    step(19, 'Back up the settings', { actions: [action(19, commands.backup, [])] }),
    step(25, 'Set the image', {
      actions: [
        { ...action(25, commands.image, []), warnings: ['Users see errors for up to a minute.'] },
        action(25, commands.delete, [expectations.delete]),
      ],
    }),
    step(36, 'Check the greeting', {
      validates: true,
      actions: [
        {
          type: 'manual',
          id: 's36/manual@38',
          line: 38,
          warnings: [],
          manual: { kind: 'manual', line: 38, endLine: 38, text: 'Open the page and look at it.' },
        },
        action(36, commands.curl, [expectations.curl]),
      ],
    }),
    step(45, 'Rollback', { way: 'rollback', actions: [action(45, commands.undo, [expectations.undo])] }),
    step(52, 'Escalation', { way: 'escalation', actions: [] }),
  ],
  edges: [
    edge('next', 's7', 's19'),
    { type: 'failed', from: 's7', to: { type: 'abort' }, label: 'nothing changed yet' },
    edge('next', 's19', 's25'),
    edge('failed', 's19', 's45'),
    edge('next', 's25', 's36'),
    edge('failed', 's25', 's45'),
    { type: 'next', from: 's36', to: { type: 'end' } },
    edge('failed', 's36', 's45'),
    { type: 'failed', from: 's45', to: { type: 'escalation' } },
  ],
  parameters: [{ name: 'host', default: 'greeter.test', secret: false }],
  environment: [{ name: 'KUBECONFIG', steps: ['s7'] }],
  tools: [
    { name: 'kubectl', version: '1.28', steps: ['s7', 's19', 's25', 's45'] },
    { name: 'curl', steps: ['s36'] },
  ],
  exampleValues: [exampleValue],
  choices: [],
  contacts: [contact],
  symptoms: [],
};

function command(line: number, script: string, more: Partial<Command> & { impact?: Impact }): Command {
  return {
    kind: 'command',
    line,
    endLine: line,
    script,
    mode: 'run',
    impact: 'read',
    placeholders: [],
    environment: [],
    tools: ['kubectl'],
    ...more,
  };
}

function expectation(line: number, of: number, [check, text]: readonly [Check, string]): Expectation {
  return { kind: 'expectation', line, endLine: line, of, check, text };
}

function action(start: number, of: Command, expected: readonly Expectation[]): CommandAction {
  return {
    type: 'command',
    id: `s${start}/command@${of.line}`,
    line: of.line,
    warnings: [],
    command: of,
    expectations: expected,
  };
}

function step(line: number, title: string, more: Partial<GraphStep> & { way?: Way }): GraphStep {
  const way = more.way ?? 'procedure';
  const role = way === 'aside' ? 'procedure' : way;
  return {
    id: `s${line}`,
    title,
    line,
    endLine: ENDS[line] ?? line,
    role,
    way,
    validates: false,
    optional: false,
    actions: [],
    offered: [],
    triggers: [],
    digest: `digest-${line}`,
    ...more,
  };
}

function edge(type: Edge['type'], from: string, to: string): Edge {
  return { type, from, to: { type: 'step', step: to } };
}

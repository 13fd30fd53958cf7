import { describe, expect, it } from 'vitest';
import { comesToHost, sendsToHost } from '../../../../engine/parse/fence/host-lead.ts';
import { fence, readDocument } from './read-document.ts';

const modes = (text: string) => readDocument(text).commands.map(({ mode }) => mode);

describe('words that send to another machine', () => {
  it.each([
    'Then SSH into each broker and run',
    'SSH to the old primary and stop the queue:',
    'ssh ops@10.0.0.7 and run this to empty the spool:',
    'Find it by SSHing onto the machine and running the command:',
    'Log in to the bastion host, then execute the following commands:',
    'Run this on every server in turn:',
    'Execute the following on the affected VM as root:',
  ])('%s', (sentence) => {
    expect(sendsToHost(sentence)).toBe(true);
    expect(modes(`## Repair\n\n${sentence}\n\n${fence('docker ps\nkubectl get nodes')}`)).toEqual([
      'elsewhere',
      'elsewhere',
    ]);
  });

  it.each([
    'To SSH into the broker, run:',
    'Configure ssh keys and run:',
    'SSH to the broker.',
    'Connect to the cluster and run:',
    'Run the following for each server in turn:',
    'Enable ssh and run:',
  ])('not %s', (sentence) => expect(sendsToHost(sentence)).toBe(false));

  it('are left at the next tool that drives clusters from outside', () => {
    const text = `## Repair\n\nSSH into each node and run\n\n${fence('sudo rm /srv/lock')}\nLook at them:\n\n${fence('kubectl get nodes')}`;
    expect(modes(text)).toEqual(['elsewhere', 'run']);
  });

  it('leave the `ssh` itself to this shell', () => {
    expect(modes(`## Repair\n\nSSH into the node and run the following:\n\n${fence('ssh node-1\nuptime')}`)).toEqual([
      'interactive',
      'elsewhere',
    ]);
  });
});

describe('words that only say where to go', () => {
  it.each([
    'SSH to the mirrorer machine:',
    'SSH into each cache machine (one at a time):',
    'Then SSH back into db-2:',
    'Log in to the primary node:',
    'Connect to the bastion:',
    'Open a shell on the database server:',
    'Jump on the box:',
  ])('keep from this shell what is typed after them: %s', (sentence) => {
    expect(comesToHost(sentence)).toBe(true);
    const text = `## Repair\n\n${sentence}\n\n${fence('acme connect web-1')}\nStop it:\n\n${fence('systemctl stop web')}`;
    expect(modes(text)).toEqual(['elsewhere', 'elsewhere']);
  });

  it.each([
    'Log in to the dashboard:',
    'Connect to the cluster:',
    'SSH to the node.',
    'Connect to the database and look:',
    'Copy the key to the server:',
  ])('not %s', (sentence) => expect(comesToHost(sentence)).toBe(false));

  it('leave what leads there, and what drives clusters from outside, to this shell', () => {
    const text = `## Repair\n\nSSH to the node:\n\n${fence('acme connect -e prod ssh web:1')}\nStop it:\n\n${fence('systemctl stop web')}\nLook:\n\n${fence('kubectl get nodes')}`;
    expect(modes(text)).toEqual(['interactive', 'elsewhere', 'elsewhere']);
    const pods = `## Repair\n\nLog in to the node:\n\n${fence('acme login web')}\nLook:\n\n${fence('kubectl get nodes')}`;
    expect(modes(pods)).toEqual(['elsewhere', 'run']);
  });

  it('say nothing of another section', () => {
    const text = `## Repair\n\nSSH to the node:\n\n${fence('acme connect web')}\n## Verify\n\n${fence('systemctl status web')}`;
    expect(modes(text)).toEqual(['elsewhere', 'run']);
  });
});

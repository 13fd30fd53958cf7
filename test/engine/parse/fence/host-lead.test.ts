import { describe, expect, it } from 'vitest';
import { sendsToHost } from '../../../../engine/parse/fence/host-lead.ts';
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

import { describe, expect, it } from 'vitest';
import { isEditedText } from '../../../../engine/parse/fence/edited-text.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from './read-document.ts';

describe('isEditedText', () => {
  it.each([
    ['Edit the file and make the following changes:', 'LISTEN=0.0.0.0\nPORT=80'],
    ['Add the following to ~/.bashrc:', 'export PATH=$PATH:/opt/acme/bin'],
    ['Append these lines to the end of the /etc/profile.d/acme.sh file:', 'alias a=acme\nexport ACME=1'],
    ['Update the acme.conf file to look like this:', '[main]\nport = 80'],
    ['Modify /etc/sysctl.conf as follows:', '# Memory\nvm.swappiness = 1'],
    ['Open the configuration file and set the following options:', 'workers=4'],
  ])('%s', (sentence, lines) => expect(isEditedText(sentence, lines.split('\n'))).toBe(true));

  it.each([
    ['Edit the file and make the following changes:', "sed -i 's/80/81/' /etc/acme.conf"],
    ['Set the following variables:', 'export A=1'],
    ['Run the following:', 'PORT=80'],
    ['Add the following repository:', 'helm repo add acme https://example.org'],
    ['Make the following changes.', 'PORT=80'],
  ])('none: %s %s', (sentence, lines) => expect(isEditedText(sentence, lines.split('\n'))).toBe(false));
});

it('leaves the edit to a person, and runs nothing of it', () => {
  const edit = fence('LISTEN=0.0.0.0\nPORT=80').replace(/^(?=.)/gm, '   ');
  const text = `# T\n\n## Steps\n\n1. Edit the file and make the following changes:\n\n${edit}\n2. Restart it:\n\n${fence('systemctl restart acme').replace(/^(?=.)/gm, '   ')}`;
  const { items } = readRunbook('a.md', text);
  expect(items.flatMap((item) => (item.kind === 'command' ? [item.script] : []))).toEqual(['systemctl restart acme']);
  expect(items.flatMap((item) => (item.kind === 'manual' ? [item.text] : []))).toEqual([
    'Edit the file and make the following changes',
  ]);
});

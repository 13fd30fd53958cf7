import { expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const read = (lines: string) =>
  [...readDocument(fence(lines)).items]
    .sort((a, b) => a.line - b.line)
    .flatMap((item) =>
      item.kind === 'command' ? [item.script] : item.kind === 'manual' ? [`by hand: ${item.text}`] : [],
    );

it.each([
  [
    'below a comment that says so',
    'sudo vi /etc/app.options\n# Add this line:\n-Dapp.mode=safe',
    ['sudo vi /etc/app.options', 'by hand: Add this line:\n-Dapp.mode=safe'],
  ],
  [
    'of several lines, up to a command',
    'nano app.conf\n# Set the following values:\nworkers = 4\nqueue = fast\nsystemctl reload app',
    ['nano app.conf', 'by hand: Set the following values:\nworkers = 4\nqueue = fast', 'systemctl reload app'],
  ],
  ['that begin with an option', 'vi app.options\n--safe-mode', ['vi app.options', 'by hand: --safe-mode']],
])('leaves lines to the editor above them: %s', (_, lines, expected) => expect(read(lines)).toEqual(expected));

it.each([
  ['behind a blank line', 'vi app.conf\n\nacme reload', ['vi app.conf', 'acme reload']],
  ['below a title', 'vi app.conf\n# Apply it\nacme reload', ['vi app.conf', 'acme reload']],
  ['that a shell knows', 'vi app.conf\n# Add this file:\ngit add app.conf', ['vi app.conf', 'git add app.conf']],
  ['below what is no editor', 'acme show\n--safe-mode', ['acme show', '--safe-mode']],
])('takes no commands for it: %s', (_, lines, expected) => expect(read(lines)).toEqual(expected));

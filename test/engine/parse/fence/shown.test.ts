import { describe, expect, it } from 'vitest';
import { isIllustration } from '../../../../engine/parse/fence/illustration.ts';
import { isShownPlace, looksForText } from '../../../../engine/parse/fence/shown-place.ts';
import { announcesUsage, isSynopsis } from '../../../../engine/parse/fence/usage.ts';
import { findPlaceholders } from '../../../../engine/parse/shell/placeholders.ts';
import { fence, readDocument } from './read-document.ts';

describe('isShownPlace', () => {
  it.each([
    'The log then contains:',
    'The file should now contain these lines:',
    'You will find in the audit log:',
    'Which leaves in the log:',
    'From the journal:',
    'The controller logs the following:',
  ])('%s', (words) => expect(isShownPlace(words)).toBe(true));
  it.each([
    'Look at the log:',
    'In the console, run:',
    'In the console:',
    'The log is rotated with:',
    'Check that the log contains errors:',
    'List the files:',
    'The table shows how. Run:',
  ])('not %s', (words) => expect(isShownPlace(words)).toBe(false));
});

it('tells what is looked for from what is done', () => {
  expect(looksForText('Check that the log contains:')).toBe(true);
  expect(looksForText('Check the log with:')).toBe(false);
});

it('tells an example of a command from an example of what it prints', () => {
  const shows = ['This shows an example of how to stop a pump:', 'The commands below are examples of draining a node:'];
  const others = [
    'This shows how to stop a pump:',
    'This shows an example of the output:',
    'Stop a pump (see the example):',
  ];
  expect(shows.map(isIllustration)).not.toContain(false);
  expect(others.map(isIllustration)).not.toContain(true);
});

it('sees how a manual writes a command', () => {
  expect(['Usage:', 'The syntax is:', 'General form', 'Usage of the tool:'].map(announcesUsage)).not.toContain(false);
  expect(['CPU usage is high:', 'Check disk usage:', 'Example usage:'].map(announcesUsage)).not.toContain(true);
  expect(['a [--now]', 'a [OPTIONS] b', 'a {start|stop}', 'a [-n NS|--all]'].map(isSynopsis)).not.toContain(false);
  expect(['[ -f x ] && a', 'a | b', 'ls [a-z]*', '{ a; } | b', 'a ${b}'].map(isSynopsis)).not.toContain(true);
});

it('fills in what a manual leaves open, and leaves what is quoted', () => {
  const names = (text: string) => findPlaceholders(text).map(({ name }) => name);
  expect(names('app.sh {start|stop} [--now] [OPTIONS]')).toEqual(['start|stop', '--now', 'OPTIONS']);
  expect(names('echo "Usage: $0 {start|stop} [--now]"')).toEqual([]);
  expect(names('[ -n x ] && a\n[ -f y ]')).toEqual([]);
});

describe('a condition over what is seen', () => {
  const conditions = (text: string) => readDocument(text).commands.map(({ condition }) => condition);
  it('reaches what treats it', () => {
    expect(conditions(`If it prints:\n\n${fence('lock held', '')}\nremove it:\n\n${fence('rm lock')}`)).toEqual([
      'If it prints',
    ]);
  });
  it('stays with a command that it leads to', () => {
    const text = `If you see errors:\n\n${fence('rm lock')}\nStart it:\n\n${fence('systemctl start a')}`;
    expect(conditions(text)).toEqual(['If you see errors', undefined]);
  });
});

describe('what the words before a fence announce', () => {
  it('is commands of a program that nothing is known of, with known ones below', () => {
    const { commands } = readDocument(
      '## Look\n\nRun the following to inspect the acme.example machine:\n\n```\nacme connect -e production ssh web\ncd /srv/web\n```\n',
    );
    expect(commands.map(({ mode }) => mode)).toEqual(['interactive', 'elsewhere']);
  });

  const kinds = (text: string) => readDocument(text).items.map(({ kind }) => kind);
  const shown = 'Welcome to acme 2.1\nCommand (m for help): n\nWrite it (y/n): y';

  it.each([
    ['a dialog in a fence of a shell', `Here is what the dialog looks like:\n\n${fence(shown)}`, ['config']],
    ['a command that looks so', `The command looks like this:\n\n${fence('acme sync')}`, ['command']],
    ['a command with options', `It looks like this:\n\n${fence('acme sync --now')}`, ['command']],
    [
      'commands behind words on a response',
      `Take the default response: y\nWhen it is done, go on with these commands:\n\n${fence('pvs\nvgs')}`,
      ['command', 'command'],
    ],
    ['output of commands', `The output of these commands:\n\n${fence('pvs is fine', '')}`, ['config']],
    [
      'the command that they name',
      `Look at it with \`acme list\`. The output should confirm both of them:\n\n${fence('acme list')}`,
      ['command'],
    ],
  ])('%s', (_, text, expected) => expect(kinds(text)).toEqual(expected));
});

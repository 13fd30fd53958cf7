import { describe, expect, it } from 'vitest';
import { doubtOf } from '../../../../engine/parse/fence/doubtful-title.ts';
import { forbids } from '../../../../engine/parse/fence/forbidden.ts';
import { isTold } from '../../../../engine/parse/fence/told.ts';
import { isUnwanted } from '../../../../engine/parse/fence/unwanted.ts';
import { fence, readDocument, scriptsOf } from './read-document.ts';

describe('forbids', () => {
  it.each([
    'Under no circumstances run:',
    'What not to do:',
    'Deprecated, do not use:',
    'This will NOT work:',
    'Please refrain from running:',
    'It is very dangerous to run:',
    'It is not safe to run:',
    'This must never be run by hand:',
    'This way is no longer supported:',
  ])('%s', (text) => expect(forbids(text)).toBe(true));
  it.each([
    'If this does not work:',
    'Check that it is not running:',
    'Should not be running',
    'This should not be done before the backup:',
    'Remove the deprecated API:',
    'It is safe to run:',
    'The old pods do not work any more, so delete them:',
    'This is no longer supported on 1.25:',
  ])('not %s', (text) => expect(forbids(text)).toBe(false));
});

describe('isTold', () => {
  it.each([
    'The cron job runs:',
    'The nightly backup script then executes:',
    'The operator already ran:',
    'During the last incident we ran:',
    "Yesterday's session, for reference:",
    'For reference only:',
  ])('%s', (text) => expect(isTold(text)).toBe(true));
  it.each([
    'The DBA runs:',
    'Run the cron job:',
    'Save the name for reference:',
    'Repeat the command you used:',
    'We now run:',
    'Check the pipeline runs:',
  ])('not %s', (text) => expect(isTold(text)).toBe(false));
});

it('runs nothing below a heading that forbids it, but what is to be done instead', () => {
  const text = `## What not to do\n\n${fence('acme-bad')}\nInstead, run:\n\n${fence('acme-good')}`;
  expect(scriptsOf(text)).toEqual(['acme-good']);
});

it('runs what has a failure or a past thing in its heading', () => {
  expect(scriptsOf(`## ❌ The rollback failed\n\n${fence('acme-good')}`)).toEqual(['acme-good']);
  expect(isUnwanted('Rollback failed')).toBe(false);
});

it('reads what it is folded away under', () => {
  const folded = `<details>\n<summary><b>If the disk is full</b></summary>\n\n${fence('acme-bad')}\n</details>\n`;
  const { commands } = readDocument(`## Deploy\n\n${folded}\n${fence('acme-good')}`);
  expect(commands.map(({ condition }) => condition)).toEqual(['If the disk is full', undefined]);
});

describe('doubtOf', () => {
  it('asks what is hedged before something is destroyed', () => {
    expect(doubtOf('DANGER: wipe everything', 'destroy')).toBe('DANGER: wipe everything');
    expect(doubtOf('Wipe it, but never on Fridays', 'destroy')).toBe('Wipe it, but never on Fridays');
    expect(doubtOf('DANGER: wipe everything', 'change')).toBeUndefined();
  });
  it.each(['Delete pods that are not running', 'Remove only the old volume', 'Drain one node', 'Drop read-only users'])(
    'asks nothing of %s',
    (title) => expect(doubtOf(title, 'destroy')).toBeUndefined(),
  );
  it('asks before a change that is only offered', () => {
    expect(doubtOf('You may also run', 'change')).toBe('You may also');
    expect(doubtOf('You may also run', 'read')).toBeUndefined();
  });
});

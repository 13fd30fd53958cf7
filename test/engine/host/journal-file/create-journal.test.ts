import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createJournal } from '../../../../engine/host/journal-file/create-journal.ts';
import { openJournal } from '../../../../engine/host/journal-file/open-journal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('makes a journal that can be opened again', () => {
  const folder = temporaryFolder();
  const created = createJournal(folder);
  if (created.status !== 'open') throw new Error(JSON.stringify(created));
  created.journal.append([{ type: 'step-resumed', step: 'a' }], { durable: true, at: 1000 });
  created.journal.close();
  expect(statSync(join(folder, 'journal.jsonl')).mode & 0o777).toBe(0o600);
  expect(openJournal(folder)).toMatchObject({ status: 'open', entries: [{ sequence: 1, event: { step: 'a' } }] });
});

it('leaves a journal alone that is there already', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'journal.jsonl'), 'kept');
  expect(createJournal(folder)).toMatchObject({
    status: 'failed',
    problem: { message: expect.stringContaining('EEXIST') },
  });
  expect(statSync(join(folder, 'journal.jsonl')).size).toBe(4);
});

it('says what is in the way', () =>
  expect(createJournal(join(temporaryFolder(), 'gone'))).toMatchObject({
    status: 'failed',
    problem: { reason: 'missing' },
  }));

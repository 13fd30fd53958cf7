import { expect, it } from 'vitest';
import { isCrontabLine } from '../../../../engine/parse/fence/crontab-line.ts';
import { fence, readDocument } from './read-document.ts';

it('knows an entry of a crontab', () => {
  const entries = ['0 2 1 * * /srv/renew.sh', '*/5 * * * MON-FRI root date', '@daily df -h', '15 3 * JAN,FEB 0 ./a'];
  expect(entries.map(isCrontabLine)).not.toContain(false);
  const others = ['3 4 5 6 7 8', 'ls *', '* * *', 'sleep 5 * * * *', '@acme/tool run', '0 2 1 * *'];
  expect(others.map(isCrontabLine)).not.toContain(true);
});

it('runs none', () => {
  const kinds = (text: string) => readDocument(text).items.map(({ kind }) => kind);
  expect(kinds(fence('# Every night\n0 2 * * * cd /srv && \\\n  ./renew.sh'))).toEqual(['config']);
  expect(kinds(fence('crontab -l\n0 2 * * * ./renew.sh'))).toEqual(['manual', 'command']);
});

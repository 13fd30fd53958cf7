import { expect, it } from 'vitest';
import { ENDED, type Report, readReports } from '../../../../engine/host/session/report.ts';

it('reads reports byte for byte, also of odd folders', () => {
  const reports: Report[] = [];
  const read = readReports((report) => reports.push(report));
  const text =
    'R\x007\x003\x00123\x00hB\x00/tmp/a\nb ü\n\x00trap -- x EXIT\n\x002\x000\x00.\x00\n\x00?\x00\n\x00C\x004\x00\n\x00F\x00/\x00\n\x00E\x00\n\x00';
  for (const byte of Buffer.from(text)) read(Buffer.from([byte]));
  expect(reports).toEqual([
    {
      type: 'finished',
      number: 7,
      exitCode: 3,
      background: '123',
      flags: 'hB',
      folder: '/tmp/a\nb ü\n',
      exitTrap: 'trap -- x EXIT\n',
      pipeStatus: [2, 0],
    },
    { type: 'state-written', number: 4 },
    { type: 'leaving', folder: '/' },
    { type: 'ended' },
  ]);
});

it('hears of the end of a shell that was killed in the middle of a report', () => {
  const whole = 'R\x007\x003\x00123\x00hB\x00/tmp\x00trap -- x EXIT\n\x002\x000\x00.\x00\n\x00';
  for (let length = 0; length < whole.length; length += 1) {
    const reports: Report[] = [];
    const read = readReports((report) => reports.push(report));
    read(Buffer.from(whole.slice(0, length)));
    read(ENDED);
    expect(reports.at(-1)).toEqual({ type: 'ended' });
    // Nothing is taken for a report that is not all of it.
    for (const report of reports.slice(0, -1))
      expect(report).toMatchObject({ exitTrap: 'trap -- x EXIT\n', pipeStatus: [2, 0] });
  }
});

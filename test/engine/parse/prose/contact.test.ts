import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const read = (line: string) => {
  const { items } = readRunbook('x.md', `# A\n\n## Escalation\n\n${line}\n`);
  return items.flatMap((item) =>
    item.kind === 'contact'
      ? [`${item.text} [${item.channels}]`]
      : item.kind === 'trigger'
        ? [`${item.to}: ${item.text}`]
        : [],
  );
};

describe('contacts of an escalation', () => {
  it.each([
    ['1. Contact the on-call DBA via PagerDuty', ['on-call DBA [pagerduty]']],
    ['- Secondary: John Roe, john@example.com', ['Secondary: John Roe [email]']],
    ['- Primary: Jane Doe (@jane) - +1-555-0100', ['Primary: Jane Doe [phone]']],
    ['- **Database Team:** #db-oncall (Slack)', ['Database Team [slack]']],
    ['- Vendor support: support@vendor.example (24x7)', ['Vendor support [email]']],
    ['- Ann, 555-0199', ['Ann [phone]']],
    ['- Call Ann, 555-0199', ['Ann [phone]']],
    ['- **Database:** Bob Smith, 020 7946 0018', ['Database [phone]']],
    ['- Bob Smith (ext. 4711)', ['Bob Smith [phone]']],
    ['- Keep 100-200 rows of it from 2024-01-02', []],
    ['- Slack channels where help is found: `#db-help`', ['Slack channels where help is found: #db-help [slack]']],
    ['- On-call engineer', ['on-call engineer []']],
  ])('%s', (line, wanted) =>
    expect(read(line).map((one) => one.toLowerCase())).toEqual(wanted.map((one) => one.toLowerCase())),
  );

  it.each([
    ['- If the error rate does not improve', ['escalation: If the error rate does not improve']],
    ['1. If unsure', []],
  ])('say when to call who is named above: %s', (line, wanted) => expect(read(line)).toEqual(wanted));

  it('stand in the column of what is done at which time', () => {
    const rows = [
      '| 0 min | Alert fires, on-call SRE acknowledges |',
      '| 15 min | Escalate to the platform lead |',
      '| 30 min | If it is still down, page DBA team |',
      '| > 60 min | Incident commander + executives |',
      '| > 90 min | Restart everything |',
    ];
    expect(read(`| Time | Action |\n|---|---|\n${rows.join('\n')}`)).toEqual([
      'platform lead []',
      'DBA team []',
      'escalation: If it is still down, page DBA team',
      'Incident commander + executives []',
    ]);
  });

  it('stand among its numbered orders', () => {
    const { items } = readRunbook(
      'x.md',
      '# A\n\n## Escalation procedure\n\n1. Save the logs\n2. Page the DBA via PagerDuty\n',
    );
    expect(items.flatMap((item) => (item.kind === 'contact' ? [item.text] : []))).toEqual(['DBA']);
    expect(items.filter(({ kind }) => kind === 'manual')).toHaveLength(2);
  });

  it.each([
    [
      '2. If no response within 15 minutes, call the database lead',
      ['escalation: If no response within 15 minutes, call the database lead', 'database lead []'],
    ],
    [
      '3. After 30 minutes, escalate to the VP of Engineering',
      ['escalation: After 30 minutes, escalate to the VP of Engineering', 'VP of Engineering []'],
    ],
    [
      '- **Engineering Manager** — call if downtime > 30 minutes',
      ['escalation: Engineering Manager — call if downtime > 30 minutes', 'Engineering Manager []'],
    ],
    ['- **Data loss:** Immediately escalate to the CTO', ['escalation: Data loss', 'CTO []']],
  ])('says when as well as whom: %s', (line, wanted) => expect(read(line)).toEqual(wanted));

  it('are those that a sentence says to call', () => {
    const text = `# T

## Procedure

\`\`\`bash
ls
\`\`\`

## Escalation

Call Ann, ann@example.com.

Contact the storage team in #storage-oncall on Slack.

If nothing helps, call Jo Poe (+1 555 0100).

Page the night shift via PagerDuty.
`;
    const found = readRunbook('t.md', text).items.flatMap((item) =>
      item.kind === 'contact' ? [`${item.text}: ${item.channels.join()}`] : [],
    );
    expect(found).toEqual([
      'Ann: email',
      'storage team: slack',
      'Jo Poe (+1 555 0100): phone',
      'night shift: pagerduty',
    ]);
  });
});

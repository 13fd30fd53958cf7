import { describe, expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const expectedOf = (text: string) =>
  readDocument(text).items.flatMap((item) =>
    item.kind === 'expectation' ? [`${item.line} of ${item.of}: ${item.check} ${item.text}`] : [],
  );

describe('expectedInLead', () => {
  it('reads what the words before a fence say in brackets', () => {
    const text = `Confirm that the agent is registered (expect \`Online\`):\n\n${fence('acme agent status')}`;
    expect(expectedOf(text)).toEqual(['1 of 4: literal `Online`']);
  });

  it.each([
    [
      'Once completed, you should be able to see the namespace and all resources recovered:',
      'judgement the namespace and all resources recovered',
    ],
    ['After a minute you will be able to see all pods Running:', 'state all pods Running'],
  ])('reads what one should see: %s', (lead, expected) =>
    expect(expectedOf(`${lead}\n\n${fence('kubectl get all -n web')}`)).toEqual([`1 of 4: ${expected}`]),
  );

  it.each(['Run this, and you should see the following output:', 'You should see this with the next command:'])(
    'reads nothing in %s',
    (lead) => expect(expectedOf(`${lead}\n\n${fence('kubectl get all -n web')}`)).toEqual([]),
  );

  it('reads nothing else in brackets', () => {
    expect(expectedOf(`List them (this takes a minute):\n\n${fence('acme list')}`)).toEqual([]);
  });
});

describe('what is looked for', () => {
  it('is expected where it is quoted', () => {
    expect(expectedOf(fence('curl -I https://web.example\n# Check for: "HTTP/2 200"'))).toEqual([
      '3 of 2: literal "HTTP/2 200"',
    ]);
    expect(expectedOf(fence('date\n# Check for: errors in the log'))).toEqual([]);
  });
});

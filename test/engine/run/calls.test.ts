import { describe, expect, it } from 'vitest';
import { contactName } from '../../../engine/run/calls.ts';
import { escalationSummary } from '../../../engine/run/summary.ts';
import * as doc from '../graph/document.ts';
import { answer, fails, given, resume, unattended } from './given.ts';

const steps = doc.section(
  'procedure',
  'Steps',
  doc.step('Do', doc.command('kubectl apply -f x', { impact: 'change' })),
);
const contacts = doc.section('escalation', 'Contacts', doc.contact('Team lead'), doc.contact('The manager'));
const toDo = doc.section('escalation', 'What to do', doc.step('Collect', doc.item('manual', { text: 'Collect logs' })));

const escalated = (...parts: readonly doc.Part[]) =>
  given(doc.graphOf(steps, ...parts)).when(answer('run'), fails(), answer('escalate'));
const titleOf = (walk: ReturnType<typeof given>) => {
  const effect = walk.advance();
  return effect.type === 'ask' ? effect.question.title : effect.type;
};

describe('a call for help', () => {
  it('names who is to be called first, and no Enter says that anybody knows', () => {
    const walk = escalated(contacts).thenAsks('escalation', 'done', 'no-answer', 'other', 'unreached');
    expect(titleOf(walk)).toBe('Call for help: Team lead');
    const effect = walk.advance();
    expect(effect).not.toHaveProperty('question.preselected');
  });

  it('leads to the next contact where the first does not answer, and keeps who was reached', () => {
    const walk = escalated(contacts).when(answer('no-answer'));
    expect(titleOf(walk)).toBe('Call for help: The manager');
    walk.thenDoes({ question: { warnings: ['No answer from: Team lead.'] } });
    walk.when(answer('done')).thenFinishes('escalated', /^Reached: The manager\. No answer from: Team lead\./);
    expect(walk.events.filter(({ type }) => type === 'contact-called')).toEqual([
      { type: 'contact-called', who: 'Team lead', answered: false },
      { type: 'contact-called', who: 'The manager', answered: true },
    ]);
    expect(escalationSummary(walk.graph, walk.state)).toEqual(
      expect.arrayContaining(['No answer from: Team lead', 'Reached: The manager']),
    );
  });

  it('begins again where nobody has answered, and says so', () => {
    const walk = escalated(contacts).when(answer('no-answer'), answer('no-answer'));
    expect(titleOf(walk)).toBe('Call for help: Team lead');
    walk.thenDoes({
      question: {
        warnings: ['No answer from: Team lead; The manager. The document names nobody else: from the first again.'],
      },
    });
    walk.when(answer('unreached')).thenFinishes('escalated', /^Nobody was reached\. No answer from: Team lead; The/);
  });

  it('takes somebody whom the document does not name', () => {
    escalated(contacts)
      .when(answer('other', { value: 'Grace' }))
      .thenFinishes('escalated', /^Reached: Grace\./);
  });

  it('comes back when what the document has for it was gone through', () => {
    const walk = escalated(contacts, toDo).when(answer('steps'), answer('done'));
    walk.thenAsks('escalation', 'done', 'no-answer', 'other', 'unreached');
    walk.when(answer('no-answer'), answer('done')).thenFinishes('escalated', /^Reached: The manager/);
  });

  it('stands where it stood when the run is taken up again', () => {
    expect(titleOf(resume(escalated(contacts).when(answer('no-answer'))))).toBe('Call for help: The manager');
  });

  it('says of nobody that they were called where there is no person', () => {
    const walk = unattended(doc.graphOf(steps, contacts)).when(fails());
    walk.thenFinishes('escalated', /^First to call: Team lead\./);
    expect(walk.events.map(({ type }) => type)).not.toContain('contact-called');
  });
});

it('calls a contact that is a whole sentence by its beginning', () => {
  expect(contactName({ text: 'Team lead' })).toBe('Team lead');
  const long = contactName({ text: 'Reach whoever is on call for the platform this week and tell them what failed' });
  expect(long).toBe('Reach whoever is on call for the platform…');
});

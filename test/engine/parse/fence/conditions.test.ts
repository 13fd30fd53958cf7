import { describe, expect, it } from 'vitest';
import { conditionsOf } from '../../../../engine/model/conditions.ts';
import { joinedConditions } from '../../../../engine/parse/fence/joined-conditions.ts';
import { fence, readDocument } from './read-document.ts';

/** The conditions of the last command of a document. */
const last = (text: string) => {
  const command = readDocument(`## Steps\n\n${text}`).commands.at(-1);
  return command === undefined ? undefined : conditionsOf(command);
};
const indented = (text: string) => text.replace(/^(?=.)/gm, '   ');

describe('all conditions around a command hold', () => {
  it.each([
    [
      'a sentence before the fence and a title in it',
      `If the canary fails:\n\n${fence('# Restore the tables if needed\nacme restore')}`,
      ['If the canary fails', 'if needed'],
    ],
    [
      'a label before the fence and a title in it',
      `**On failure:**\n\n${fence('# Undo the schema (only if it was changed)\nacme undo')}`,
      ['On failure', 'only if it was changed'],
    ],
    [
      'a comment that heads several titles and one of them',
      fence(
        '# For clusters with a replica:\n\n# Stop it\nacme stop\n\n# Promote it if the primary is gone\nacme promote',
      ),
      ['For clusters with a replica', 'if the primary is gone'],
    ],
    [
      'a comment at the end of the line and a title',
      fence('# Restart the service if needed\nsystemctl restart acme # if running natively'),
      ['if needed', 'if running natively'],
    ],
    [
      'an item and the sentence below it',
      `- If the disk is full:\n\n   When nothing else helps:\n\n${indented(fence('acme wipe'))}`,
      ['If the disk is full', 'When nothing else helps'],
    ],
    [
      'an item and the one around it',
      `- If the job failed:\n   - If it left a lock:\n\n${indented(indented(fence('acme unlock')))}`,
      ['If the job failed', 'If it left a lock'],
    ],
    [
      'three of them',
      `If the canary fails:\n\n${fence('# In production only:\n\n# Tell them\nacme tell\n\n# Restore it if needed\nacme restore')}`,
      ['If the canary fails', 'In production only', 'if needed'],
    ],
  ])('%s', (_, text, conditions) => expect(last(text)).toEqual(conditions));

  it.each([
    ['what is said twice', `If needed:\n\n${fence('# Restore the database if needed\nacme restore')}`, ['If needed']],
    [
      'what one of them says more of',
      `If the canary fails:\n\n${fence('# Only if the canary fails in both zones:\nacme undo')}`,
      ['Only if the canary fails in both zones'],
    ],
    [
      'cases beside each other',
      fence('# If it is on AWS:\n\n# Look\nacme look\n\n# If it is on GCP:\nacme gcp'),
      ['If it is on GCP'],
    ],
    ['the other case', fence('# If the job runs:\n\n# Stop it\nacme stop\n\n# Otherwise:\nacme start'), ['Otherwise']],
  ])('but not %s', (_, text, conditions) => expect(last(text)).toEqual(conditions));
});

describe('joinedConditions', () => {
  it('says all of them in one sentence', () => {
    expect(joinedConditions(['If the canary fails', undefined, 'For production'])).toEqual({
      condition: 'If the canary fails, and for production',
      conditions: ['If the canary fails', 'For production'],
    });
  });

  it('is nothing where there are none, and plain where there is one', () => {
    expect(joinedConditions([undefined])).toEqual({});
    expect(joinedConditions([undefined, 'if needed'])).toEqual({ condition: 'if needed' });
  });

  it('never takes what turns a condition round for saying it', () => {
    expect(joinedConditions(['unless in production', 'in production']).conditions).toHaveLength(2);
  });
});

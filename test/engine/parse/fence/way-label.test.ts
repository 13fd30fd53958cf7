import { describe, expect, it } from 'vitest';
import { fence, optionsOf } from './read-document.ts';

describe('bold labels name the ways of one thing', () => {
  const undo = fence('acme undo 4');
  const revert = fence('git revert abc1234\ngit push');

  it.each([
    ['**Via CLI:**', '**Via Git revert (slower):**'],
    ['**Via the command line**', '**Via API**'],
  ])('%s and %s', (first, second) => {
    expect(optionsOf(`## Undo\n\n${first}\n${undo}\n${second}\n${revert}`)).toBe('1 2 2');
  });

  it('with a way between them that is done by hand', () => {
    expect(
      optionsOf(`## Undo\n\n**Via CLI:**\n${undo}\n**Via UI:**\n\n1. Click **Undo**\n\n**Via Git:**\n${revert}`),
    ).toBe('1 3 3');
  });

  it('but one alone excludes nothing', () => {
    expect(optionsOf(`## Undo\n\n**Via CLI:**\n${undo}\n**Then tell the team:**\n${revert}`)).toBe('- - -');
  });
});

import { describe, expect, it } from 'vitest';
import { upToSentenceOf } from '../../../../engine/parse/prose/own-sentence.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const conditions = (text: string) =>
  readRunbook('x.md', `# A\n\n## Procedure\n\n${text}\n`).items.flatMap((item) =>
    item.kind === 'command' ? [item.condition] : [],
  );

describe('upToSentenceOf', () => {
  it('ends where the sentence of the words ends', () => {
    expect(upToSentenceOf('First. Run acme -v. Then go.', 'acme -v')).toBe('First. Run acme -v.');
    expect(upToSentenceOf('Run acme -v', 'acme -v')).toBe('Run acme -v');
    expect(upToSentenceOf('Run it. Then go.', 'acme')).toBe('Run it. Then go.');
  });

  it('keeps what is said afterwards off the command', () => {
    expect(conditions('Run `helm version` to see it. If you need a newer one, see the guide.')).toEqual([undefined]);
    expect(conditions('If the pods hang, run `kubectl get pods`. Tell the team.')).toEqual(['If the pods hang']);
  });
});

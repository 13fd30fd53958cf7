import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from '../fence/read-document.ts';

const run = fence('acme run');
/** The condition of each step. */
function conditions(text: string) {
  const steps = readRunbook('a.md', text).items.filter((item) => item.kind === 'step');
  return steps.map(({ condition, optional }) => (optional === true ? condition : undefined));
}

describe('what to do when the procedure has failed', () => {
  it('is for that case, beside it or below it, with all that stands below', () => {
    const title = 'Recovering from a failed upgrade';
    const expected = [undefined, title];
    expect(conditions(`# Shop\n\n## Upgrade\n\n${run}\n## ${title}\n\n${run}`)).toEqual(expected);
    expect(conditions(`# Shop\n\n## Upgrade\n\n${run}\n### ${title}\n\n${run}`)).toEqual(expected);
    expect(conditions(`# Shop\n\n## Upgrade\n\n${run}\n## ${title}\n\n### Unlock\n\n${run}`)).toEqual(expected);
  });

  it('is what one came for where nothing stands before it, or the document is about it', () => {
    expect(conditions(`# Shop\n\n## Failed upgrade\n\n${run}`)).toEqual([undefined]);
    const about = `# Recovery of the shop\n\n## Upgrade it\n\n${run}\n## Failed upgrade\n\n${run}`;
    expect(conditions(about)).toEqual([undefined, undefined]);
  });
});

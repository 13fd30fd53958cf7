import type { Item } from '../../model/item.ts';
import { oneOf, PASSAGE_USES } from '../pin/pins.ts';
import { channelsOf } from './contact.ts';
import { criterionOf, manualText } from './manual-items.ts';
import type { Passage } from './passage.ts';
import type { Purpose } from './purpose.ts';
import { readTool } from './tool.ts';
import { bareWarning } from './warning-items.ts';

/**
 * What a passage is by the word of its author (`as=manual`), whole; nothing for prose, and for what is pinned to be an
 * expectation, which is read with the fences. Undefined where they say nothing. `purpose` is what it would be without that word.
 */
export function pinnedPassage({ block, line }: Passage, purpose?: Purpose): readonly Item[] | undefined {
  const { values } = block.pins ?? {};
  if (values === undefined) return;
  const use = oneOf(PASSAGE_USES, values.as);
  if (use === undefined) return (values.check ?? values.of ?? values.within) === undefined ? undefined : [];
  // A paragraph whose lines have labels of their own is as many passages, and one thing by its author's word.
  if (line !== block.line) return [];
  const words = block.text.replace(/\s*\n\s*/g, ' ').trim();
  const place = { line, endLine: line + block.raw.split('\n').length - 1 };
  switch (use) {
    case 'manual': {
      const said = { ...place, text: manualText(block.text) };
      return [purpose === 'criterion' ? criterionOf(said) : { kind: 'manual', ...said }];
    }
    case 'requirement':
      return [{ kind: 'requirement', ...place, text: words, ...readTool(words, block.inlineCodes[0]?.value) }];
    case 'warning':
      return [{ kind: 'warning', ...place, text: bareWarning(words) }];
    case 'contact':
      return [{ kind: 'contact', ...place, text: words, channels: channelsOf(words), address: words }];
    case 'rollback-trigger':
      return [{ kind: 'trigger', ...place, text: words, to: 'rollback' }];
    case 'escalation-trigger':
      return [{ kind: 'trigger', ...place, text: words, to: 'escalation' }];
    case 'prose':
      return [];
  }
}

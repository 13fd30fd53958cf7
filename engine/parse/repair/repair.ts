import { repairCharset } from './charset.ts';
import { readCodeTabs } from './code-tabs.ts';
import { readDirectives } from './directives.ts';
import { spaceHeadings } from './headings.ts';
import { outdentTags } from './indented-tags.ts';
import { closeFences } from './missing-fences.ts';
import { nestFences } from './nested-fences.ts';
import type { Repaired } from './repaired.ts';
import { repairSpaces } from './spaces.ts';
import { readTabs } from './tabs.ts';
import { joinTags } from './tags-over-lines.ts';

/**
 * Mends what keeps a document from being read as it was meant; clean text comes back as it is, and no line moves. What one
 * mend makes of a text can show another what is wrong with it, so that all of them are tried until nothing changes.
 */
export function repair(source: string): Repaired {
  let repaired: Repaired = { text: source, problems: [] };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const again = mendOnce(repaired.text);
    if (again.text === repaired.text) break;
    repaired = { text: again.text, problems: [...repaired.problems, ...again.problems] };
  }
  return repaired;
}

/** Each round mends a fence further down; a document that needs more of them is broken beyond what a rule can know. */
const MOST_ROUNDS = 8;

function mendOnce(source: string): Repaired {
  return [
    repairSpaces,
    repairCharset,
    readTabs,
    readCodeTabs,
    readDirectives,
    joinTags,
    outdentTags,
    nestFences,
    closeFences,
    spaceHeadings,
  ].reduce<Repaired>(
    ({ text, problems }, mend) => {
      const mended = mend(text);
      return { text: mended.text, problems: [...problems, ...mended.problems] };
    },
    { text: source, problems: [] },
  );
}

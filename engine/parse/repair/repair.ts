import { repairCharset } from './charset.ts';
import { closeFences } from './missing-fences.ts';
import { nestFences } from './nested-fences.ts';
import type { Repaired } from './repaired.ts';
import { repairSpaces } from './spaces.ts';

/** Mends what keeps a document from being read as it was meant; clean text comes back as it is, and no line moves. */
export function repair(source: string): Repaired {
  return [repairSpaces, repairCharset, nestFences, closeFences].reduce<Repaired>(
    ({ text, problems }, mend) => {
      const mended = mend(text);
      return { text: mended.text, problems: [...problems, ...mended.problems] };
    },
    { text: source, problems: [] },
  );
}

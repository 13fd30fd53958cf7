import type { Problem } from '../../model/problem.ts';
import { repairCharset } from './charset.ts';
import { closeFences } from './missing-fences.ts';
import { nestFences } from './nested-fences.ts';
import { repairSpaces } from './spaces.ts';

/** A text that can be read, line by line the one that came, and what was done to it. */
export interface Repaired {
  readonly text: string;
  readonly problems: readonly Problem[];
}

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

import type { Compiled } from './compiled.ts';
import type { MatchVerdict } from './observed.ts';
import { person } from './observed.ts';

/** What part of a verdict stands when some of the output was not kept. */
interface Standing {
  readonly held: boolean;
  readonly failed: boolean;
}

/**
 * A verdict on an output of which only the head and the tail were kept: that something is there stands, that nothing is does not,
 * and neither does a count. What does not stand is a person's.
 */
export function onTruncated(compiled: Compiled, verdict: MatchVerdict): MatchVerdict {
  const standing = standingOf(compiled);
  const stands = verdict.status === 'person' || standing[verdict.status];
  const note = 'note      part of the output was not kept, so that this was judged by its head and tail only';
  return stands ? verdict : person(`${verdict.explanation}\n${note}`);
}

function standingOf(compiled: Compiled): Standing {
  switch (compiled.type) {
    case 'literal':
      return { held: compiled.only !== true, failed: false };
    case 'lines':
    case 'json':
    case 'contains':
    case 'regex':
      return { held: true, failed: false };
    case 'table':
    case 'number':
      return { held: false, failed: false };
    case 'empty':
      return { held: false, failed: true };
    case 'state':
      return { held: compiled.quantifier.type === 'at-least', failed: compiled.quantifier.type === 'every' };
    case 'status':
    case 'exit':
    case 'judgement':
      return { held: true, failed: true };
  }
}

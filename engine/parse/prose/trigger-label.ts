import type { Trigger } from '../../model/item.ts';
import { readCue } from './cue.ts';
import type { Passage } from './passage.ts';

/** `**Abort criteria:** error rate above 2 %`: where the label says that what follows is when to leave. */
export function labelledTrigger({ label, rest }: Pick<Passage, 'label' | 'rest'>): Trigger['to'] | undefined {
  const cue = label === undefined || rest === '' ? undefined : readCue(label);
  return cue === 'rollback-triggers' ? 'rollback' : cue === 'escalation-triggers' ? 'escalation' : undefined;
}

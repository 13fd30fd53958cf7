import type { Trigger } from '../../model/item.ts';
import { bareTrigger, leadsToList } from './bare-trigger.ts';
import { readCue } from './cue.ts';
import type { Passage } from './passage.ts';

/** `**Abort criteria:** error rate above 2 %`: where the label says that what follows is when to leave. */
export function labelledTrigger({
  label,
  rest,
  section,
}: Pick<Passage, 'label' | 'rest' | 'section'>): Trigger['to'] | undefined {
  if (label === undefined || rest === '' || leadsToList(rest)) return;
  const cue = bareTrigger(label, section?.role) ?? readCue(label);
  return cue === 'rollback-triggers' ? 'rollback' : cue === 'escalation-triggers' ? 'escalation' : undefined;
}

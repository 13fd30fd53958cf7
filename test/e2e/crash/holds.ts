import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEvent } from '../../../engine/run/event.ts';
import { eventsOf } from '../journal.ts';
import type { Place } from '../place.ts';
import type { BegunRun } from './begun-run.ts';
import { CHANGES, type Change, OUTCOME } from './crash-runbook.ts';

/** What the commands of the runbook wrote, a line each. */
export const ledgerOf = (place: Place): readonly string[] => place.read('ledger').split('\n').filter(Boolean);

/** What has to hold at any time: nothing was done twice unasked, and nothing that the journal does not know of. */
export function faultsOf(place: Place, events: readonly RunEvent[]): readonly string[] {
  const ledger = ledgerOf(place);
  const twice = ledger.filter((mark, index) => ledger.indexOf(mark) !== index);
  const started = new Set(eventsOf(events, 'command-started').map(({ script }) => script));
  const isKnown = (mark: string) => CHANGES.some((change) => change.mark === mark && started.has(change.script));
  const untrue = CHANGES.filter(({ mark, script }) => hasSucceeded(events, script) && !ledger.includes(mark));
  return [
    ...twice.map((mark) => `${mark} was done twice`),
    ...ledger.filter((mark) => !isKnown(mark)).map((mark) => `${mark} was done, and its start is not in the journal`),
    ...untrue.map(({ mark }) => `${mark} was not done, and the journal says that it was`),
    ...CHANGES.flatMap((change) => unaskedStarts(events, change)),
  ];
}

/** What has to hold when it is over: it ended as if nobody had killed it. */
export function endFaults(place: Place, { events }: BegunRun): readonly string[] {
  const ledger = ledgerOf(place).join(', ');
  const wanted = CHANGES.map(({ mark }) => mark).join(', ');
  const { outcome, reason } = eventsOf(events, 'run-finished').at(-1) ?? { outcome: 'none', reason: '' };
  return [
    ...(ledger === wanted ? [] : [`did "${ledger}", expected "${wanted}"`]),
    ...(outcome === OUTCOME ? [] : [`ended ${outcome}, expected ${OUTCOME}: ${reason}`]),
  ];
}

/** What has to hold when a Handrail has ended by itself: nothing is left behind, neither by it nor by those that were killed. */
export function leftBehind(place: Place, { folder }: BegunRun): readonly string[] {
  const sessions = join(place.environment.XDG_RUNTIME_DIR ?? '', 'handrail');
  const left = [
    ...readdirSync(folder).filter((name) => /^(?:lock-|\.unfinished-|shell\.json$)/.test(name)),
    ...(existsSync(sessions) ? readdirSync(sessions) : []),
  ];
  return left.map((name) => `${name} was left behind`);
}

/** Commands that change something, whose last start is in the journal, and of whose end it does not know. */
export function inDoubt(events: readonly RunEvent[]): readonly Change[] {
  const isOpen = ({ script }: Change) => {
    const started = eventsOf(events, 'command-started').findLast((event) => event.script === script);
    return started !== undefined && !events.some((event) => isAbout(event, started));
  };
  return CHANGES.filter(isOpen);
}

/** It ended, or a person said what became of it. */
function isAbout(event: RunEvent, started: EventOf<'command-started'>): boolean {
  switch (event.type) {
    case 'command-finished':
      return event.action === started.action && event.attempt === started.attempt;
    case 'action-retried':
      return event.action === started.action && event.attempt > started.attempt;
    case 'action-settled':
      return event.action === started.action;
    default:
      return false;
  }
}

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;

function hasSucceeded(events: readonly RunEvent[], script: string): boolean {
  const started = eventsOf(events, 'command-started').findLast((event) => event.script === script);
  const end = eventsOf(events, 'command-finished').findLast(
    ({ action, attempt }) => action === started?.action && attempt === started.attempt,
  );
  return end?.result.status === 'exited' && end.result.exitCode === 0;
}

/** Between two starts of a change a person has said that it is to be done once more. */
function unaskedStarts(events: readonly RunEvent[], { script, mark }: Change): readonly string[] {
  const starts = events.flatMap((event, index) =>
    event.type === 'command-started' && event.script === script ? [index] : [],
  );
  return starts.slice(1).flatMap((start, index) => {
    const between = events.slice(starts[index], start);
    const asked = eventsOf(between, 'question-answered').some(
      ({ answer, by }) => answer.option === 'retry' && answer.question.startsWith('unknown-effect:') && by !== 'policy',
    );
    return asked ? [] : [`${mark} was started again unasked`];
  });
}

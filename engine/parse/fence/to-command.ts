import type { Command } from '../../model/command.ts';
import { deceptionsIn } from '../shell/deception/deceptions.ts';
import { impactOf } from '../shell/impact.ts';
import { keepsOf } from '../shell/keeps.ts';
import { mayDoNothing } from '../shell/may-do-nothing.ts';
import { modeOf } from '../shell/mode.ts';
import { findPlaceholders } from '../shell/placeholders.ts';
import { toolsOf } from '../shell/programs.ts';
import type { StatementEntry } from './entry.ts';
import { joinedConditions } from './joined-conditions.ts';

/** What the words around a statement say of it. */
export interface Said {
  readonly title?: string;
  /** When it runs, the outermost first. */
  readonly conditions?: readonly (string | undefined)[];
  readonly file?: string;
  readonly inline?: boolean;
  readonly beside: boolean;
}

/** A statement as a command; its environment is settled when the whole document is known. */
export function toCommand(
  { line, endLine, text }: Pick<StatementEntry, 'line' | 'endLine' | 'text'>,
  said: Said,
): Command {
  const { title, conditions = [], file, inline, beside } = said;
  const deceptions = deceptionsIn(text);
  const impact = impactOf(text);
  const keeps = impact === 'change' ? keepsOf(text) : undefined;
  return {
    kind: 'command',
    line,
    endLine,
    script: text,
    mode: title !== undefined && isServer(title, text) && modeOf(text) === 'run' ? 'background' : modeOf(text),
    impact,
    ...(keeps === undefined ? {} : { keeps }),
    ...(impact !== 'read' && mayDoNothing(text) ? { mayDoNothing: true } : {}),
    ...(title === undefined ? {} : { title }),
    ...joinedConditions(conditions),
    ...(file === undefined ? {} : { file }),
    ...(inline ? { inline } : {}),
    ...(beside ? { beside } : {}),
    ...(title !== undefined && looksForTrouble(title) ? { looksForTrouble: true } : {}),
    ...(deceptions.length > 0 ? { deceptions } : {}),
    placeholders: findPlaceholders(text),
    environment: [],
    tools: toolsOf(text),
  };
}

/** `Check logs for errors`, `Look for crash loops`, `No errors in logs`: silence is health. */
export function looksForTrouble(title: string): boolean {
  return TROUBLE.test(title) && (LOOK_FOR_TROUBLE.test(title) || NO_TROUBLE.test(title));
}

const TROUBLES =
  '(?:errors?|issues?|problems?|failures?|failed|exceptions?|warnings?|crash\\w*|panics?|anomal\\w+|restarts?|oom\\w*|conflicts?|stuck|orphan\\w*|leaks?)';
const TROUBLE = new RegExp(`\\b${TROUBLES}\\b`, 'i');
const LOOK_FOR_TROUBLE = new RegExp(
  `\\b(?:check|look|search|scan|review|inspect|grep|find|verify|monitor|watch|tail|analy[sz]e)\\b.*\\b${TROUBLES}\\b`,
  'i',
);
const NO_TROUBLE = new RegExp(`\\b(?:no|without|any|zero) (?:\\w+ ){0,2}${TROUBLES}\\b`, 'i');

/** `Terminal 1 — start the gateway`, or `acme serve` below `Terminal 1`: what another terminal goes on beside has to stay up. */
function isServer(title: string, text: string): boolean {
  if (FIRST.test(title) && SERVES.test(text)) return true;
  return /^\W*(?:in )?(?:the |a |one )?(?:first )?(?:terminal|shell|tab|window)\b.{0,12}\b(?:start|run|launch|serve|open)\b.*\b(?:\w*server|\w*d|daemon|proxy|tunnel|gateway|port-forward|service)\b/i.test(
    title,
  );
}

const FIRST =
  /^\W*(?:in )?(?:(?:the |your )?(?:first|one) (?:terminal|shell|tab|window|session|pane)|(?:terminal|shell|tab|window|session|pane) (?:#?1|one|a))\b/i;
/** Words that name what does not end by itself. */
const SERVES =
  /(?:^|[\s/_:-])(?:serve|server|runserver|daemon|listen|proxy|tunnel|worker|gateway|agent|dev|start-dev)(?=$|[\s:.])/;

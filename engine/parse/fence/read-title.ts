import { namesFailback } from '../prose/later-phase.ts';
import { readRegret } from '../prose/regret.ts';
import { readClusterPlace } from './cluster-place.ts';
import { conditionOfTitle } from './command-condition.ts';
import { readDeed } from './deed-title.ts';
import { readExpectationCue } from './expectation-cue.ts';
import { inBrackets } from './expected-in-lead.ts';
import { type FenceState, readCaseOfTitle } from './fence-state.ts';
import { readPlaceCue } from './place-cue.ts';
import { saysSameWork } from './same-work.ts';
import { readFailureCase } from './way-back.ts';

/** A comment that is the title of what follows. */
export interface Title {
  readonly title: string;
  /** All of the comment. */
  readonly text: string;
  /** Its first line. */
  readonly line?: number;
  readonly number?: number;
  readonly afterBlank: boolean;
}

/** Takes over what a title says: its condition, its place, and where a choice goes on or ends. */
export function readTitle(state: FenceState, { title, text, line, number, afterBlank }: Title): void {
  readPlace(state, text);
  endNumberedGroup(state, number);
  state.title = title;
  state.titleText = text;
  state.condition = conditionOfTitle(text) ?? failbackOf(state, text) ?? regretOf(state, text);
  if (state.beside && readPlaceCue(text) !== 'beside') state.beside = state.context.beside;
  state.live = undefined;
  state.cluster = readClusterPlace(text) ?? state.cluster;
  const inside = inBrackets(text);
  const expected = inside === undefined ? undefined : readExpectationCue(inside);
  if (expected !== undefined && line !== undefined)
    state.waiting.push({ type: 'expectation', tick: false, cue: expected, lines: [{ line, text }] });
  const said = number === undefined ? readDeed(text)?.deed : undefined;
  // A full rollback beside those of parts is one more of them.
  const deed = said === 'it' && state.deeds.has('rollback') ? 'rollback' : said;
  const named = number === undefined ? readCaseOfTitle(text)?.family : undefined;
  const family =
    named !== undefined && state.families.has(named)
      ? `way to be of a ${named}`
      : deed !== undefined && state.deeds.has(deed)
        ? `way to ${deed}`
        : state.opposites.has(text)
          ? 'opposite'
          : undefined;
  if (family === undefined && state.commands.length > 0 && number === undefined && isOtherWay(text)) {
    const label = { type: 'other', family: 'or', words: text, recommended: false, opens: true } as const;
    state.marks.push({ type: 'label', label, certain: false });
  } else if (family !== undefined) {
    const words = text.replace(/:$/, '');
    const label = { type: 'numbered', family, words, recommended: false, opens: true } as const;
    state.marks.push({ type: 'label', label, certain: false });
  } else state.marks.push({ type: 'subject', text, afterBlank, ...(number === undefined ? {} : { number }) });
}

/** `# To undo it:` behind what did it, `# Failed upgrade` behind the upgrade. */
function regretOf({ commands, context }: FenceState, text: string): string | undefined {
  if (commands.length === 0 || context.takesBack) return;
  return readRegret(text) ?? (context.treatsTrouble ? undefined : readFailureCase(text));
}

/** `# Fail back` behind what failed over; where all around is about it, it is what one came for. */
function failbackOf({ commands, context }: FenceState, text: string): string | undefined {
  return commands.length > 0 && !context.failsBack && namesFailback(text) ? text.replace(/[:.]$/, '') : undefined;
}

/** `# 2. If it is stored elsewhere, …` heads nothing beyond `# 3. …`. */
export function endNumberedGroup(state: FenceState, number: number | undefined): void {
  if (state.groupNumber !== undefined && (number ?? 0) > state.groupNumber) state.groupCondition = undefined;
}

/** `SSDs are better cleaned with blkdiscard instead of dd` */
const INSTEAD = /\binstead of \S|\binstead[.:]?$/i;

function isOtherWay(text: string): boolean {
  return INSTEAD.test(text) || saysSameWork(text);
}

/** Takes over where the words say that what follows is typed. */
export function readPlace(state: FenceState, text: string): void {
  const cue = readPlaceCue(text);
  if (cue === 'beside') state.beside = true;
  else if (cue === 'here') {
    state.shell = undefined;
    state.left = undefined;
  } else if (cue === 'inside') state.shell = state.shell ?? { type: 'pod', said: true };
}

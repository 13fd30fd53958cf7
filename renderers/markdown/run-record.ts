import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { RunState } from '../../engine/run/state.ts';
import { duration } from '../duration.ts';
import { stepsByWay } from '../plan-order.ts';
import { sanitiseLines, sanitiseOneLine } from '../sanitise.ts';
import { stepProgress } from '../step-place.ts';
import { MARKS, PROGRESS_WORDS } from '../verdict-mark.ts';

/** All that a record tells of a run. */
export interface RecordedRun {
  readonly graph: StepGraph;
  /** After its last event. */
  readonly state: RunState;
  /** Its log in plain lines. */
  readonly log: string;
  /** Takes secrets out of a text: before it is escaped, behind which none would be found. */
  readonly hide: (text: string) => string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly lastAt: number;
}

/**
 * The record of a run as Markdown, to paste into a ticket: how it ended, its steps, and its log. Text of the document is
 * escaped, and nothing of a log ends the fence that it stands in.
 */
export function runRecordMarkdown({ graph, state, log, hide, startedAt, lastAt }: RecordedRun): string {
  const cell = (text: string) => escaped(hide(text));
  const code = (text: string) => inCode(hide(text));
  const steps = stepsByWay(graph).flatMap(({ way, steps }) =>
    steps.filter(({ id }) => way === 'procedure' || state.steps[id] !== undefined),
  );
  const rows = steps.map(({ id, title }) => {
    const progress = stepProgress(state, id);
    return `| ${MARKS[progress]} ${PROGRESS_WORDS[progress]} | ${cell(title)} | ${cell(state.steps[id]?.reason ?? '')} |`;
  });
  const lines = sanitiseLines(hide(log).trimEnd());
  const fence = fenceAround(lines);
  return [
    `# ${cell(graph.title)}: ${state.outcome ?? 'not finished'}`,
    '',
    `- Run: ${code(state.run)}, by ${cell(state.operator)}`,
    `- Document: ${code(state.path)}, SHA-256 ${code(state.digest)}`,
    `- From ${new Date(startedAt).toISOString()} to ${new Date(lastAt).toISOString()} (${duration(lastAt - startedAt)})`,
    ...(state.reason === undefined ? [] : [`- ${cell(state.reason)}`]),
    '',
    '| Verdict | Step | Why |',
    '|---|---|---|',
    ...rows,
    '',
    `${fence}text`,
    ...lines,
    fence,
    '',
  ].join('\n');
}

/** Text in one line that is no Markdown, in a table or elsewhere. */
function escaped(text: string): string {
  return sanitiseOneLine(text)
    .trim()
    .replace(/[\\`*_[\]<>|#&~]/g, '\\$&');
}

function inCode(text: string): string {
  return `\`${sanitiseOneLine(text).trim().replaceAll('`', "'")}\``;
}

/** Longer than any run of backticks at the beginning of a line, of which one would end it. */
function fenceAround(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.map((line) => /^\s*(`+)/.exec(line)?.[1]?.length ?? 0));
  return '`'.repeat(longest + 1);
}

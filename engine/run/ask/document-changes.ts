import { structuredPatch } from 'diff';
import { countedByImpact, type DocumentImpact, type PossibleCommand } from '../../graph/document-impact.ts';

/** A document, and what it could do. */
export interface ReadText {
  readonly text: string;
  readonly impact: DocumentImpact;
}

/**
 * What changed in a document, by effect first: commands that are new, those that destroy before the others, and those that
 * are gone; tools, files and hosts that are new; then the lines that differ, as many as can be read at once.
 *
 * @returns lines; never none, as also a comment can have changed.
 */
export function documentChanges(before: ReadText, now: ReadText): readonly string[] {
  const added = without(now.impact.commands, before.impact.commands);
  const gone = without(before.impact.commands, now.impact.commands);
  const same = now.impact.commands.length - added.length;
  return [
    ...(added.length + gone.length === 0
      ? ['The same commands as before.']
      : [`New commands: ${countedByImpact(added)}. Gone: ${countedByImpact(gone)}. As before: ${same}.`]),
    ...[...added].sort((a, b) => WORST_FIRST.indexOf(a.impact) - WORST_FIRST.indexOf(b.impact)).flatMap(commandLines),
    ...newOnes('New tools', before.impact.tools, now.impact.tools),
    ...newOnes('New files', pathsOf(before.impact), pathsOf(now.impact)),
    ...newOnes('New hosts', before.impact.hosts, now.impact.hosts),
    ...newOnes('New scripts of others', before.impact.scripts, now.impact.scripts),
    'The lines that differ:',
    ...differingLines(before.text, now.text).map((line) => `  ${line}`),
  ];
}

/** A command with its line and impact, however long it is: what is cut off is not read. */
export function commandLines({ line, impact, guessedImpact, script }: PossibleCommand): readonly string[] {
  const [first = '', ...more] = script.split('\n');
  const word = guessedImpact === undefined ? '' : ` by its author's word, else ${guessedImpact}`;
  const lead = `  line ${line} ${impact}${word}: `;
  return [`${lead}${first}`, ...more.map((text) => `${' '.repeat(lead.length)}${text}`)];
}

const WORST_FIRST = ['destroy', 'change', 'read'];

const pathsOf = ({ files }: DocumentImpact) => files.map(({ path }) => path);

/** Those of `all` that are not among `others`; of two alike, each counts for itself. Only what runs is compared, not where. */
function without(all: readonly PossibleCommand[], others: readonly PossibleCommand[]): readonly PossibleCommand[] {
  const keyOf = ({ impact, script }: PossibleCommand) => `${impact} ${script}`;
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return all.filter((command) => {
    const count = left.get(keyOf(command)) ?? 0;
    if (count > 0) left.set(keyOf(command), count - 1);
    return count === 0;
  });
}

function newOnes(name: string, before: readonly string[], now: readonly string[]): readonly string[] {
  const found = now.filter((one) => !before.includes(one));
  return found.length === 0 ? [] : [`${name}: ${found.join(', ')}`];
}

/** Lines of a difference that are shown; what is new among the commands stands above it in full. */
const MOST_LINES = 40;
/** Lines that may differ before no difference is made any more: it takes the square of their number. */
const MOST_EDITS = 1000;

function differingLines(before: string, now: string): readonly string[] {
  const patch = structuredPatch('', '', before, now, '', '', { context: 1, maxEditLength: MOST_EDITS });
  if (patch === undefined) return [`more than ${MOST_EDITS} of them`];
  const lines = patch.hunks.flatMap(({ newStart, lines }) => [`line ${newStart}:`, ...lines]);
  const left = lines.length - MOST_LINES;
  return left <= 0 ? lines : [...lines.slice(0, MOST_LINES), `… and ${left} more lines`];
}

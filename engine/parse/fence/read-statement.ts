import type { Command } from '../../model/command.ts';
import { pinCommand } from '../pin/pin-command.ts';
import { asksForWork } from '../prose/manual.ts';
import { readOffLimits } from '../prose/off-limits.ts';
import { impactOfTyped } from '../shell/impact/typed.ts';
import { closesShell } from '../shell/mode.ts';
import { addExpectation } from './add-expectation.ts';
import { checkOfOutput } from './check-of-output.ts';
import { conditionsAround } from './conditions-around.ts';
import { isCrontabLine } from './crontab-line.ts';
import { doubtOf } from './doubtful-title.ts';
import { editsLocalFile } from './edits-local-file.ts';
import type { PrintedEntry, StatementEntry } from './entry.ts';
import type { FenceState } from './fence-state.ts';
import { isForeignShell, settingShell } from './foreign-shell.ts';
import { isIllustration } from './illustration.ts';
import { isForLeftShell } from './left-shell.ts';
import { inShell, type OpenedShell } from './opened-shell.ts';
import { isProseLine } from './prose-line.ts';
import { asksToReplace } from './replaced-value.ts';
import { toCommand } from './to-command.ts';
import { readTrailing, trailingCondition } from './trailing.ts';

/** A document or an address alone on its line is to be read, and nothing that runs. */
const DOCUMENT = /^(?:\.{0,2}\/)?[\w./-]+\.(?:md|markdown|adoc|rst|html|pdf)(?:#[\w-]+)?$|^[a-z][a-z+]{1,9}:\/\/\S+$/;

/** Dots alone on their line stand for what is left out. */
const OMISSION = /^\[?(?:\.{2,}|…)\]?$/;

/** Adds a statement as a command, with what is known of it here, and what its line says besides. */
export function readStatement(state: FenceState, entry: StatementEntry): void {
  if (state.bad) return;
  const said = entry.pins?.values ?? {};
  if (said.run === 'no') {
    state.live = entry.line;
    state.unrun.add(entry.line);
    state.waiting = [];
    return;
  }
  const surely = said.as === 'commands' || said.run !== undefined;
  if (!surely && state.shell === undefined && entry.inner !== true && isProseLine(entry.text)) {
    const { line, endLine, text } = entry;
    if (asksForWork(text)) state.items.push({ kind: 'manual', line, endLine, text });
    return;
  }
  if (!surely && OMISSION.test(entry.text)) return;
  if (!surely && isCrontabLine(entry.text)) {
    const { line, endLine, text } = entry;
    state.items.push({ kind: 'manual', line, endLine, text });
    return;
  }
  if (!surely && DOCUMENT.test(entry.text)) {
    const { line, endLine } = entry;
    state.items.push({ kind: 'reference', line, endLine, target: entry.text, resolves: 'no' });
    return;
  }
  const { context } = state;
  const title = state.title ?? context.title;
  const made = toCommand(entry, {
    ...(title === undefined ? {} : { title }),
    conditions: [...conditionsAround(state), trailingCondition(entry)],
    beside: state.beside,
  });
  const within = shellAround(state, entry);
  const { mode: typed, shell } = inShell(made.script, made.mode, within);
  const mode = isTypedElsewhere(state, made, within) ? 'elsewhere' : typed;
  const trailing = readTrailing(entry, made);
  const doubt = doubtOfStatement(state, entry, made);
  const command = pinCommand(
    {
      ...made,
      mode,
      ...(state.cluster === undefined ? {} : { cluster: state.cluster }),
      ...(mode === 'elsewhere' &&
      within?.type === 'prompt' &&
      !isForeignShell(within.client) &&
      !closesShell(made.script)
        ? { impact: impactOfTyped(made.script, within.client) }
        : {}),
      ...(doubt === undefined || said.run === 'yes' ? {} : { doubt }),
      ...(entry.trailing !== undefined && asksToReplace(entry.trailing.text) ? { remark: entry.trailing.text } : {}),
      ...(said.run !== 'yes' && isExample(state, made) ? { example: true } : {}),
    },
    entry.pins,
  );
  // What its author says is run here, or stays up, opens no shell for what follows it.
  if (said.mode === undefined || said.mode === 'interactive') state.shell = shell;
  state.marks.push({
    type: 'unit',
    id: state.commands.length,
    changes: command.impact !== 'read' && !editsLocalFile(command.script),
    afterBlank: entry.afterBlank,
  });
  state.commands.push(command);
  state.items.push(...trailing.items);
  state.live = command.line;
  for (const part of state.waiting) addExpectation(state, part, command.line);
  state.waiting = [];
}

function isTypedElsewhere({ left }: FenceState, { script }: Command, within: OpenedShell | undefined): boolean {
  return (
    settingShell(script) !== undefined || (within === undefined && left !== undefined && isForLeftShell(script, left))
  );
}

/** What a person is asked beside conditions: what the comment above, the one behind the command, or one over all of them says. */
function doubtOfStatement(state: FenceState, { trailing }: StatementEntry, made: Command): string | undefined {
  const { context, titleText, title = context.title, offLimits } = state;
  const limited =
    offLimits ??
    [titleText, trailing?.text].map((text) => readOffLimits(text ?? '')).find((text) => text !== undefined);
  if (limited !== undefined) return limited;
  return made.condition === undefined && !context.stepOptional ? doubtOf(title, made.impact) : undefined;
}

/**
 * A change with the author's values in it, or what would set them for all that comes; where it has placeholders and no other
 * form of it stands before, its values are asked for anyway.
 */
function isExample({ context, title }: FenceState, { impact, placeholders, script }: Command): boolean {
  const said = context.illustrates || (title !== undefined && isIllustration(title));
  if (!said || (placeholders.length > 0 && !(context.illustrates && context.repeats))) return false;
  return impact !== 'read' || STAYS.test(script);
}

/** The folder, a variable, an alias: what a statement leaves to those after it. */
const STAYS = /^\s*(?:(?:cd|pushd|popd|export|declare|source|\.|set|unset|alias)\s|[A-Za-z_]\w*=)/;

/** The shell that a statement is typed in: what its prompt says, else the one that is open. */
function shellAround({ shell }: FenceState, { inner, client }: StatementEntry): OpenedShell | undefined {
  if (client !== undefined) return { type: 'prompt', client };
  return shell ?? (inner === true ? { type: 'pod' } : undefined);
}

/** Adds what a transcript shows as printed: output, and what to expect of a command that ends by itself. */
export function readPrinted(state: FenceState, { lines, guessed }: PrintedEntry): void {
  const [first, last] = [lines[0], lines.at(-1)];
  const command = state.commands.at(-1);
  if (first === undefined || last === undefined || command === undefined || state.bad) return;
  if (state.unrun.has(state.live ?? 0)) return;
  const place = { line: first.line, endLine: last.line, of: command.line };
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .trim();
  const example = state.context.example;
  state.items.push({ kind: 'output', ...place, ...(example ? { example } : {}) });
  if (command.mode !== 'run' || example || guessed || /^\W*$/.test(text)) return;
  state.items.push({ kind: 'expectation', ...place, check: checkOfOutput(text), text });
}

import type { Command } from '../../model/command.ts';
import type { InlineCode, TableRowBlock } from '../block.ts';
import { isBadExample, isForbidden } from '../fence/bad-example.ts';
import { commandOfComment } from '../fence/commented-command.ts';
import { toCommand } from '../fence/to-command.ts';
import type { Pins } from '../pin/pins.ts';
import { isElided } from '../shell/elided.ts';
import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { readCondition } from './condition.ts';
import { expectedBehind } from './inline-expectation.ts';
import { asksForWork } from './manual.ts';
import { upToSentenceOf } from './own-sentence.ts';
import type { Passage } from './passage.ts';

/**
 * Inline code of a passage that is a whole command: after Run, Execute, Use, Check, or all there is of a list item (``-
 * **Check logs:** `kubectl logs web` ``). Offered, never run as part of a step.
 */
export function readInlineCommands(passage: Passage): readonly Command[] {
  const { block, line, endLine, raw, text, label, rest, lead } = passage;
  const here = block.inlineCodes.filter(({ line: at }) => at >= line && at <= endLine);
  const said = () =>
    isSaid(block.pins) ? here.map((code) => command(code, text.replace(/\s+/g, ' '), readCondition(text))) : [];
  if (isBadExample(text) || isBadExample(lead ?? '')) return said();
  const codes = here.filter(({ value }) => isCommand(value) || isNamed(raw, value));
  const only = codes.find(
    ({ value }) => text.trim() === value || (block.type === 'list-item' && [rest, withoutRemark(rest)].includes(value)),
  );
  const led = lead === undefined ? undefined : leadCondition(lead);
  const conditionOf = (value: string) => led ?? readCondition(upToSentenceOf(text, value));
  const found = codes
    .filter(
      ({ value }) =>
        value === only?.value || isOrdered(raw, value) || isNamed(raw, value) || isFollowed(passage, value),
    )
    .filter(({ value }) => !isForbidden(wordsBefore(raw, value)))
    .map((code) =>
      command(
        code,
        label !== undefined && code.value === only?.value ? label : text.replace(/\s+/g, ' '),
        conditionOf(code.value),
      ),
    );
  const plain = found.length > 0 ? undefined : listedCommand(passage);
  if (plain !== undefined) return [command({ line, value: plain }, lead ?? plain, conditionOf(plain))];
  return found.length > 0 ? found : said();
}

/** ``- `kubectl delete pvc data-0` -> status should be `Terminating```: an item that opens with a command and says what it prints. */
function isFollowed({ block, text, raw }: Passage, code: string): boolean {
  return block.type === 'list-item' && text.trim().startsWith(code) && expectedBehind(raw, code) !== undefined;
}

/** ``acme out <id>` (for example `acme out 7`)``: what a bracket adds to the command of an item. */
function withoutRemark(text: string): string {
  return text.trim().replace(/\s+\([^()]*\)\.?$/, '');
}

/** `Run the following commands:` and an item that is one, without any mark. */
function listedCommand({ block, text, lead }: Passage): string | undefined {
  if (block.type !== 'list-item' || !/\b(?:run|execute|use|enter|type)\b.*\bcommands?\b/i.test(lead ?? '')) return;
  const value = commandOfComment(text);
  return value === undefined || !isCommand(value) ? undefined : value;
}

/** The author says that it is a command, so that no word has to. */
function isSaid(pins: Pins | undefined): boolean {
  return pins?.values.run === 'yes' || pins?.values.run === 'offered';
}

/** The commands of a row: code in a column whose name says so. */
export function readRowCommands(row: TableRowBlock): readonly Command[] {
  const columns = row.header.flatMap((name, i) =>
    /\b(?:commands?|cli|how to (?:check|verify|run))\b|^(?:check|verify|verification)$/i.test(name) ? [i] : [],
  );
  if (row.headerRow || columns.length === 0) return [];
  const cells = columns.map((column) => row.cells[column] ?? '');
  return row.inlineCodes
    .filter(({ value }) => isCommand(value) && cells.some((cell) => cell.includes(value)))
    .map((code) => command(code, row.cells[0] ?? '', undefined));
}

function command({ line, value }: InlineCode, title: string, condition: string | undefined): Command {
  return toCommand(
    { line, endLine: line, text: value },
    {
      beside: false,
      inline: true,
      ...(title === '' ? {} : { title }),
      conditions: [condition],
    },
  );
}

/** A program with arguments, or a script by its path; a program alone is only named. */
function isCommand(code: string): boolean {
  const text = code.trim();
  if (NEEDS_OBJECT.test(text) || isElided(text)) return false;
  return (
    opensWithKnownCommand(text) &&
    (/\s\S/.test(text) || /^\.{0,2}\/\S+\.(?:sh|bash|py|rb|pl|js|ts|php|bin|run|exe)$/.test(text))
  );
}

/** Subcommands that do nothing without an object. */
const NEEDS_OBJECT =
  /^(?:kubectl|oc) (?:exec|logs|get|describe|apply|delete|patch|edit|scale|run|rollout|label|annotate|drain|cordon)$|^(?:helm) (?:install|upgrade|rollback)$|^docker (?:exec|run|build|push|pull)$|^systemctl \w+$/;

/** Whether the words right before the code order to run it. */
function isOrdered(raw: string, code: string): boolean {
  const at = raw.indexOf(code);
  const before = wordsBefore(raw, code);
  const named =
    /^`*\]?(?:\([^)]*\)|\[[^\]]*\])?\s(?:sub)?(?:commands?|cmdlets?|tools?|utility|flags?|options?|program|api)\b/i;
  const after = raw.slice(at + code.length);
  if (named.test(after)) return false;
  // `Running x will stop the service`, `(using the x script)` tell what something does.
  if (
    /(?:^|[.!?]\s+|[-*]\s+)(?:running|executing|using)\s*$/i.test(before) &&
    /^`*\s+(?:will|would|\w+s)\b/.test(after)
  )
    return false;
  if (/\((?:by )?using(?: the)?\s*$/i.test(before)) return false;
  if (isDeedTold(before, after)) return false;
  if (PLACED.test(before) && /^`*(?:[.,;]|$)/m.test(after)) return true;
  return /\b(?:run|running|execute|executing|use|using|check|try|type|issue|invoke|enter|command|call|do(?! not\b)|start|restart|verify|see (?:the )?(?:health|status|state|logs?)(?: of)?)\b(?: (?!`)[^\s`.;]+){0,5}[\s:*]*$/i.test(
    before,
  );
}

/** ``In dev: `kubectl apply -k overlays/dev`.`` */
const PLACED = /(?:^|[.!?]\s+)(?:in|on|for|from) [\w -]{2,30}:\s*$/i;

/** ``Rotating the keys with `acme rotate` restarts every node`` warns of what the command does. */
function isDeedTold(before: string, after: string): boolean {
  const opening = /(?:^|[.!?\]:*>-]\s+)\W{0,3}([a-z]+)ing\b[^.!?`]{0,80}$/i.exec(before)?.[1];
  if (opening === undefined || /^(?:depend|assum|accord|start|beginn|follow)$/i.test(opening)) return false;
  return /^`*\s+(?:will|would|can|could|may|might|(?!as\b|this\b|always\b|across\b|unless\b|plus\b)[a-z]+s)\b/.test(
    after,
  );
}

/** `Command: acme-ctl status`, `run acme-ctl sync --now`, `Log in: acme login -e prod`: the author's word counts for any program. */
function isNamed(raw: string, code: string): boolean {
  const before = wordsBefore(raw, code);
  if (!/^(?:sudo )?[a-z][\w.-]*\s+\S/.test(code.trim()) || SQL.test(code) || isElided(code)) return false;
  if (/\bcommands?\s*:?\s*$/i.test(before)) return true;
  const ordered =
    /\b(?:run|running|execute|executing)\s*:?\s*$/i.test(before) || (/:\s*$/.test(before) && asksForWork(before));
  return (
    ordered &&
    (/\s--?[a-zA-Z]/.test(code) ||
      (/\b(?:run|execute|by running|by executing)\s*$/i.test(before) && TOOL.test(code.trim())))
  );
}

/** A program by the form of its name, with a verb: `acmectl module list`, `acme-cli status`. */
const TOOL =
  /^(?:sudo )?(?:[a-z][a-z0-9]*(?:ctl|cli|adm)|[a-z][a-z0-9]*[-_][a-z0-9_-]+) [a-z][\w-]*(?: [\w./:@<>=-]+){0,6}$/;

const SQL =
  /^(?:select|insert|update|delete|alter|create|drop|show|set)\s.*\b(?:from|into|table|set|index|database)\b/i;

/** What stands before inline code, without its marks. */
function wordsBefore(raw: string, code: string): string {
  return raw.slice(0, Math.max(0, raw.indexOf(code))).replace(/[[`*]+\s*$/, '');
}

/** `If something goes wrong:` before a list holds for all of it. */
function leadCondition(lead: string): string | undefined {
  return /^\W*(?:if|in case|only if|for|unless)\b/i.test(lead) ? readCondition(lead) : undefined;
}

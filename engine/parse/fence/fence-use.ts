import type { FenceBlock } from '../block.ts';
import { asksForWork } from '../prose/manual.ts';
import { impactOf } from '../shell/impact.ts';
import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { isJson, isTable } from './check-of-output.ts';
import { readClientCue } from './client-cue.ts';
import { commandOfComment } from './commented-command.ts';
import { isCrontabLine } from './crontab-line.ts';
import { isEditedText } from './edited-text.ts';
import { readExpectationCue } from './expectation-cue.ts';
import { isShellLanguage, languageOf } from './fence-language.ts';
import type { FenceLead } from './fence-lead.ts';
import { readFileCue } from './file-cue.ts';
import { readForeignShell } from './foreign-shell.ts';
import { pinnedUse } from './pinned-use.ts';
import { isUntyped } from './printed-line.ts';
import { hasPrompt } from './prompt.ts';
import { isQueryScript, QUERY } from './query-script.ts';
import { isShownPlace, looksForText } from './shown-place.ts';
import { isSqlScript } from './sql-script.ts';
import { isUnwanted } from './unwanted.ts';
import { announcesUsage, isSynopsis } from './usage.ts';

/** What a fence is there for. */
export type FenceUse =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'output'; readonly example: boolean }
  | { readonly type: 'shell' }
  /** `bareRoot`: `# command` lines are prompts of root. */
  | { readonly type: 'transcript'; readonly bareRoot: boolean }
  /** What a person does. */
  | { readonly type: 'manual' }
  /** Statements typed at the prompt of a client. */
  | { readonly type: 'client'; readonly client?: string }
  /** `unwanted`: the words by which commands are shown and not to be run. */
  | { readonly type: 'config'; readonly unwanted?: string };

/** Languages that show a session rather than a script. */
const SESSION = /^(?:|console|terminal|shell-?session|sh-session|bash-session)$/;
const PROSE = /^(?:text|txt|plain|plaintext|log|logs|none|output|out)$/;

/** Decides what a fence is there for, by the words before it, its language and its lines. */
export function useOf(fence: FenceBlock, lead: FenceLead | undefined): FenceUse {
  const pinned = pinnedUse(fence);
  if (pinned !== undefined) return pinned;
  const path = readFileCue(fence, lead);
  if (path !== undefined) return { type: 'file', path };
  const language = languageOf(fence);
  const text = fence.lines.join('\n');
  const shell =
    isShellLanguage(language) ||
    (language === '' && (hasPrompt(fence.lines) || opensWithKnownCommand(text) || isOrdered(fence, lead)));
  const label = lead?.block.label ?? '';
  const unwanted = [lead?.sentence ?? '', label].find(isUnwanted);
  if (unwanted !== undefined) return { type: 'config', ...(shell ? { unwanted } : {}) };
  if (lead !== undefined && isExampleScript(fence, lead)) return { type: 'config' };
  if (lead !== undefined && isEditedText(lead.sentence, fence.lines)) return { type: 'config' };
  if (lead !== undefined && (isShownPlace(lead.sentence) || (language === '' && looksForText(lead.sentence))))
    return { type: 'output', example: true };
  if (isSynopsis(text) && [lead?.sentence ?? '', label].some(announcesUsage)) return { type: 'config' };
  const client = clientOf(language, lead, text);
  if (client !== undefined) return client;
  if (isShellLanguage(language) && isSqlScript(fence.lines)) return { type: 'client' };
  if (shell && isQueryScript(fence.lines)) return { type: 'client', client: QUERY };
  const foreign = shell ? readForeignShell(language, fence.lines) : undefined;
  if (foreign !== undefined) return { type: 'client', client: foreign };
  const prompted = (isShellLanguage(language) || language === '') && hasPrompt(fence.lines);
  const root = !prompted && SESSION.test(language) && isRootSession(fence.lines, language !== '');
  if (!prompted && !root) {
    const output = outputLead(lead, fence);
    const ordered = (asksForWork(lead?.sentence ?? '') && opensWithKnownCommand(text)) || isNamed(fence, lead);
    if (output !== undefined && (!shell || (output.strong && !ordered) || !(ordered || opensWithKnownCommand(text))))
      return { type: 'output', example: output.example };
    if (language === 'output') return { type: 'output', example: false };
  }
  if (prompted) return { type: 'transcript', bareRoot: false };
  if (root || (isShellLanguage(language) && isRootReading(fence.lines))) return { type: 'transcript', bareRoot: true };
  if (shell && isTable(fence.lines.filter((line) => line.trim() !== ''))) return { type: 'output', example: true };
  if (!shell || isJson(text) || isCrontab(fence)) return { type: 'config' };
  return { type: 'shell' };
}

/** `In psql:` before lines that no shell knows. */
function clientOf(language: string, lead: FenceLead | undefined, text: string): FenceUse | undefined {
  if (lead === undefined || !(isShellLanguage(language) || language === '') || opensWithKnownCommand(text)) return;
  const client = readClientCue(lead.sentence);
  return client === undefined || text.trim() === ''
    ? undefined
    : { type: 'client', ...(client === '' ? {} : { client }) };
}

/** `Here is an example wrapper script:` and a script: something to take over, and nothing to run line by line. */
function isExampleScript({ lines }: FenceBlock, { sentence }: FenceLead): boolean {
  return (
    /^#!/.test(lines[0] ?? '') &&
    /\b(?:example|sample|template|wrapper)\b.*\bscript\b|\bscript\b.*\b(?:example|sample|template)\b/i.test(sentence)
  );
}

/** `Running the script:`, `… with the following command:` and lines that each begin with a name and have an option or a value to fill in. */
function isOrdered({ lines }: FenceBlock, lead: FenceLead | undefined): boolean {
  const filled = lines.filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  return (
    lead !== undefined &&
    ORDER.test(lead.sentence) &&
    filled.length > 0 &&
    filled.length < 6 &&
    filled.every(
      (line, i) =>
        (/^[a-z][\w./-]*(?: \S.*)? (?:--?[a-zA-Z][\w-]*|<[\w -]+>)/.test(line) && !/[{}]\s*$|:$/.test(line)) ||
        (i > 0 && opensWithKnownCommand(line)),
    )
  );
}

const ORDER =
  /^(?:run|execute|invoke|issue|type|enter|call|running|executing|invoking|calling)\b(?:[^.]|\.(?=\S))*:$|\b(?:run|execute|invoke|using|use|with|by|via) (?:the following|this)(?: \w+)?(?: commands?| script)?\s*:$|\bcommands?\s*:$/i;

/** The words before the fence name in code what it consists of: `Confirm with \`acme list\`. The output has both:`. */
function isNamed({ lines }: FenceBlock, lead: FenceLead | undefined): boolean {
  const [first = '', ...others] = lines.map((line) => line.trim()).filter((line) => line !== '');
  return (
    others.length === 0 &&
    (lead?.block.inlineCodes.some(({ value }) => value === first || (value !== '' && first.startsWith(`${value} `))) ??
      false)
  );
}

/** Entries of a crontab alone: a scheduler reads them. */
function isCrontab({ lines }: FenceBlock): boolean {
  const filled = lines.filter(
    (line, i) => line.trim() !== '' && !/^\s*#/.test(line) && !/\\$/.test(lines[i - 1] ?? ''),
  );
  return filled.length > 0 && filled.every(isCrontabLine);
}

interface OutputLead {
  readonly example: boolean;
  /** The words say output, so that even shell is none. */
  readonly strong: boolean;
}

/** Whether the words before a fence announce output: `Expected output:`, `You should see something like this:`. */
function outputLead(lead: FenceLead | undefined, fence: FenceBlock): OutputLead | undefined {
  if (lead === undefined || ANNOUNCES.test(lead.sentence)) return;
  const language = languageOf(fence);
  const sentence = lead.sentence.replace(/^\(|\)$/g, '');
  const cue = readExpectationCue(sentence);
  const open =
    /[:：]$/.test(sentence) ||
    lead.block.labelOnly === true ||
    /\b(?:similar to|looks? like|as) (?:the following|this|below)\.?$/i.test(sentence) ||
    (cue?.rest === '' && sentence.length < 60);
  if (!open) return;
  const example =
    cue?.example === true || /\b(?:similar|looks? like|something like|examples?|sample|e\.g\.)\b/i.test(sentence);
  const strong =
    /\b(?:output|response|stdout)\b|\byou(?:'ll| will| should| would| might)(?: now| then)? (?:see|get)\b/i.test(
      sentence,
    ) &&
    !/\bcommands?\b.*\boutput\b.*\b(?:will|shows?|lists?)\b/i.test(sentence) &&
    !/\b(?:check|inspect|run|execute|get|view|save|store|capture|copy)\b/i.test(sentence);
  if (strong || (cue !== undefined && (cue.rest === '' || /:$/.test(sentence)))) return { example, strong };
  const says =
    /\b(?:returns?|prints?|shows?|displays?|results? in|you(?:'ll| will| should| would)? (?:see|get)|looks? like|as follows)\b/i.test(
      sentence,
    );
  const shown = isShellLanguage(language) && LOOKS_LIKE.test(sentence) && isUntyped(firstFilled(fence));
  return shown || (says && (PROSE.test(language) || language === '' || language === 'json'))
    ? { example, strong: false }
    : undefined;
}

/** `… to accept the default response. Then go on with these commands:`: whatever else the words say, commands follow. */
const ANNOUNCES =
  /(?<!\b(?:output|response|result|results)\b[^.:]{0,40})\b(?:these|the (?:following|next)|following|this) commands?\s*[:：]$/i;

/** `Here is what the dialog looks like:` before what nobody types. */
const LOOKS_LIKE = /^(?!.*\bcommands?\b).*\blooks? (?:something )?like\b/i;

function firstFilled({ lines }: FenceBlock): string {
  return lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
}

/** Only a shell writes so, whatever the words say. */
const SURELY = /\$\(|\s\|\s|;\s*(?:do|then)\s|\s--?[a-zA-Z][\w-]*(?:\s|=|$)/;

/** `USER  PID  ELAPSED  COMMAND` is what a program prints, whatever its rows begin with. */
function isHeader(line: string): boolean {
  return /^[A-Z][A-Z0-9_%()-]*(?:\s+[A-Z%][A-Z0-9_%()/-]*){1,15}\s*$/.test(line);
}

/** Nothing but `# df -h`: root's prompt, since a fence of nothing else is no comment; only where it reads, as it may be one. */
function isRootReading(lines: readonly string[]): boolean {
  const commands = lines.filter((line) => line.trim() !== '').map((line) => /^# (.*)$/.exec(line)?.[1] ?? '');
  return (
    commands.length > 0 &&
    commands.length < 4 &&
    commands.every((text) => commandOfComment(text) !== undefined && impactOf(text) === 'read')
  );
}

/** `# command` lines and what they printed; where the language says session (`said`), also nothing but such lines. */
function isRootSession(lines: readonly string[], said: boolean): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const commands = filled.filter((line) => /^# /.test(line) && commandOfComment(line.slice(2)) !== undefined);
  const others = filled.filter((line) => !/^#/.test(line));
  if (commands.length === 0 || !filled[0]?.startsWith('# ') || commandOfComment(filled[0].slice(2)) === undefined)
    return false;
  return (
    (said && commands.length === filled.length) ||
    (others.length > 0 && !others.some((line) => opensWithKnownCommand(line))) ||
    (filled.length > 1 && SURELY.test(filled[0]) && isHeader(filled[1] ?? ''))
  );
}

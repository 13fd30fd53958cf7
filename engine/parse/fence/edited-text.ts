import { opensWithKnownCommand } from '../shell/known-commands.ts';

/**
 * Whether a fence is what a file is to say after somebody edited it, whatever language the fence names: the words before it
 * order the edit, and every line sets something or is no command. What does the edit itself, as `sed -i` does, is run.
 *
 * @example `Edit the file and make the following changes:` and `PORT=80`; `Add this to \`~/.bashrc\`:` and `export A=b`
 */
export function isEditedText(sentence: string, lines: readonly string[]): boolean {
  const words = sentence.replace(/\s+/g, ' ').trim();
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^[#;]/.test(line));
  if (!FORMS.some((form) => form.test(words)) || filled.length === 0) return false;
  return filled.every((line) => SETS.test(line) || !opensWithKnownCommand(line));
}

const FILE =
  '(?:[\\w./~-]*\\/[\\w./-]+|[\\w-]*\\.[a-z]{2,10}|(?:[\\w-]+ ){0,4}(?:file|config(?:uration)?|manifest|profile|crontab|template))';
const LINES =
  '(?:(?:the (?:following|below)|these|this|following)(?: (?:lines?|settings?|entry|entries|config(?:uration)?|block|snippet|section|stanza|variables?|values?|content|text|options?|parameters?))?|(?:the )?(?:lines?|entry|settings?) below)';

const FORMS: readonly RegExp[] = [
  /\b(?:make|apply|with) (?:the following|these|the below|this) (?:changes?|edits?|modifications?|adjustments?)\b[^:]{0,60}[:：]$/i,
  new RegExp(
    `\\b(?:edit|open|modify|change|update|adjust|amend) (?:the |your |its )?["']?${FILE}["']?\\b[^:]{0,80}(?:as follows|to (?:look like|read|contain|include|say|have|match)\\b[^:]{0,40}|so that it (?:looks?|reads?|says?|contains?|has)\\b[^:]{0,40}|(?:change|set|add|update|replace|uncomment) ${LINES}[^:]{0,40})[:：]$`,
    'i',
  ),
  new RegExp(
    `\\b(?:add|append|insert|put|paste|set|change|replace|uncomment|include) ${LINES} (?:to|in|into|at|inside) (?:the (?:end|top|bottom|beginning) of )?(?:the |your |its )?["']?${FILE}["']?[^:]{0,60}[:：]$`,
    'i',
  ),
];

/** `export A=b`, `alias k=kubectl`, `listen = 80`, `[section]`, `vm.swappiness: 1` */
const SETS = /^(?:(?:export|alias|set|declare) )?[\w.-]{1,60}\s{0,10}[=:]|^\[[^\]]{1,60}\]$/;

/** A line behind a prompt. */
export interface PromptedLine {
  /** What was typed. */
  readonly text: string;
  /** `user`: `$`, `%`, `>`-like prompts of a shell here; `root`: `#`; `inner`: the prompt of a shell that was opened before; `client`: that of a database or a language. */
  readonly prompt: 'user' | 'root' | 'inner' | 'client';
  /** The program whose prompt it is, of a database or a language. */
  readonly client?: string;
  /** Characters before the text. */
  readonly width: number;
}

/**
 * Reads `$ command`, `user@host:~$ command`, `[root@node ~]# command`, `(venv) $ command`, `sh-5.1# command`. A bare
 * `# command` is read only where `bareRoot` says that such lines are no comments.
 */
export function readPrompt(line: string, bareRoot = false): PromptedLine | undefined {
  for (const [pattern, prompt] of PROMPTS) {
    if (prompt === 'root' && !bareRoot) continue;
    const [opening] = pattern.exec(line) ?? [];
    if (opening === undefined) continue;
    const read = { text: line.slice(opening.length).trimEnd(), prompt, width: opening.length };
    return prompt === 'client' ? { ...read, client: clientOf(opening) } : read;
  }
  return;
}

/** Whether any line of a fence has a prompt that cannot be a comment. */
export function hasPrompt(lines: readonly string[]): boolean {
  return lines.some((line) => readPrompt(line) !== undefined);
}

/** `orders=# `, `orders=> `, `mysql> `, `MariaDB [(none)]> `, `127.0.0.1:6379> `, `rs0 [primary] db> `, `>>> `, `irb(main):001:0> ` */
const CLIENT =
  /^(?:[a-z_]\w{0,40}[=-][#>]|(?:mysql|sqlite|cqlsh(?::\w+)?|SQL|mongo|mongosh|redis|clickhouse)>|MariaDB \[[^\]\n]{0,40}\]>|[\w.-]{1,40}:\d{2,5}(?:\[\d+\])?>|\w[\w-]{0,20} \[[\w:.-]{1,40}\] \w{1,40}>|>>>|irb\([^)\n]{0,20}\):\d+:\d+>)[ \t]+/;

function clientOf(prompt: string): string {
  if (/^(?:mysql|MariaDB)/.test(prompt)) return 'mysql';
  if (/^(?:redis|[\w.-]+:\d)/.test(prompt)) return 'redis-cli';
  if (/^mongo|\]\s\w+>/.test(prompt)) return 'mongosh';
  return /^>>>/.test(prompt) ? 'python' : /^irb/.test(prompt) ? 'irb' : 'psql';
}

const PROMPTS: readonly (readonly [RegExp, PromptedLine['prompt']])[] = [
  [/^\s*(?:\([\w.-]{1,40}\) ?)?[$%](?:[ \t]+|$)/, 'user'],
  [/^\s*(?:\([\w.-]{1,40}\) ?)?[❯➜λ](?:[ \t]+|$)/, 'user'],
  [/^\s*(?:\([\w.-]{1,40}\) ?)?\[?[\w.-]{1,40}@[\w.-]{1,60}(?:[: ][^\s\]$#]{0,80})?\]?\s?[$#%](?:[ \t]+|$)/, 'user'],
  [/^[\w.~/-]{1,40} % (?=[a-z./])/, 'user'],
  [/^\s*(?:sh|bash|ash|zsh)-[\d.]{1,6}[$#][ \t]+/, 'inner'],
  [/^\s*(?:\/|~)[\w./-]{0,60} [$#][ \t]+/, 'inner'],
  [/^#[ \t]+/, 'root'],
  [CLIENT, 'client'],
];

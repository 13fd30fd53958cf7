/** A line behind a prompt. */
export interface PromptedLine {
  /** What was typed. */
  readonly text: string;
  /** `user`: `$`, `%`, `>`-like prompts of a shell here; `root`: `#`; `inner`: the prompt of a shell that was opened before. */
  readonly prompt: 'user' | 'root' | 'inner';
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
    if (opening !== undefined) return { text: line.slice(opening.length).trimEnd(), prompt, width: opening.length };
  }
  return;
}

/** Whether any line of a fence has a prompt that cannot be a comment. */
export function hasPrompt(lines: readonly string[]): boolean {
  return lines.some((line) => readPrompt(line) !== undefined);
}

const PROMPTS: readonly (readonly [RegExp, PromptedLine['prompt']])[] = [
  [/^\s*(?:\([\w.-]{1,40}\) ?)?[$%](?:[ \t]+|$)/, 'user'],
  [/^\s*(?:\([\w.-]{1,40}\) ?)?[❯➜λ](?:[ \t]+|$)/, 'user'],
  [/^\s*(?:\([\w.-]{1,40}\) ?)?\[?[\w.-]{1,40}@[\w.-]{1,60}(?:[: ][^\s\]$#]{0,80})?\]?\s?[$#%](?:[ \t]+|$)/, 'user'],
  [/^[\w.~/-]{1,40} % (?=[a-z./])/, 'user'],
  [/^\s*(?:sh|bash|ash|zsh)-[\d.]{1,6}[$#][ \t]+/, 'inner'],
  [/^\s*(?:\/|~)[\w./-]{0,60} [$#][ \t]+/, 'inner'],
  [/^#[ \t]+/, 'root'],
];

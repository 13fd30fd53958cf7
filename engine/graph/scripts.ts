import type { Impact, Placeholder } from '../model/command.ts';
import type { CreatedFile, Positional } from '../model/item.ts';
import type { Runbook } from '../model/runbook.ts';
import type { CommandAction, StepId } from './step-graph.ts';

/**
 * The executable files among those that a step creates which no statement of the document runs, as commands to offer:
 * `./path` with its arguments as parameters and the strongest impact of its statements (reading.md, "Files").
 */
export function offeredScripts(runbook: Runbook, step: StepId, files: readonly CreatedFile[]): CommandAction[] {
  return files
    .filter((file) => file.executable === true && !isRun(runbook, file))
    .map((file) => {
      const { script, placeholders } = invocation(file);
      return {
        type: 'command',
        id: `${step}/script@${file.line}`,
        line: file.line,
        warnings: destroysIn(file),
        expectations: [],
        command: {
          kind: 'command',
          line: file.line,
          endLine: file.endLine,
          script,
          placeholders,
          mode: 'run',
          impact: file.impact ?? ('change' satisfies Impact),
          ...(file.mayDoNothing === true ? { mayDoNothing: true } : {}),
          inline: true,
          environment: [],
          tools: [],
        },
      };
    });
}

/** What in a script destroys something: its name alone does not say so, and it stands in a fence that may be long. */
function destroysIn({ destroys = [] }: CreatedFile): readonly string[] {
  const more = destroys.length > MOST ? [`and ${destroys.length - MOST} more`] : [];
  return destroys.length === 0 ? [] : [`It destroys: ${[...destroys.slice(0, MOST), ...more].join('; ')}`];
}

const MOST = 4;

/**
 * The name of the parameter that stands for an argument of a created script, as it is asked for: `NAMESPACE of backup.sh`,
 * `$1 of backup.sh` where the script gives it none.
 */
export function argumentName(file: CreatedFile, { position, name }: Positional): string {
  return `${name ?? `$${position}`} of ${baseName(file.path)}`;
}

function isRun(runbook: Runbook, file: CreatedFile): boolean {
  const name = baseName(file.path);
  return runbook.items.some(
    (item) => item.kind === 'command' && item.file === undefined && item.inline !== true && runs(item.script, name),
  );
}

/** A statement runs a file when it names it, unless it only makes it executable. */
function runs(script: string, name: string): boolean {
  return script.split(/[\s;&|()'"]+/).some((word) => baseName(word) === name) && !/^\s*chmod\b/.test(script);
}

function invocation(file: CreatedFile): { script: string; placeholders: readonly Placeholder[] } {
  const path = /^[/~.]/.test(file.path) ? file.path : `./${file.path}`;
  const placeholders: Placeholder[] = [];
  let script = path;
  for (const position of file.positional ?? []) {
    const name = argumentName(file, position);
    const word = `<${name}>`;
    placeholders.push({ name, start: script.length + 1, end: script.length + 1 + word.length });
    script += ` ${word}`;
  }
  return { script, placeholders };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

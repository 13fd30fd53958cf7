import type { Command } from '../model/command.ts';
import type { Problem } from '../model/problem.ts';
import type { Step } from '../model/step.ts';
import { actsOf } from './shell/acts.ts';
import type { Call } from './shell/call.ts';

/**
 * A folder that a document goes into and does not come back from, where a later step starts a program by a path: all
 * statements of a run share one shell, so that it is looked for in there, in the rollback too. Not where the document makes
 * the folder itself (`git clone …/shop`, `cd shop`): what comes after is meant in it.
 *
 * @example `cd charts/web` in one step, `./tools/probe.sh` in a later one; nothing where `cd -` or `cd ../..` stands between
 */
export function folderProblems(commands: readonly Command[], steps: readonly Step[]): readonly Problem[] {
  const problems: Problem[] = [];
  let inside: { readonly at: Command; readonly path: string; readonly step: number; told?: number[] } | undefined;
  const seen: Command[] = [];
  for (const command of commands.filter(isWalked)) {
    const step = stepOf(steps, command);
    for (const call of actsOf(command.script).filter((act) => act.type === 'call')) {
      const path = folderOf(call);
      if (path !== undefined) {
        const enters = /^[\w@][^$~]*$/.test(path) && !seen.some(({ script }) => makes(script, path));
        inside = enters ? { at: command, path, step } : undefined;
      } else if (inside !== undefined && inside.step !== step && startsByPath(call)) {
        inside.told?.push(command.line);
        if (inside.told !== undefined) continue;
        const concerns = [command.line];
        problems.push(problem(inside.at, { path: inside.path, program: call.written, concerns }));
        inside = { ...inside, told: concerns };
      }
    }
    seen.push(command);
  }
  return problems;
}

function problem(
  { line, endLine }: Command,
  at: { readonly path: string; readonly program: string; readonly concerns: readonly number[] },
): Problem {
  const message = `Unexpected \`${at.program}\` (line ${at.concerns[0]}) after \`cd ${at.path}\`, which nothing goes back from: it is looked for in ${at.path}; expected \`cd -\` before it, or a path that holds there`;
  return { type: 'warning', rule: 'folder-not-left', line, endLine, concerns: at.concerns, message };
}

/** What runs in the shell of the run, in its turn: a choice's options, a file's statements and a subshell are not. */
function isWalked({ mode, inline, file, choice, folder, script }: Command): boolean {
  return (
    mode !== 'elsewhere' &&
    inline !== true &&
    file === undefined &&
    choice === undefined &&
    folder === undefined &&
    !script.trimStart().startsWith('(')
  );
}

function stepOf(steps: readonly Step[], { line }: Command): number {
  return steps.findLast((step) => step.line <= line && line <= step.endLine)?.line ?? 0;
}

function folderOf({ name, args, place }: Call): string | undefined {
  if (place === 'there' || (name !== 'cd' && name !== 'pushd' && name !== 'popd')) return undefined;
  return args.find((arg) => !arg.startsWith('-')) ?? '-';
}

/** `./probe.sh`, `tools/probe.sh`: found from the folder that the shell is in. */
function startsByPath({ written, place }: Call): boolean {
  return place === 'here' && /^\.{0,2}[\w-][\w.-]*\/|^\.\//.test(written) && !written.includes('$');
}

/** An earlier statement names the folder, or ends in its name as `git clone https://…/shop.git` does. */
function makes(script: string, path: string): boolean {
  const base = path.replace(/\/+$/, '').split('/')[0] ?? path;
  return script.split(/[\s'"=]+/).some((word) => {
    const last = word.replace(/(?:\.git|\.zip|\.tar\.\w+|\.tgz)?\/?$/, '');
    return last === path || last === base || last.endsWith(`/${base}`);
  });
}

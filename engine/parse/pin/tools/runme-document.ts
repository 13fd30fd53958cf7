import type { Problem } from '../../../model/problem.ts';
import type { Pins } from '../pins.ts';

/** What front matter says for all fences of a document, by the words of runme: the folder that their commands start in. */
export interface RunmeDocument {
  readonly folder?: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads `cwd` and `shell` of YAML or TOML front matter (https://docs.runme.dev/configuration/document-level). Commands are run
 * by bash whatever another shell is asked for, and that is said.
 *
 * @param line of the first line between the marks.
 */
export function readRunmeDocument(raw: string, line: number): RunmeDocument {
  const lines = raw.split('\n');
  const said = (key: string) => {
    const at = lines.findIndex((text) => new RegExp(`^${key}\\s*[:=]`).test(text));
    const value = /^\w+\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|([^#]*))/.exec(lines[at] ?? '');
    const text = (value?.[1] ?? value?.[2] ?? value?.[3] ?? '').trim();
    return text === '' ? undefined : { text, line: line + at };
  };
  const [folder, shell] = [said('cwd'), said('shell')];
  const other = shell !== undefined && !/^(?:.*\/)?(?:bash|sh)$/.test(shell.text) ? shell : undefined;
  return {
    ...(folder === undefined ? {} : { folder: folder.text }),
    problems:
      other === undefined
        ? []
        : [
            {
              type: 'warning',
              rule: 'runme',
              line: other.line,
              endLine: other.line,
              message: `Unexpected shell ${other.text}, expected bash: that runs the commands`,
            },
          ],
  };
}

/** The folder of a fence within that of its document, as runme joins them: an absolute one stands for itself. */
export function inDocumentFolder(pins: Pins | undefined, folder: string, line: number): Pins {
  const own = pins?.values.folder;
  const joined = own === undefined ? folder : /^[/~]/.test(own) ? own : `${folder}/${own}`;
  const before: Pins = pins ?? { line, values: {}, problems: [] };
  const told = own === undefined ? new Set([...(before.told ?? []), 'folder']) : (before.told ?? new Set<string>());
  return { ...before, values: { ...before.values, folder: joined }, told };
}

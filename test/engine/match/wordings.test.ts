import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileExpectation } from '../../../engine/match/compile.ts';
import { formatCompiled } from '../../../engine/match/format.ts';
import { type EndedCommand, judgeCommand } from '../../../engine/match/judge.ts';
import { writtenCue } from '../../../engine/match/written.ts';
import type { Command } from '../../../engine/model/command.ts';
import type { Expectation } from '../../../engine/model/expectation.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

/** Words as people write them below a command, with outputs that are as they say (`+`) and others (`-`). */
interface Wording {
  readonly words: string;
  readonly script: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'wordings');

function wordingsOf(name: string): readonly Wording[] {
  const blocks = readFileSync(join(FOLDER, name), 'utf8')
    .trimEnd()
    .split(/\n(?=\S)/);
  return blocks.map((block) => {
    const [words = '', ...lines] = block.split('\n');
    const marked = (mark: string) => lines.filter((line) => line.startsWith(`  ${mark} `)).map((line) => line.slice(4));
    return { words, script: marked('$')[0] ?? './report', good: marked('+'), bad: marked('-') };
  });
}

function readBelow({ words, script }: Wording): { readonly command: Command; readonly said: readonly Expectation[] } {
  const { items } = readRunbook('x.md', `## Procedure\n\n\`\`\`bash\n${script}\n# ${words}\n\`\`\`\n`);
  const command = items.find((item) => item.kind === 'command');
  if (command === undefined) throw new Error(`no command above ${words}`);
  return { command, said: items.filter((item) => item.kind === 'expectation') };
}

/** `"printed" stderr="complained" exit=1 http=200,204` */
function endedAs(written: string): EndedCommand {
  const [, stdout = '""', stderr = '""', exit = '0', http = ''] =
    /^("(?:[^"\\]|\\.)*")(?: stderr=("(?:[^"\\]|\\.)*"))?(?: exit=(\d+))?(?: http=([\d,]+))?$/.exec(written) ?? [];
  const excerpt = (text: string) => ({ head: text, tail: '', bytes: text.length });
  return {
    status: 'exited',
    exitCode: Number(exit),
    pipeStatus: [Number(exit)],
    stdout: excerpt(JSON.parse(stdout)),
    stderr: excerpt(JSON.parse(stderr)),
    httpStatuses: http === '' ? [] : http.split(',').map(Number),
  };
}

describe.each(readdirSync(FOLDER))('the words of %s', (name) => {
  const read = wordingsOf(name).map((wording) => ({ wording, ...readBelow(wording) }));

  it('never pass by what they do not say, and never fail by what they do', () => {
    for (const { wording, command, said } of read) {
      expect(said.length, wording.words).toBeGreaterThan(0);
      const verdictOf = (written: string) =>
        judgeCommand({ ...command, looksForTrouble: false, expectations: said, result: endedAs(written) }).verdict;
      for (const bad of wording.bad)
        expect(['failed', 'unresolved'], `${wording.words} of ${bad}`).toContain(verdictOf(bad));
      for (const good of wording.good)
        expect(['passed', 'unresolved'], `${wording.words} of ${good}`).toContain(verdictOf(good));
    }
  });

  it('are said again by the comment that explain shows for them', () => {
    for (const { wording, command, said } of read) {
      const written = said.map((one) => writtenCue(one, command) ?? 'none');
      if (written.includes('none')) continue;
      const { items } = readRunbook(
        'x.md',
        `## Procedure\n\n\`\`\`bash\n${wording.script}\n${written.map((cue) => `# ${cue}\n`).join('')}\`\`\`\n`,
      );
      const again = items.filter((item) => item.kind === 'expectation').map((one) => compileExpectation(one, command));
      expect(again, written.join('; ')).toEqual(said.map((one) => compileExpectation(one, command)));
    }
  });

  it('are said again by what they compile to', () => {
    for (const { command, said } of read) {
      for (const one of said) {
        const made = compileExpectation(one, command);
        if (made.type === 'judgement') continue;
        const again = compileExpectation({ ...one, check: made.type, text: formatCompiled(made) }, command);
        expect(again, formatCompiled(made)).toEqual(made);
      }
    }
  });
});

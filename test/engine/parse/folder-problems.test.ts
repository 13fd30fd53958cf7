import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

/** The problems of a document with one step for each text of shell. */
const problems = (...steps: readonly string[]) =>
  readRunbook(
    'x.md',
    steps.map((text, index) => `## Step ${index + 1}: Do\n\n\`\`\`bash\n${text}\n\`\`\`\n`).join('\n'),
  ).problems.filter(({ rule }) => rule === 'folder-not-left');

describe('a folder that nothing goes back from', () => {
  it('is a problem where a later step starts a program by a path', () => {
    expect(problems('cd charts/web\nls', 'tools/probe.sh', './tools/probe.sh')).toEqual([
      {
        type: 'warning',
        rule: 'folder-not-left',
        line: 4,
        endLine: 4,
        concerns: [11, 17],
        message:
          'Unexpected `tools/probe.sh` (line 11) after `cd charts/web`, which nothing goes back from: it is looked for in charts/web; expected `cd -` before it, or a path that holds there',
      },
    ]);
  });

  it.each([
    ['it is gone back from', ['cd charts/web\ncd -', './probe.sh']],
    ['it is gone up from', ['cd charts/web', 'cd ../..\n./probe.sh']],
    ['the program is in the same step', ['cd charts/web\n./probe.sh']],
    ['the document makes the folder', ['git clone https://git.internal.test/web.git', 'cd web', './configure']],
    ['the document unpacks the folder', ['tar xzf web.tgz', 'cd web', './configure']],
    ['the folder is no place of the document', ['cd "$HOME"', './probe.sh']],
    ['the folder is said in full', ['cd /srv/web', './probe.sh']],
    ['the program is looked up', ['cd charts/web', 'helm upgrade web .']],
    ['the program is on another machine', ['cd charts/web', 'ssh host ./probe.sh']],
    ['only a subshell goes there', ['(cd charts/web && ls)', './probe.sh']],
  ])('is none where %s', (_, steps) => expect(problems(...steps)).toEqual([]));
});

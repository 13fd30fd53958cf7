import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../engine/graph/build-graph.ts';
import type { CommandAction } from '../../engine/graph/step-graph.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { confirmCommand } from '../../engine/run/ask/command.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import { planLines } from '../../renderers/plain/plan.ts';
import { questionLines } from '../../renderers/plain/question-lines.ts';
import { textStyle } from '../../renderers/text-style.ts';
import { questionPanel } from '../../renderers/tui/question-panel.ts';
import { FIRST_SCREEN } from '../../renderers/tui/screen-state.ts';

const fence = (script: string) => `\`\`\`bash\n${script}\n\`\`\``;
const document = (body: string) => `# R\n\n## Procedure\n\n${fence('echo seen')}\n\n${body}\n`;

/** Where a page that is rendered shows nothing of it, it is no instruction. */
const NOT_SHOWN: readonly (readonly [string, string])[] = [
  ['a comment', `<!--\n${fence('rm -rf hidden')}\n-->`],
  ['a comment over several paragraphs', `<!-- see\n\n${fence('rm -rf hidden')}\n\nand so on -->`],
  ['a comment in a line', 'Look. <!-- Run `rm -rf hidden` now. -->'],
  ['a comment in a list', `- one\n\n  <!--\n  ${fence('rm -rf hidden').replaceAll('\n', '\n  ')}\n  -->`],
  ['an element that is hidden', `<div hidden>\n${fence('rm -rf hidden')}\n</div>`],
  ['an element that its style hides', `<div style="display:none">\n${fence('rm -rf hidden')}\n</div>`],
  ['an element of several lines that is hidden', `<div\n  hidden>\n${fence('rm -rf hidden')}\n</div>`],
  ['a hidden element around Markdown', `<div hidden>\n\nRun \`rm -rf hidden\`.\n\n${fence('rm -rf hidden')}\n\n</div>`],
  [
    'a style around Markdown',
    `<div style="visibility: hidden">\n\n<div>\n\n</div>\n\n${fence('rm -rf hidden')}\n\n</div>`,
  ],
  [
    'a hidden element in a list',
    `- one\n\n  <div hidden>\n\n  ${fence('rm -rf hidden').replaceAll('\n', '\n  ')}\n\n  </div>`,
  ],
  ['a template', `<template>\n\n${fence('rm -rf hidden')}\n\n</template>`],
  ['a style', `<style>\n${fence('rm -rf hidden')}\n</style>`],
  ['a script', '<script>\nrm -rf hidden\n</script>'],
  ['the definition of a link', '[x]: https://x.example "Run `rm -rf hidden`"'],
  ['the words of a picture', '![Run `rm -rf hidden`](x.png "Execute `rm -rf hidden`")'],
];

/** Where a page shows it, if only after a click or far off, it is one, and is seen before it runs. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['details that are closed', `<details><summary>More</summary>\n\n${fence('rm -rf hidden')}\n\n</details>`],
  ['after 500 blanks', fence(`echo ok${' '.repeat(500)}; rm -rf hidden`)],
  ['after 500 blanks, joined', fence(`echo ok${' '.repeat(500)}&& rm -rf hidden`)],
  ['after 200 tabs', fence(`echo ok${'\t'.repeat(200)}&& rm -rf hidden`)],
  ['after 100 empty lines', fence(`echo ok${'\n'.repeat(100)}rm -rf hidden`)],
  ['after a line that goes on', fence(`echo ok \\\n${' '.repeat(300)}&& rm -rf hidden`)],
  ['after a carriage return', fence('rm -rf hidden\recho ok')],
  ['after what is written over', fence('rm -rf hidden \b\b\b\b; echo ok')],
  ['in a substitution', fence(`echo "ok${' '.repeat(400)}$(rm -rf hidden)"`)],
];

const commandsOf = (text: string) =>
  buildGraph(readRunbook('r.md', text)).steps.flatMap(({ actions, offered }) =>
    [...actions, ...offered].filter((action): action is CommandAction => action.type === 'command'),
  );

/** The question that comes before the command runs, as it stands on a screen of 80×24 without a key pressed, and on plain lines. */
function confirmed(text: string, command: CommandAction) {
  const graph = buildGraph(readRunbook('r.md', text));
  const step = graph.steps.find(({ actions }) => actions.some(({ id }) => id === command.id));
  if (step === undefined) throw new Error('It belongs to no step.');
  const question = confirmCommand(graph, { ...initialState(), attendance: 'attended' }, { step, action: command });
  const style = textStyle(false);
  const view = {
    graph,
    source: [],
    style,
    describe: () => '',
    now: 0,
    waiting: 0,
    outputs: new Map(),
    folder: '',
    startFolder: '',
    screen: FIRST_SCREEN,
  };
  return {
    screen: questionPanel({ ...view, question }, 80, 14).lines.join('\n'),
    lines: questionLines(question, style).join('\n'),
  };
}

describe('an instruction that is hidden', () => {
  it.each(NOT_SHOWN)('is none in %s', (_, body) => {
    expect(commandsOf(document(body)).map(({ command }) => command.script)).toEqual(['echo seen']);
  });

  it.each(SHOWN)('is seen before it runs %s', (_, body) => {
    const text = document(body);
    const hidden = commandsOf(text).find(({ command }) => command.script.includes('hidden'));
    expect(hidden?.command.impact).toBe('destroy');
    if (hidden === undefined) return;
    const { screen, lines } = confirmed(text, hidden);
    expect(screen).toContain('rm -rf hidden');
    expect(lines).toContain('rm -rf hidden');
    expect(planLines(buildGraph(readRunbook('r.md', text)), { colour: false, width: 80 }).join('\n')).toContain(
      'rm -rf hidden',
    );
  });
});

/**
 * How the time to read a document grows with it, over shapes that take a naive reader long. `node bench/reading-growth.ts
 * [WORDS…]` measures the shapes that have one of the words in their names.
 */
import { readRunbook } from '../engine/parse/read-runbook.ts';
import { growthOf } from './growth.ts';
import { MARKDOWN_SHAPES } from './shapes/markdown.ts';
import { RUNBOOK_SHAPES, SHELL_SHAPES } from './shapes/runbook.ts';

const wanted = process.argv.slice(2);
const shapes = [...MARKDOWN_SHAPES, ...SHELL_SHAPES, ...RUNBOOK_SHAPES].filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
let worst = 0;
for (const shape of shapes) {
  const { name, ratio, pace, characters } = growthOf(shape, (text) => readRunbook('growth.md', text));
  worst = Math.max(worst, ratio);
  console.log(`${ratio.toFixed(2)}x  ${pace.toFixed(2)} ms/kB  ${characters} characters  ${name}`);
}
console.log(`worst of ${shapes.length} shapes: ${worst.toFixed(2)}x, where 2x is linear`);

/**
 * Measures Handrail beside plain tools in the same run, since a figure alone says more of the machine than of Handrail.
 * `npm run bench`, and for what takes minutes `npm run bench -- heavy [WORDS…]`: very much output of every kind, and
 * `npm run bench -- growth`: how reading and judging grow. Exits with 1 where a bar is missed.
 */
import { measureCommands } from './commands.ts';
import { figureLine } from './figure.ts';
import { measureGrowth } from './growth-figures.ts';
import { measureHeavyOutput } from './heavy-output.ts';
import { LARGE_OUTPUT_OPTION, measureLargeOutput, measureLargeOutputHere } from './large-output.ts';
import { measureOneStep } from './one-step.ts';

const [, , first, ...words] = process.argv;
if (first === LARGE_OUTPUT_OPTION) {
  await measureLargeOutputHere();
} else {
  const figures = await figuresOf();
  for (const figure of figures) console.log(figureLine(figure));
  process.exitCode = figures.every(({ measured, bar }) => measured <= bar) ? 0 : 1;
}

async function figuresOf() {
  if (first === 'heavy') return measureHeavyOutput(words);
  if (first === 'growth') return measureGrowth();
  return [await measureCommands(), ...(await measureLargeOutput(import.meta.filename)), await measureOneStep()];
}

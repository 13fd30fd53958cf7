/**
 * Measures Handrail beside plain tools in the same run, since a figure alone says more of the machine than of Handrail.
 * `npm run bench`, and `npm run bench -- heavy [WORDS…]` for what takes minutes: very much output of every kind. Exits with 1 where
 * a bar is missed.
 */
import { measureCommands } from './commands.ts';
import { figureLine } from './figure.ts';
import { measureHeavyOutput } from './heavy-output.ts';
import { LARGE_OUTPUT_OPTION, measureLargeOutput, measureLargeOutputHere } from './large-output.ts';
import { measureOneStep } from './one-step.ts';

if (process.argv[2] === LARGE_OUTPUT_OPTION) {
  await measureLargeOutputHere();
} else {
  const [, , first, ...words] = process.argv;
  const figures =
    first === 'heavy'
      ? await measureHeavyOutput(words)
      : [await measureCommands(), ...(await measureLargeOutput(import.meta.filename)), await measureOneStep()];
  for (const figure of figures) console.log(figureLine(figure));
  process.exitCode = figures.every(({ measured, bar }) => measured <= bar) ? 0 : 1;
}

/** `node append-until-stopped.ts FOLDER [COUNT]`: appends events and prints the number of each that is acknowledged. */
import { createJournal } from '../../../../engine/host/journal-file/create-journal.ts';

const [folder = '.', count = 'Infinity'] = process.argv.slice(2);
const opened = createJournal(folder);
if (opened.status !== 'open') throw new Error(JSON.stringify(opened));
for (let index = 1; index <= Number(count); index++) {
  const event = { type: 'step-resumed', step: `s${index}-${'x'.repeat((index * 37) % 900)}` } as const;
  const result = opened.journal.append([event], { durable: index % 10 === 0, at: Date.now() });
  if (result.status === 'failed') {
    process.stdout.write(`failed ${result.problem.reason} ${result.problem.message}\n`);
    break;
  }
  process.stdout.write(`${result.entries.at(-1)?.sequence}\n`);
}

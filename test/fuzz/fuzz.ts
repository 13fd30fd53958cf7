/**
 * `npm run fuzz -- COUNT SEED`: reads COUNT generated documents and judges as many generated outputs. Prints the counts, or the
 * smallest one found that is read or judged wrongly, with the seed to find it again.
 */
import fc from 'fast-check';
import { arbitraryDocument } from './arbitrary-document.ts';
import { arbitraryOutput } from './arbitrary-output.ts';
import { judgingFaults } from './judging-faults.ts';
import { readingFaults } from './reading-faults.ts';
import { refusedStatements } from './refused-statements.ts';

const [numRuns = 100_000, seed = 7] = process.argv.slice(2).map(Number);

const documents = fc.check(fc.property(arbitraryDocument, holds(readingFaults)), { numRuns, seed });
report(`${documents.numRuns} documents`, documents);
const outputs = fc.check(fc.property(arbitraryOutput, holds(judgingFaults)), { numRuns, seed });
report(`${outputs.numRuns} outputs`, outputs);
const { statements, refused } = await refusedStatements(fc.sample(arbitraryDocument, { numRuns, seed }));
console.log(`${statements} statements, ${refused.length} that bash refuses`);
for (const { script, document } of refused.slice(0, 5))
  console.log(`${JSON.stringify(script)}\nof ${JSON.stringify(document)}`);
if (refused.length > 0) process.exitCode = 1;

function holds<T>(faultsOf: (value: T) => readonly string[]): (value: T) => void {
  return (value) => {
    const [fault] = faultsOf(value);
    if (fault !== undefined) throw new Error(fault);
  };
}

function report<T>(name: string, details: fc.RunDetails<[T]>): void {
  console.log(`${name}, seed ${details.seed}: ${details.failed ? 'a fault was found' : 'no fault'}`);
  if (!details.failed) return;
  process.exitCode = 1;
  console.log(details.errorInstance, fc.defaultReportMessage(details));
}

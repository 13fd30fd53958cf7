import fc from 'fast-check';
import { arbitraryDocument } from './arbitrary-document.ts';
import { arbitraryOutput } from './arbitrary-output.ts';
import { judgingFaults } from './judging-faults.ts';
import { type FuzzReading, readFuzz, readingFaults, rereadFaults } from './reading-faults.ts';
import { maskedStatements, refusedStatements } from './refused-statements.ts';

/** What came of some generated documents and as many outputs. */
export interface BatchReport {
  readonly documents: number;
  readonly outputs: number;
  readonly statements: number;
  /** What was found, each with how to find it again. */
  readonly faults: readonly string[];
}

/** Reads so many generated documents, lets bash look at their statements, and judges as many outputs. */
export async function fuzzBatch(numRuns: number, seed: number): Promise<BatchReport> {
  const readings: FuzzReading[] = [];
  const read = (document: string) => {
    const reading = readFuzz(document);
    readings.push(reading);
    return readingFaults(reading);
  };
  const documents = fc.check(fc.property(arbitraryDocument, holds(read)), { numRuns, seed });
  const statements = maskedStatements(readings);
  const refused = await refusedStatements(statements);
  const outputs = fc.check(fc.property(arbitraryOutput, holds(judgingFaults)), { numRuns, seed });
  return {
    documents: documents.numRuns,
    outputs: outputs.numRuns,
    statements: statements.size,
    faults: [
      ...faultsOf(documents),
      ...rereadFaults(readings),
      ...refused.map(
        ({ script, document }) => `bash refuses ${JSON.stringify(script)}\nof ${JSON.stringify(document)}`,
      ),
      ...faultsOf(outputs),
    ],
  };
}

function holds<T>(faults: (value: T) => readonly string[]): (value: T) => void {
  return (value) => {
    const [fault] = faults(value);
    if (fault !== undefined) throw new Error(fault);
  };
}

function faultsOf<T>(details: fc.RunDetails<[T]>): readonly string[] {
  return details.failed ? [`${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}`] : [];
}

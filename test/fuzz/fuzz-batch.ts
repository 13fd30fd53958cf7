import fc from 'fast-check';
import type { Runbook } from '../../engine/model/runbook.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { arbitraryOutput } from './arbitrary-output.ts';
import { judgingFaults } from './judging-faults.ts';
import { readingFaults } from './reading-faults.ts';
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
  const readings: Runbook[] = [];
  const read = (document: string) => {
    const runbook = readRunbook('fuzz.md', document);
    readings.push(runbook);
    return readingFaults(runbook, document);
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

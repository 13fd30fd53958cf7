import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { arbitraryOutput } from './arbitrary-output.ts';
import { judgingFaults } from './judging-faults.ts';
import { readingFaults } from './reading-faults.ts';
import { maskedStatements, refusedStatements } from './refused-statements.ts';

/** Always the same ones; `npm run fuzz -- 100000 8` looks at others. */
const seed = 7;

describe('generated text', () => {
  it('is read without a fault', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        (document) => void expect(readingFaults(readRunbook('fuzz.md', document), document)).toEqual([]),
      ),
      { numRuns: 1000, seed },
    );
  });

  it('is judged, redacted and shown without a fault', () => {
    fc.assert(
      fc.property(arbitraryOutput, (output) => void expect(judgingFaults(output)).toEqual([])),
      { numRuns: 2000, seed },
    );
  });

  it('gives no statement that bash refuses', async () => {
    const documents = fc.sample(arbitraryDocument, { numRuns: 300, seed });
    const statements = maskedStatements(documents.map((document) => readRunbook('fuzz.md', document)));
    expect(statements.size).toBeGreaterThan(100);
    expect(await refusedStatements(statements)).toEqual([]);
  });
});

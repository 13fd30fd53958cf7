import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from './arbitrary-document.ts';
import { arbitraryOutput } from './arbitrary-output.ts';
import { judgingFaults } from './judging-faults.ts';
import { readFuzz, readingFaults, rereadFaults } from './reading-faults.ts';
import { maskedStatements, refusedStatements } from './refused-statements.ts';

/** Always the same ones; `npm run fuzz -- 100000 8` looks at others. */
const seed = 7;

describe('generated text', () => {
  it('is read without a fault', { timeout: 120_000 }, () => {
    const readings = fc.sample(arbitraryDocument, { numRuns: 1000, seed }).map(readFuzz);
    expect(readings.flatMap(readingFaults)).toEqual([]);
    expect(rereadFaults(readings)).toEqual([]);
  });

  it('is judged, redacted and shown without a fault', () => {
    fc.assert(
      fc.property(arbitraryOutput, (output) => void expect(judgingFaults(output)).toEqual([])),
      { numRuns: 2000, seed },
    );
  });

  it('gives no statement that bash refuses', async () => {
    const documents = fc.sample(arbitraryDocument, { numRuns: 300, seed });
    const statements = maskedStatements(documents.map(readFuzz));
    expect(statements.size).toBeGreaterThan(100);
    expect(await refusedStatements(statements)).toEqual([]);
  });
});

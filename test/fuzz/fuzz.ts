/**
 * `npm run fuzz -- COUNT SEED [FIRST]`: reads COUNT generated documents and judges as many generated outputs, in batches of a thousand on
 * all processors. Prints the counts, and the smallest one of a batch that is read or judged wrongly, with how to find it again. FIRST goes
 * on at that batch.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type BatchReport, fuzzBatch } from './fuzz-batch.ts';

const BATCH = 1000;

if (isMainThread) {
  const [count = 100_000, seed = 7, first = 0] = process.argv.slice(2).map(Number);
  await fuzzOnAllProcessors(
    Array.from({ length: Math.ceil(count / BATCH) - first }, (_, at) => first + at),
    { count, seed },
  );
} else {
  const { count, seed } = workerData as FuzzOptions;
  parentPort?.on('message', async (batch: number) => {
    // A seed of its own for each batch, so that one that was found is found again without those before it.
    const report = await fuzzBatch(Math.min(BATCH, count - batch * BATCH), seed * 1_000_003 + batch);
    parentPort?.postMessage({ batch, report });
  });
}

interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
}

async function fuzzOnAllProcessors(batches: number[], options: FuzzOptions): Promise<void> {
  const total = { documents: 0, outputs: 0, statements: 0, faults: 0 };
  const workers = Array.from({ length: Math.min(availableParallelism(), batches.length) }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: options });
    const give = () => {
      const batch = batches.shift();
      if (batch === undefined) void worker.terminate();
      else worker.postMessage(batch);
    };
    worker.on('message', ({ batch, report }: { readonly batch: number; readonly report: BatchReport }) => {
      total.documents += report.documents;
      total.outputs += report.outputs;
      total.statements += report.statements;
      total.faults += report.faults.length;
      console.log(
        `batch ${batch}: ${total.documents} documents, ${total.outputs} outputs, ${total.faults} faults so far`,
      );
      for (const fault of report.faults.slice(0, 3)) console.log(fault);
      give();
    });
    give();
    return new Promise<void>((resolve, reject) => {
      worker.on('exit', () => resolve());
      worker.on('error', reject);
    });
  });
  await Promise.all(workers);
  const { documents, outputs, statements, faults } = total;
  console.log(
    `${documents} documents, ${outputs} outputs, ${statements} statements, seed ${options.seed}: ${faults} faults`,
  );
  if (faults > 0) process.exitCode = 1;
}

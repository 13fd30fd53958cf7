/** `node create-in.ts FOLDER`: makes a run of a long runbook in it, and prints why that failed. */
import { readdirSync } from 'node:fs';
import { createRunFolder } from '../../../../engine/host/run-folder/create-run-folder.ts';

const runs = process.argv[2] ?? '.';
const text = 'x'.repeat(100_000);
const created = createRunFolder({ runs, title: 'Long', runbook: text, now: 0, randomId: () => 'abcd' });
if (created.status === 'failed') process.stdout.write(`${created.problem.reason} ${created.problem.message}\n`);
process.stdout.write(`${readdirSync(runs).length} left\n`);

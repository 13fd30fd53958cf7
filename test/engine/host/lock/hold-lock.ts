/** `node hold-lock.ts FOLDER`: takes the lock, prints what became of it, and holds it until stdin ends. */
import { acquireLock } from '../../../../engine/host/lock/acquire-lock.ts';

const result = acquireLock(process.argv[2] ?? '.', { now: 1_795_248_720_000 });
process.stdout.write(`${result.status}\n`);
process.stdin.resume();
process.stdin.on('end', () => {
  if (result.status === 'locked') result.release();
  process.exit(0);
});

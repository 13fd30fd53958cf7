/**
 * Runs one command line and returns the exit code of architecture.md.
 *
 * @param args the words after `handrail`.
 */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.write(`handrail ${args.join(' ')}\n`);
  return 2;
}

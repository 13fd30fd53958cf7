/** What a shell says through its status FIFO; driver.ts prints it. */
export type Report =
  | {
      readonly type: 'finished';
      readonly number: number;
      readonly exitCode: number;
      /** Number of the last background process, empty where there is none. */
      readonly background: string;
      /** Its `$-`. */
      readonly flags: string;
      readonly folder: string;
      /** The EXIT trap as `trap -p` prints it. */
      readonly exitTrap: string;
      readonly pipeStatus: readonly number[];
    }
  | { readonly type: 'state-written'; readonly number: number }
  /** The shell is about to end, in this folder. */
  | { readonly type: 'leaving'; readonly folder: string }
  /** Not by the shell: Handrail has seen that it ended. All reports of that shell come before. */
  | { readonly type: 'ended' };

/** What Handrail writes into the FIFO when a shell has ended. It ends a report before it that the shell was killed in. */
export const ENDED = Buffer.from('\0\n\0E\0\n\0');

/** Makes reports of chunks, wherever chunk borders fall. What is no report is left out. */
export function readReports(onReport: (report: Report) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let fields: string[] = [];
  return (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const field = rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
      if (field !== '\n') {
        fields.push(field);
        continue;
      }
      const report = reportOf(fields);
      fields = [];
      if (report !== undefined) onReport(report);
    }
  };
}

function reportOf(fields: readonly string[]): Report | undefined {
  const [kind, number = '', exitCode = '', background = '', flags = '', folder = '', exitTrap = '', ...pipe] = fields;
  if (kind === 'E') return { type: 'ended' };
  if (kind === 'C') return { type: 'state-written', number: Number(number) };
  if (kind === 'F') return { type: 'leaving', folder: number };
  // Without its last field it is torn, and what it says is not known.
  if (kind !== 'R' || pipe.pop() !== '.') return undefined;
  const code = Number(exitCode);
  const pipeStatus = pipe.length > 0 ? pipe.map(Number) : [code];
  return { type: 'finished', number: Number(number), exitCode: code, background, flags, folder, exitTrap, pipeStatus };
}

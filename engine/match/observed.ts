/** What a command printed and how it ended, as the matchers see it. */
export interface Observed {
  readonly stdout: string;
  readonly stderr: string;
  /** Part of the output was not kept, so that nothing can be said of what is not in it. */
  readonly truncated: boolean;
  readonly exitCode: number;
  /** Exit code of each part of the last pipeline. */
  readonly pipeStatus: readonly number[];
  /** HTTP status codes that curl saw, in order. */
  readonly httpStatuses: readonly number[];
  /** There is a curl whose status was not seen; `printed`: its options have it print its status. */
  readonly unseenHttp?: 'untold' | 'printed';
  /** The last command filters: no output, with exit code 1, says that there is nothing. */
  readonly filter: boolean;
  /** A number that is all of its output is one of bytes. */
  readonly countsBytes?: boolean;
}

/** What became of an expectation. `person`: only a person can say. */
export interface MatchVerdict {
  readonly status: 'held' | 'failed' | 'person';
  /** Several lines, aligned. */
  readonly explanation: string;
}

/** In one sentence, why an expectation does not hold, as its explanation has it; nothing where it holds. */
export function whyNot({ explanation }: Pick<MatchVerdict, 'explanation'>): string | undefined {
  return /^why not {3}(.*)$/m.exec(explanation)?.[1];
}

/** It holds, and this is what shows it. */
export function held(explanation: string): MatchVerdict {
  return { status: 'held', explanation };
}

/** It does not hold, and this is why. */
export function failed(explanation: string): MatchVerdict {
  return { status: 'failed', explanation };
}

/** Only a person can say, and this is why. */
export function person(explanation: string): MatchVerdict {
  return { status: 'person', explanation };
}

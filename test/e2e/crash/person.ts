/** What a person can find out by looking: which changes were done. */
export type Facts = readonly { readonly script: string; readonly done: boolean }[];

/** Somebody who looks at what a killed run left, says so, and leaves the rest to nobody. */
export interface Person {
  /** Gets what is printed; gives back the line that is typed, where one is asked for. */
  reads(text: string): string | undefined;
}

/** Whoever is asked more often gives up: the answers are not understood. */
const MOST = 20;

/**
 * A person who answers the plain lines of a run: of what may or may not have been done, whether it was; such a command is
 * run once more where it was not; at the next question the run is stopped.
 */
export function createPerson(facts: Facts): Person {
  let seen = '';
  let question = '';
  let retrying: string | undefined;
  /** The command stands in a line of its own; others are named in sentences. */
  const isAbout = (script: string) => question.split('\n').includes(`    ${script}`);
  let asked = 0;
  const answer = (): string => {
    if (question.includes('Go on?')) return 'go-on';
    const about = facts.find(({ script }) => isAbout(script));
    if (question.startsWith('It is not known what this did')) {
      if (about?.done === true) return 'mark-done';
      retrying = about?.script;
      return 'retry';
    }
    const again = retrying !== undefined && isAbout(retrying);
    retrying = undefined;
    return again ? 'run' : 'stop';
  };
  return {
    reads(text) {
      seen += text;
      const phrase = /Type exactly (.*): $/.exec(seen)?.[1];
      const isReason = seen.endsWith('Reason: ');
      const isOption = /(?:^|\n)(?:\w+\/)*\w+\? $/.test(seen);
      if (phrase === undefined && !isReason && !isOption) return undefined;
      asked += 1;
      if (asked > MOST) return undefined;
      if (isOption) question = seen.slice(seen.lastIndexOf('\n? ') + 3);
      seen = '';
      return phrase ?? (isReason ? 'I have looked at the ledger.' : answer());
    },
  };
}

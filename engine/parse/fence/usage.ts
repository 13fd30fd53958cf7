/** Whether words announce how a command is written in general: `Usage:`, `Syntax:`, `The general form is:`. */
export function announcesUsage(words: string): boolean {
  return /^[^\p{L}]*(?:(?:the|its|general|command|basic|full) ){0,3}(?:usage|syntax|synopsis|signature|(?:general|command) form|invocation)\b(?: (?:of|for) [^:.]{1,40})?(?: is)?\s*[:.]?\s*$/iu.test(
    words,
  );
}

/**
 * Whether a text is written as manuals write what may be left out and what may be chosen, so that nobody types it like this.
 *
 * @example `kubectl delete pod NAME [--now]`, `app.sh {start|stop}`, `tool [OPTIONS] FILE...`; not `[ -f x ]`, `{ a | b; }`
 */
export function isSynopsis(text: string): boolean {
  return OPTIONAL.test(text) || CHOSEN.test(text);
}

const OPTIONAL =
  /(?:^|\s)\[(?:--?[a-zA-Z][\w-]*(?:[= ][\w<>."'|-]+)?(?: ?\| ?--?[a-zA-Z][\w-]*)*|(?:options?|flags?|args?|arguments?|command|params?|parameters)(?: ?\.\.\.)?)\](?=\s|$|\.\.\.)/i;
const CHOSEN = /(?:^|\s)\{[a-z][\w-]*(?:\|[a-z][\w-]*)+\}(?=\s|$)/i;

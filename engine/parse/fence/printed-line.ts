import { opensWithKnownCommand } from '../shell/known-commands.ts';

/**
 * Whether a line in a fence of commands is what a program printed: a table's header, `pod/web deleted`, `HTTP/1.1 200`,
 * JSON, a rollout's progress. Nobody types such a line.
 */
export function looksPrinted(line: string): boolean {
  const text = line.trim();
  return (
    /^[A-Z][A-Z0-9()-]+(?:[ -][A-Z0-9()-]+)? {2,}[A-Z][A-Z0-9 ()/%-]*$/.test(text) ||
    /^[\w.-]+\/[\w.-]+ (?:created|configured|unchanged|deleted|scaled|patched|restarted|paused|resumed|annotated|labeled|labelled|edited|replaced|cordoned|uncordoned|drained|evicted|exposed|rolled back|image updated|condition met|successfully|autoscaled)\b/.test(
      text,
    ) ||
    /^HTTP\/[\d.]+ \d{3}\b/.test(text) ||
    /^\{(?:\s*$|\s*"[^"]+"\s*:)/.test(text) ||
    /^\[(?:\s*$|\s*\{)/.test(text) ||
    /^(?:Error from server|Error:|error:|Waiting for (?:deployment|daemon|statefulset)|deployment "|statefulset "|daemon set "|Release "|NAME: |LAST DEPLOYED: |Conditions:$|Events:$)/.test(
      text,
    ) ||
    (/^<\/?[\w?!][^<>|;]*>(?:[^<>]*<\/[\w-]+>)?$/.test(text) && /^<\/|\?>$|\/>$|<\/[\w-]+>$|^<!|^<\?/.test(text)) ||
    /^\[[A-Z]\w*\]$/.test(text) ||
    // A placeholder for all of a line is nothing to type either.
    /^<[a-z][^<>|;&]*\s[^<>|;&]*>$/i.test(text) ||
    /^[│├└┌|+][\s─\-=+|]/.test(text)
  );
}

/**
 * Whether a line where a statement could begin is none, in a fence whose language is only guessed: no known program, no
 * options. `ready`, `root 17f4d60`, `Filesystem 1K-blocks` are what the command before printed.
 */
export function isUntyped(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.startsWith('#') || opensWithKnownCommand(text)) return false;
  // Nothing prints a line that goes on in the next one.
  if (/^[a-z./][\w./-]* (?:\S.*)?\\$/.test(text)) return false;
  return (
    !/^(?:[a-z_][\w.+-]*|\.{0,2}\/\S+|\$\{?\w+\}?\S*)(?: .*)?(?:\s-{1,2}[a-zA-Z]|\s[|<>]\s)/.test(text) &&
    !/^(?:[{}()[\]]|then|do|done|fi|else|esac)/.test(text)
  );
}

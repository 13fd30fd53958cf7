/**
 * Whether a line in a fence of commands is what a program printed: a table's header, `pod/web deleted`, `HTTP/1.1 200`,
 * JSON, a rollout's progress. Nobody types such a line.
 */
export function looksPrinted(line: string): boolean {
  const text = line.trim();
  return (
    /^[A-Z][A-Z0-9()-]+(?:[ -][A-Z0-9()-]+)?(?: {2,}[A-Z][A-Z0-9 ()/%-]*)+$/.test(text) ||
    /^[\w.-]+\/[\w.-]+ (?:created|configured|unchanged|deleted|scaled|patched|restarted|paused|resumed|annotated|labeled|labelled|edited|replaced|cordoned|uncordoned|drained|evicted|exposed|rolled back|image updated|condition met|successfully|autoscaled)\b/.test(
      text,
    ) ||
    /^HTTP\/[\d.]+ \d{3}\b/.test(text) ||
    /^\{(?:\s*$|\s*"[^"]+"\s*:)/.test(text) ||
    /^\[(?:\s*$|\s*\{)/.test(text) ||
    /^(?:Error from server|Error:|error:|Waiting for (?:deployment|daemon|statefulset)|deployment "|statefulset "|daemon set "|Release "|NAME: |LAST DEPLOYED: |Conditions:$|Events:$)/.test(
      text,
    ) ||
    /^[│├└┌|+][\s─\-=+|]/.test(text)
  );
}

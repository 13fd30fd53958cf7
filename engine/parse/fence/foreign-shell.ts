/**
 * The shell that a fence is written for, where it is none that commands are run in here: by its language, or by lines that give a variable
 * its value as fish, csh or cmd.exe do, or by cmdlets. To bash most of these are no error: it sets its own arguments, and what follows does without.
 *
 * @example `set -gx KUBECONFIG ~/prod` → `fish`; `set REGION=eu` → `cmd`; undefined for `set -euo pipefail`, `export A=b`
 */
export function readForeignShell(language: string, lines: readonly string[]): string | undefined {
  if (language === 'fish') return 'fish';
  if (lines.some((line) => OURS.test(line))) return;
  return lines.map((line) => settingShell(line.replace(PROMPT, ''))).find((shell) => shell !== undefined);
}

/** The shell in which a statement gives a variable its value; undefined for what bash takes as it is meant. */
export function settingShell(statement: string): string | undefined {
  return SETTINGS.find(([pattern]) => pattern.test(statement))?.[1];
}

/** Shells that commands are not run in here; each has its own word for all it is told. */
export function isForeignShell(name: string | undefined): boolean {
  return name !== undefined && SETTINGS.some(([, shell]) => shell === name);
}

/** `-o` of bash takes a name, too, so that no cluster of options with it is another shell's. */
const SETTINGS: readonly (readonly [RegExp, string])[] = [
  [/^\s{0,40}set(?: +(?:-[a-np-zA-NP-Z]{1,6}|--[a-z]{3,10})){1,4} +[A-Za-z_]\w*(?: |$)/, 'fish'],
  [/^\s{0,40}set +[A-Za-z_]\w* +[^\s=]/, 'fish'],
  [/^\s{0,40}set +"?[A-Za-z_]\w*=/i, 'cmd'],
  [/^\s{0,40}(?:setenv +[A-Za-z_]\w*(?: |$)|set +[A-Za-z_]\w* = )/, 'csh'],
  [
    /^\s{0,40}(?:PS(?: [A-Z]:[^>\n]{0,100})?> |\$env:\w+ ?= ?|(?:Get|Set|New|Remove|Start|Stop|Restart|Invoke|Add|Test|Enable|Disable|Install|Import|Export|Connect|Update)-[A-Z][A-Za-z]{2,40}(?: |$))/,
    'powershell',
  ],
];
const PROMPT = /^\s{0,40}(?:[$%>]|[\w@~/:.-]{1,60}[>$]) +/;
/** What only a shell of our kind writes. */
const OURS = /^\s{0,40}(?:[$%] +)?(?:export\s|[A-Za-z_]\w*=)/;

import type { SecretValue } from './redaction.ts';
import { isSecretName, isSecretVariable } from './secret-names.ts';
import { weaknessOf } from './secret-strength.ts';

/**
 * Passwords and keys that stand in a text in clear: in a command (`mysql -phunter2`, `export DB_PASSWORD=hunter2`,
 * `curl -u bot:hunter2`, `--token hunter2`), or in the content of a file (`password: hunter2`). Each value once.
 *
 * What a variable, a command or a placeholder stands for is none (`$DB_PASSWORD`, `$(pass show db)`, `<password>`,
 * `your-password`), nor is what is too weak to be hidden (`postgres`).
 */
export function literalSecrets(text: string): readonly SecretValue[] {
  const found = [...assignments(text), ...options(text), ...logins(text)].filter(
    ({ value }) => !standsForAnother(value),
  );
  return [...new Map(found.map((secret) => [secret.value, secret])).values()];
}

/** A word of shell or of YAML: in quotes, or without anything that would end it. */
const WORD = /'([^'\n]{1,4096})'|"((?:[^"\\$`\n]|\\.){1,4096})"|([^\s'"`$;&|<>(){}\\,]{1,4096})/.source;

/** Nothing else belongs to the word, such as a variable. */
const END = /(?=[\s;&|()<>'"`,}\]]|$)/.source;

/** `NAME=value`, `--set db.password=value`, `NAME=$(echo value)`. */
const ASSIGNMENT = new RegExp(
  `(?<![\\w$\\{])([A-Za-z_][\\w.-]{0,200})=(?:"?\\$\\(echo (?:-n )?)?(?:${WORD})${END}`,
  'g',
);
/** `password: value` as all of a line of YAML. */
const YAML_LINE = new RegExp(
  `^[ \\t-]{0,200}["']?([A-Za-z_][\\w.-]{0,200})["']?:[ \\t]{1,20}(?:${WORD})[ \\t]{0,20}$`,
  'gm',
);
/** `"password": "value"` of JSON. */
const JSON_MEMBER = new RegExp(`"([A-Za-z_][\\w.-]{0,200})"[ \\t]{0,8}:[ \\t]{0,8}(?=")(?:${WORD})`, 'g');

/** What goes into a Secret of Kubernetes is secret, whatever it is called. */
const FROM_LITERAL = new RegExp(`--from-literal[= ]["']?([\\w.-]{1,200})=(?:${WORD})${END}`, 'g');

function assignments(text: string): readonly SecretValue[] {
  const called = [ASSIGNMENT, YAML_LINE, JSON_MEMBER]
    .flatMap((form) => [...text.matchAll(form)])
    .map((match) => ({ name: (match[1] ?? '').replace(/^.*\./, ''), value: wordOf(match, 2) }))
    .filter(({ name, value }) => isSecretVariable(name, value));
  const given = [...text.matchAll(FROM_LITERAL)]
    .map((match) => ({ name: match[1] ?? '', value: wordOf(match, 2) }))
    .filter(({ value }) => isStrong(value));
  return [...called, ...given];
}

/** `--password value`; with `=` it is an assignment. A `--password-stdin` takes no value: what follows it is something else. */
const OPTION = new RegExp(`(?<![\\w-])--([a-z][a-z-]{1,60})[ \\t]{1,8}(?!-)(?:${WORD})${END}`, 'gi');

function options(text: string): readonly SecretValue[] {
  return [...text.matchAll(OPTION)].flatMap((match) => {
    const [, name = ''] = match;
    const value = wordOf(match, 2);
    if (/-stdin$/i.test(name)) return [];
    return isSecretName(name.replaceAll('-', '_')) && isSecretVariable(name, value) ? [{ name, value }] : [];
  });
}

/** Programs that take a password as a short option, and how; a word follows. */
const LOGINS: readonly { readonly name: string; readonly before: RegExp }[] = [
  {
    name: 'password',
    before: /\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb|mariadb-dump)\b[^\n|;&]{0,400}?[ \t]-p(?=\S)/g,
  },
  {
    name: 'password',
    before:
      /\b(?:sshpass|mongo|mongosh|mongodump|mongorestore|(?:docker|podman|helm registry|oc|az|skopeo|crane) login)\b[^\n|;&]{0,400}?[ \t]-p[ \t]{1,8}/g,
  },
  { name: 'password', before: /\bredis-cli\b[^\n|;&]{0,400}?[ \t]-a[ \t]{1,8}/g },
  { name: 'password', before: /\b(?:ldapsearch|ldapmodify|ldapadd|ldapdelete)\b[^\n|;&]{0,400}?[ \t]-w[ \t]{1,8}/g },
  { name: 'password', before: /\b(?:sqlcmd|bcp)\b[^\n|;&]{0,400}?[ \t]-P[ \t]{0,8}/g },
  {
    name: 'password',
    before: /\b(?:curl|http|https|wget)\b[^\n|;&]{0,400}?[ \t](?:-u|--user|-a|--auth)[ \t=]{1,8}["']?[^\s:'"]{0,200}:/g,
  },
  { name: 'password', before: /[ \t]-pass(?:in|out)?[ \t]{1,8}pass:/g },
];

function logins(text: string): readonly SecretValue[] {
  return LOGINS.flatMap(({ name, before }) =>
    [...text.matchAll(before)].flatMap((match) => {
      const word = new RegExp(`(?:${WORD})${END}`, 'y');
      word.lastIndex = match.index + match[0].length;
      const value = wordOf(word.exec(text) ?? [], 1);
      return isStrong(value) ? [{ name, value }] : [];
    }),
  );
}

function wordOf(match: readonly (string | undefined)[], from: number): string {
  const [single, double, bare] = match.slice(from);
  return single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? bare ?? '';
}

const isStrong = (value: string) => weaknessOf(value, 'found') === undefined;

/** `<password>`, `{{ .Values.token }}`, `$TOKEN`, `****`, `xxxxx`, `your-password`, `MY_PASSWORD_HERE`. */
function standsForAnother(value: string): boolean {
  return (
    /[<>{}$`]|\*\*\*|\.\.\.|…/.test(value) ||
    /^(?:your|my|the|some|an?|example|sample|dummy|fake|enter|insert|replace|change|paste|new|old|set)[-_ ]/i.test(
      value,
    ) ||
    /[-_ ](?:here|goes[-_ ]here|placeholder)$/i.test(value) ||
    /^x+$/i.test(value) ||
    /^[A-Z]+(?:_[A-Z]+)+$/.test(value)
  );
}

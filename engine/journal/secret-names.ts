import type { SecretValue } from './redaction.ts';
import { namesSecret } from './secret-references.ts';
import { weaknessOf } from './secret-strength.ts';

/**
 * The four of architecture.md, "The journal", in any case and anywhere in a name; other words for the same as a word of
 * their own, so that `BYPASS` and `PATH` are none.
 */
const SECRET =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|KEY|CREDENTIAL|(?:^|_)(?:PASS|PW|PWD|PAT|JWT|AUTH|CREDS?|COOKIE|DSN|SALT|BEARER|CONNECTION_STRING)(?:_|\d*$)/i;

/** Where the four stand for something else: a keyboard, a Keycloak, the key of a tag, one that everybody may have, a shell's own folder. */
const OTHER =
  /KEYBOARD|KEYMAP|KEYCLOAK|KEYSPACE|KEYTIMEOUT|MONKEY|HOTKEY|TURKEY|(?:ATTRIBUTE|FOREIGN|PARTITION|SORT|TAG|TOPOLOGY)_?KEY|^(?:OLD)?PWD$|TOKENIZER|SECRETARY|(?:PUBLIC|RECV|SEARCH|SEND)[-_]?KEY/gi;

/** A name that ends so says something of a secret (where it is, what it is called) and is none; a mere `key` is anything. */
const ABOUT =
  /^keys?$|(?:^|[_-])(?:NAMES?|PATH|FILE(?:NAME)?|DIR|FOLDER|URLS?|URI|HOST|ADDR(?:ESS)?|PORT|IDS?|TYPE|KIND|MODE|BACKEND|PROVIDER|ENGINE|STORE|VERSION|LENGTH|SIZE|COUNT|TTL|EXPIR(?:Y|ES|ATION|ES_IN)|LIFETIME|TIMEOUT|ALGORITHM|ALG|FORMAT|PREFIX|SUFFIX|REGION|NAMESPACE|MANAGER|ENABLED|REQUIRED|POLICY|ISSUER|AUDIENCE|SCOPES?|USER(?:NAME)?|LABEL|REF|SOCK|AGENT)$/i;

/** Whether a variable or a parameter of this name holds a secret: `DB_PASSWORD`, `apiToken`, `SIGNING_KEY`. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name.replace(OTHER, ''));
}

/**
 * Whether this value of a variable is called a secret. One whose name only says something of a secret (`SECRET_NAME`,
 * `TOKEN_URL`, `secretName`) is where its value looks random all the same (`AWS_ACCESS_KEY_ID`).
 */
export function isCalledSecret(name: string, value: string): boolean {
  if (!isSecretName(name) || namesSecret(name, value)) return false;
  return !ABOUT.test(name.replace(/([a-z\d])([A-Z])/g, '$1_$2')) || isRandom(value);
}

/** Whether this value of a variable is to be hidden. */
export function isSecretVariable(name: string, value: string): boolean {
  return isCalledSecret(name, value) && weaknessOf(value, 'found') === undefined;
}

/** The values of an environment that must not be shown or written. */
export function secretsOfEnvironment(environment: Readonly<Record<string, string | undefined>>): SecretValue[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && isSecretVariable(name, value) ? [{ name, value }] : [],
  );
}

/** Letters and digits in one long word. */
function isRandom(value: string): boolean {
  return /^[\w+=.-]{16,}$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && new Set(value).size >= 10;
}

import type { SecretValue } from './redaction.ts';

/** The four of architecture.md, "The journal", and two more words for a password. */
const SECRET = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|KEY/i;

/** A shorter value of a variable is a switch or a number sooner than a secret, and hiding it would spoil all output. */
const SHORTEST = 6;

/** What variables such as `SECRET_BACKEND` or `KEY_MODE` are set to, and what any output is full of. */
const ORDINARY = new Set(
  'true false enabled disabled enable disable default required optional production staging development localhost'.split(
    ' ',
  ),
);

/** Whether a variable of this name holds a secret: `*TOKEN*`, `*SECRET*`, `*PASSWORD*`, `*KEY*` in any case. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name);
}

/** The values of an environment that must not be shown or written. */
export function secretsOfEnvironment(environment: Readonly<Record<string, string | undefined>>): SecretValue[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && isSecretName(name) && value.length >= SHORTEST && !ORDINARY.has(value.toLowerCase())
      ? [{ name, value }]
      : [],
  );
}

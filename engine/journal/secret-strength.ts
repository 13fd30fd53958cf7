/** A shorter value of a variable is a switch or a number sooner than a secret. */
const SHORTEST_FOUND = 6;
/** A shorter value cannot be hidden at all: too much else looks like it. */
const SHORTEST_DECLARED = 4;

/** How a secret is known: `declared` by the operator or the document, `found` by the name of a variable. */
export type SecretOrigin = 'declared' | 'found';

/**
 * Why a value is not hidden wherever it shows up, though it is called a secret; nothing where it is. Hiding `admin` or `1`
 * would take half of all output away, and what is left would tell it all the same. The rule is in docs/secrets.md.
 *
 * Example: `pg` → `too short`, `postgres` → `an ordinary word`, `12345` → `a short number`, `hunter2` → nothing
 */
export function weaknessOf(value: string, origin: SecretOrigin): string | undefined {
  const text = value.trim();
  if (text.length < (origin === 'found' ? SHORTEST_FOUND : SHORTEST_DECLARED)) return 'too short';
  if (isOrdinary(text)) return 'an ordinary word';
  if (/^\d+$/.test(text) && text.length < (origin === 'found' ? 8 : 6)) return 'a short number';
  if (new Set(text).size === 1) return 'one character again and again';
  if (origin === 'declared') return undefined;
  if (
    /^(?:~|\.{1,2}|\/(?:app|bin|boot|data|dev|etc|home|lib|mnt|opt|proc|root|run|srv|tmp|usr|Users|var|workspace))\//.test(
      text,
    )
  )
    return 'a path';
  if (/^[\w./-]+\.(?:pem|key|crt|cer|json|ya?ml|txt|env|p12|pfx|jks|conf|cfg|toml|sh)$/i.test(text)) return 'a path';
  if (/^[a-z][a-z0-9+.-]*:\/\/[^@?#]*$/i.test(text) && !/[\w-]{16,}/.test(text.replace(/^[^/]*\/\/[^/]*/, '')))
    return 'an address';
  return undefined;
}

function isOrdinary(text: string): boolean {
  return ` ${ORDINARY} `.includes(` ${text.toLowerCase()} `);
}

/** Switches, names of environments, and the user names and passwords that everything is installed with. */
const ORDINARY = `true false enabled disabled enable disable default required optional none null nil undefined empty
auto always never on off yes no ok
production staging development testing test tests prod stage dev demo local localhost sandbox preview canary main master
admin administrator root user username guest operator owner nobody anonymous system service client server public private
postgres postgresql mysql mariadb mongo mongodb redis rabbitmq elastic elasticsearch kafka grafana vault consul nginx docker
kubernetes kubectl handrail github gitlab jenkins oracle sqlite memcached minio keycloak airflow prometheus
password passwd passphrase secret secrets token tokens key keys value example sample changeme change-me change_me replaceme
placeholder redacted hidden dummy insecure plaintext basic bearer oauth oauth2 http https json yaml text string file base64
hs256 rs256 aes-256 sha256 sha512 bcrypt info debug warning error`.replace(/\s+/g, ' ');

/**
 * Whether a value is what a secret is called, rather than the secret: `existingSecret: shop-db`, `--secret db-credentials`,
 * `DB_PASS=db-password:latest`, an address of a store. Passphrases are words with hyphens, too, so that a name that holds a secret itself
 * (`password`, `client_secret`, `token`) is left alone unless the value says where it is kept.
 */
export function namesSecret(name: string, value: string): boolean {
  if (STORED.test(value) || value.split(',').every((part) => MAPPED.test(part))) return true;
  const segments = value.split(/[-._]/);
  if (!segments.every((segment) => WORD.test(segment))) return false;
  const called = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').replaceAll('-', '_');
  if (OBJECT.test(called)) return true;
  return HOLDER.test(called) && segments.length > 1 && segments.some((segment) => NOUN.test(segment));
}

/** Resource names of AWS and Google Cloud, an alias of KMS, a path in Vault, a version of a secret that has a name. */
const STORED =
  /^(?:arn:aws[\w-]{0,12}:[\w:/.+=@-]{1,300}|projects\/[\w-]{1,60}\/(?:secrets|locations)\/[\w/-]{1,200}|alias\/[\w/-]{1,100}|(?:secret|kv)(?:\/[\w-]{1,60}){1,8}(?:#\w{1,60})?|[a-z]\w{1,30}(?:-\w{1,30}){1,6}:latest)$/;
/** `--set-secrets=DB_PASS=db-password:latest` */
const MAPPED = /^[\w/.-]{1,80}=[a-z][\w-]{1,60}:(?:latest|\d{1,4})$/;
/** Of a name that somebody made; what is random has letters and digits mixed. */
const WORD = /^(?:[a-z]{2,20}|[a-z]{1,10}\d{1,3}|\d{1,4})$/;
/** What has a secret by its name: `existingSecret`, `imagePullSecret`, `tls-secret`, `key-pair`. */
const OBJECT =
  /^(?:\w{1,40}_)?(?:existing|pull|tls|cert|certificate|registry|ingress|volume|source|target)_(?:secrets?|credentials?)$|^(?:\w{1,40}_)?(?:key_?pair|key_?ring|kms_key|secret_key_ref)$|^(?:\w{1,40}_)?existing_secret_\w{1,20}_key$/i;
/** A flag or a field of this name takes either. */
const HOLDER =
  /^(?:secrets?|credentials?|secret_(?:add|rm|ref)|secrets_from|from_secret|password_?key|password_secret)$/i;
const NOUN =
  /^(?:secrets?|credentials?|creds?|token|tokens|keys?|tls|certs?|certificate|password|passwd|pass|auth|login|account|config|env|vars)$/;

import { JSON_DATA, JSON_KIND, JSON_STRING_DATA } from './json-secret.ts';
import { KEY_SHAPES } from './key-shapes.ts';
import { PASSWORD_SHAPES } from './password-shapes.ts';
import type { CharacterClass, SecretShape } from './shape.ts';
import { assigned, CAPITALS_AND_DIGITS, OPAQUE, run, shape, WORD, wholeShape } from './shape-parts.ts';
import { YAML_DATA, YAML_KIND, YAML_STRING_DATA } from './yaml-secret.ts';

/**
 * What well-known tokens look like, from the documentation of those who issue them. Names are what is shown in their place.
 *
 * Example: `https://bot:hunter2@example.com` → `https://bot:‹redacted:url-password›@example.com`
 */
export const TOKEN_SHAPES: readonly SecretShape[] = [
  token('aws-access-key', ['AKIA', 'ASIA'], CAPITALS_AND_DIGITS, 16, 16),
  assigned('aws-secret-key', ['secret_access_key', 'SECRET_ACCESS_KEY', 'SecretAccessKey', 'secretAccessKey'], 40),
  assigned('aws-session-token', ['session_token', 'SESSION_TOKEN', 'SessionToken', 'sessionToken'], 40),
  token('gcp-api-key', ['AIza'], WORD, 35),
  token('gcp-token', ['ya29.', 'GOCSPX-', '1//0'], WORD, 20),
  assigned('azure-key', ['AccountKey', 'SharedAccessKey'], 40),
  shape('azure-signature', ['?sig=', '&sig='], [run(OPAQUE, 40)]),
  assigned('client-secret', ['client_secret', 'CLIENT_SECRET', 'client-secret', 'clientSecret'], 8),
  token('github-token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'], WORD, 30),
  token('gitlab-token', 'glpat- gldt- glrt- glcbt- glptt- glft- glimt- glsoat- glagent-'.split(' '), WORD, 18),
  token('slack-token', ['xoxa-', 'xoxb-', 'xoxe-', 'xoxe.', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-'], OPAQUE, 10),
  shape('slack-webhook', ['hooks.slack.com/services/'], [run(OPAQUE, 20)]),
  token('npm-token', ['npm_'], WORD, 36),
  token('pypi-token', ['pypi-AgE'], WORD, 40),
  token('docker-token', ['dckr_pat_', 'dckr_oat_'], WORD, 20),
  token('vault-token', ['hvs.', 'hvb.', 'hvr.'], WORD, 20),
  token('stripe-key', ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'whsec_'], WORD, 16),
  token('digitalocean-token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], WORD, 40),
  token('api-key', ['sk-ant-', 'sk-proj-', 'sk-svcacct-', 'glsa_', 'shpat_', 'PMAK-', 'NRAK-'], WORD, 24),
  token('age-key', ['AGE-SECRET-KEY-1'], WORD, 40),
  ...KEY_SHAPES,
  ...PASSWORD_SHAPES,
  assigned('token', ['token', 'Token', 'TOKEN'], 16),
  assigned('api-key', ['api_key', 'apikey', 'apiKey', 'api-key', 'API_KEY', 'APIKEY', 'Api-Key', 'API-Key'], 16),
  assigned('secret-key', ['secret_key', 'secretKey', 'secret-key', 'SECRET_KEY', '_KEY_BASE', 'ENCRYPTION_KEY'], 16),
  assigned('client-key', ['client-key-data'], 40),
  YAML_DATA,
  YAML_KIND,
  YAML_STRING_DATA,
  JSON_DATA,
  JSON_KIND,
  JSON_STRING_DATA,
];

/** The trigger is the beginning of the token. */
function token(
  name: string,
  triggers: readonly string[],
  ...[of, min, max]: readonly [CharacterClass, number, number?]
): SecretShape {
  return wholeShape(name, triggers, [run(of, min, max)]);
}

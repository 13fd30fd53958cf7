import { expect, it } from 'vitest';
import { destroyPhrase } from '../../../engine/run/phrase.ts';

it.each([
  ['kubectl delete pod web-1 -n shop', 'web-1'],
  ['kubectl delete pod web-1 --force --grace-period=0', 'web-1'],
  ['helm uninstall shop', 'shop'],
  ['rm -rf /var/lib/shop', '/var/lib/shop'],
  ['kubectl drain "node-7" --ignore-daemonsets', 'node-7'],
  ['kubectl drain \\\n  node-7', 'node-7'],
  ['kubectl delete -f $FILE', 'yes, destroy'],
  ['terraform destroy', 'yes, destroy'],
  ['rm -rf *', 'yes, destroy'],
  ['reboot', 'yes, destroy'],
])('asks for %s by %s', (script, phrase) => expect(destroyPhrase(script)).toBe(phrase));

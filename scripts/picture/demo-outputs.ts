/** What the commands of the demo print when the new version is broken, by the script as it is run. */
export function outputOf(script: string): string {
  return OUTPUTS[script] ?? '';
}

const table = (version: string, ready: string) =>
  [
    'NAME    READY    STATUS      VERSION    AGE',
    ...['r1', 'r2', 'r3'].map((name) => `${name}      ${ready}     ${version}     4m`),
  ]
    .join('\n')
    .concat('\n');

const OUTPUTS: Readonly<Record<string, string>> = {
  'fleet list': table('v1.4.0', '1/1      Running'),
  'fleet show health': '{"status":"healthy","version":"1.4.0","replica":"r2"}\n',
  'fleet show errors': 'errors: 0\n',
  'fleet update v1.5.0': 'fleet/greeting image updated to v1.5.0\n',
  'fleet show rollout': 'rollout of v1.5.0 finished: 3 of 3 replicas updated\n',
  'fleet show version': '"1.5.0"\n',
};

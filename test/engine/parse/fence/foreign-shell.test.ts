import { describe, expect, it } from 'vitest';
import { readForeignShell, settingShell } from '../../../../engine/parse/fence/foreign-shell.ts';
import { commandsOf, fence, readDocument } from './read-document.ts';

const modesOf = (lines: string, language = 'bash') => commandsOf(lines, language).map(({ mode }) => mode);

describe('a fence of another shell', () => {
  it.each([
    ['fish', 'acme-deploy\nkubectl apply -f a.yaml', ['elsewhere', 'elsewhere']],
    ['bash', 'set -x REGION eu\nacme-deploy', ['elsewhere', 'elsewhere']],
    ['sh', 'set -gx KUBECONFIG ~/prod\nkubectl delete pod web', ['elsewhere', 'elsewhere']],
    ['console', '$ set -Ux REGION eu\n$ acme-deploy\nok', ['elsewhere', 'elsewhere']],
    ['shell', 'set REGION=eu\nacme-deploy', ['elsewhere', 'elsewhere']],
    ['shell', 'setenv REGION eu\nacme-deploy', ['elsewhere', 'elsewhere']],
    ['shell', '$env:REGION = "eu"\nacme-deploy', ['elsewhere', 'elsewhere']],
    ['console', 'Get-Service web\nRestart-Service web', ['elsewhere', 'elsewhere']],
    ['bash', 'set --export REGION eu\nacme-deploy', ['elsewhere', 'elsewhere']],
  ])('is typed elsewhere: %s, %s', (language, lines, modes) => {
    expect(modesOf(lines, language)).toEqual(modes);
  });

  it('says what its commands do, asks for no name as a value, and is over with its end', () => {
    const { commands } = readDocument(
      `${fence('set -gx REGION eu\nkubectl delete pod web', 'fish')}\nThen:\n\n${fence('acme-check')}`,
    );
    expect(commands.map(({ impact, mode, placeholders }) => `${impact} ${mode} ${placeholders.length}`)).toEqual([
      'read elsewhere 0',
      'destroy elsewhere 0',
      'change run 0',
    ]);
  });

  it('is only the line where others are of ours', () => {
    expect(modesOf('# bash\nexport REGION=eu\n# fish\nset -gx REGION eu')).toEqual(['run', 'elsewhere']);
  });

  it.each([
    'set -euo pipefail',
    'set -x',
    'set +e',
    'set -- a b',
    'set -o vi',
    'set -eo pipefail',
    'kubectl set image deploy/web a=b',
  ])('is none with %s', (line) => {
    expect(settingShell(line)).toBeUndefined();
    expect(readForeignShell('bash', [line])).toBeUndefined();
  });
});

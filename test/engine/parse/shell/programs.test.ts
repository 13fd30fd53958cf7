import { describe, expect, it } from 'vitest';
import { programsOf, toolsOf } from '../../../../engine/parse/shell/programs.ts';

const named = (text: string) => programsOf(text).map(({ name, place }) => (place === 'there' ? `${name}@` : name));

describe('programsOf', () => {
  it.each<[string, string[]]>([
    ['ls | wc -l && pwd', ['ls', 'wc', 'pwd']],
    ['A=b sudo -u x env C=d timeout 5 kubectl get pods', ['sudo', 'env', 'timeout', 'kubectl']],
    ['kubectl exec -it web-0 -- sh -c "ls | wc"', ['kubectl', 'sh@', 'ls@', 'wc@']],
    ['docker compose exec -T db psql -c x', ['docker', 'psql@']],
    ['ssh -i key user@host "sudo systemctl stop x; ls"', ['ssh', 'sudo@', 'systemctl@', 'ls@']],
    ['kubectl get pods | xargs -n1 kubectl delete pod', ['kubectl', 'xargs', 'kubectl']],
    ['X=$(kubectl get pods | head -1)', ['kubectl', 'head']],
    ['for i in $(seq 3); do curl x; done', ['seq', 'curl']],
    ['f() { ls; }', ['ls']],
    ['watch -n 5 "kubectl get pods | grep x"', ['watch', 'kubectl', 'grep']],
    ['nohup bash -lc "foo" &', ['nohup', 'bash', 'foo']],
    ['diff <(ls a) <(ls b)', ['ls', 'ls', 'diff']],
    ['find . -exec grep x {} \\;', ['find', 'grep']],
    ['A=b', []],
  ])('of %s', (text, expected) => expect(named(text)).toEqual(expected));

  it('gives literal words', () => {
    expect(programsOf(`kubectl -n 'a b' logs "<pod name>" --since=$T`)).toEqual([
      { name: 'kubectl', args: ['-n', 'a b', 'logs', '<pod name>', '--since=$T'], place: 'here' },
    ]);
  });
});

describe('toolsOf', () => {
  it.each<[string, string[]]>([
    ['cd /srv && ls | grep x; ls', ['ls', 'grep']],
    ['kubectl exec web-0 -- psql -c x', ['kubectl']],
    ['ssh host "docker ps"', ['ssh']],
    ['sudo systemctl restart x', ['sudo', 'systemctl']],
    ['./deploy.sh; /usr/bin/foo; ~/bin/x', []],
    ['f() { jq .; }; f', ['jq']],
    ['$EDITOR x; <command> y; "${cmd[@]}"', []],
    ['X=$(jq . x) export Y', ['jq']],
    ['if [ -f x ]; then time curl y; fi', ['curl']],
    ['sudo -u x ./y', ['sudo']],
  ])('of %s', (text, expected) => expect(toolsOf(text)).toEqual(expected));
});

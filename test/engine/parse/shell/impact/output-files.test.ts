import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../../../engine/parse/shell/impact.ts';

describe('what a program that only shows is told to write', () => {
  it.each([
    'kops update cluster --out=.',
    'kops update cluster --target=terraform',
    'kops update cluster prod --target terraform --out ./infra',
    'kops toolbox dump --dir /tmp/dump',
    'helm template web ./chart --output-dir out',
    'kustomize build overlays/prod -o out',
    'kustomize build . --output=web.yaml',
    'istioctl manifest generate -o generated',
    'trivy image -o report.json web:1',
    'syft web:1 -o json=sbom.json',
    'nmap -oN scan.txt db-1',
    'ansible-inventory --list --output inventory.json',
    'ceph report -o report.json',
    'argocd admin export -o ./backup.yaml',
    'terraform plan -out=tfplan',
    'kubectl get pods --output-file pods.txt',
    'sudo kops update cluster --out infra/',
  ])('changes files: %s', (script) => expect(impactOf(script)).toBe('change'));

  it.each([
    'kops update cluster',
    'kops get cluster -o yaml',
    'kubectl get pods -o wide',
    'kubectl get pods -o jsonpath={.items[0].metadata.name}',
    'kubectl get pods -o=custom-columns-file=columns.txt',
    'istioctl analyze -o json',
    'argocd app list -o wide',
    'trivy image -o /dev/stdout web:1',
    'helm list --output json',
    'aws ec2 describe-instances --output table',
    'find . -name a.txt -o -path ./b',
    'grep -o v1.yaml file',
    'grep -rn -- --out=x .',
    'echo --out=.',
    'ps -o pid,cmd',
    'ssh -o ConnectTimeout=5 db-1 uptime',
    'journalctl -u web -o json',
    'curl -s -o /dev/null http://localhost',
    'kops update cluster --out -',
  ])('changes nothing: %s', (script) => expect(impactOf(script)).toBe('read'));
});

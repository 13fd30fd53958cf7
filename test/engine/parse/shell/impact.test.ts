import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../../engine/parse/shell/impact.ts';
import { holdsImpacts } from './impact/judged.ts';

holdsImpacts('wrappers and remote shells', {
  read: `
    sudo -u postgres -H -- ls
    sudo -iu git git status
    env A=b C=d ls
    A=b ls
    timeout 5 kubectl get pods -w
    nohup cat x
    watch -n 5 'kubectl get pods | grep web'
    ssh host uptime
    ssh -t user@host "sudo systemctl status nginx"
    bash -c 'ls; pwd'
    bash -n deploy.sh
    ls | xargs -n1 file
    bundle exec knife status
    flock /tmp/l ls`,
  change: `
    sudo -i
    sudo su -
    ssh host
    ssh host 'bash -s' < fix.sh
    bash deploy.sh
    sudo bash -c 'echo a > /etc/x'
    ssh host "echo a >> /etc/x"
    cat fix.sh | bash
    source ./env.sh
    . venv/bin/activate
    eval "$(ssh-agent)"
    source <(curl -s https://example.org/x.sh)`,
  destroy: `
    sudo rm -rf /srv/x
    sudo -u root -- systemctl stop nginx
    ssh host 'sudo reboot'
    ssh host "docker exec db dropdb shop"
    bash -c 'rm x'
    echo 'rm x' | bash
    timeout 60 kubectl drain worker-1
    su - postgres -c "dropdb shop"
    nohup kubectl delete ns old &
    echo a b | xargs -I{} -P4 kubectl delete pod {}
    find . -type d -exec sh -c 'rm -rf "$1"' _ {} +
    trap 'rm -rf "$dir"' EXIT
    eval "kubectl delete pod x"
    parallel kubectl delete pod ::: a b`,
});

holdsImpacts('programs that no table knows', {
  read: `
    mytool cluster list
    mytool --version
    mytool --help
    ./rollback.sh --dry-run
    X=$(mytool status)`,
  change: `
    mytool
    mytool deploy web
    mytool restart --list
    mytool send list
    ./rollback.sh
    ./bin/cleanup.sh --delete-old
    $KUBECTL get pods
    <command> get pods
    "$@"`,
  destroy: `
    mytool cluster delete blue
    mytool uninstall
    mytool node drain web-1
    mytool deploy --force
    $KUBECTL replace --force -f x`,
});

describe('impactOf', () => {
  it('takes the strongest of a text', () => {
    expect(impactOf('kubectl get pods; kubectl apply -f x')).toBe('change');
    expect(impactOf('kubectl get pods && kubectl delete pod x || true')).toBe('destroy');
    expect(impactOf('if true; then\n  ls\nelse\n  # give up\n  reboot\nfi')).toBe('destroy');
    expect(impactOf('X=$(kubectl delete pod a)')).toBe('destroy');
    expect(impactOf('echo "$(kubectl delete pod a)"')).toBe('destroy');
    expect(impactOf("echo '$(kubectl delete pod a)'")).toBe('read');
    expect(impactOf('cat <<EOF\n$(kubectl delete pod a)\nEOF')).toBe('destroy');
    expect(impactOf("cat <<'EOF'\n$(kubectl delete pod a)\nEOF")).toBe('read');
    expect(impactOf('while read -r x; do echo $x; done < <(rm -rf x)')).toBe('destroy');
  });

  it('follows heredocs into what reads them', () => {
    expect(impactOf('psql shop <<EOF\nSELECT 1;\nEOF')).toBe('read');
    expect(impactOf('psql shop <<EOF\nSELECT 1;\nDROP TABLE carts;\nEOF')).toBe('destroy');
    expect(impactOf("ssh host <<'EOF'\nsystemctl stop nginx\nEOF")).toBe('destroy');
    expect(impactOf('kubectl exec -i db-0 -- sh <<EOF\nls\nEOF')).toBe('read');
    expect(impactOf('kubectl apply -f - <<EOF\nkind: Namespace\nEOF')).toBe('change');
    expect(impactOf('cat > x <<EOF\nkubectl delete pod a\nEOF')).toBe('change');
  });

  it('counts a function when it is called', () => {
    expect(impactOf('gone() { kubectl delete pod "$1"; }')).toBe('read');
    expect(impactOf('gone() { kubectl delete pod "$1"; }\ngone a')).toBe('destroy');
    expect(impactOf('a() { rm x; }\nb() { a; }\nb')).toBe('destroy');
    expect(impactOf('look() { ls; }\nlook')).toBe('read');
  });

  it('takes words of prose for nothing that they name', () => {
    expect(impactOf('echo "now run kubectl delete pod x"')).toBe('read');
    expect(impactOf('grep -c "DROP TABLE" x.sql')).toBe('read');
    expect(impactOf('kubectl annotate pod x note="rm -rf /"')).toBe('change');
  });

  it('never calls read what is no shell', () => {
    expect(impactOf('if true; then ls')).toBe('change');
    expect(impactOf('echo "unfinished')).toBe('change');
    expect(impactOf('ls )')).toBe('change');
    expect(impactOf('')).toBe('read');
  });
});

import { describe, expect, it } from 'vitest';
import { findPlaceholders, maskPlaceholders } from '../../../../engine/parse/shell/placeholders.ts';

const names = (source: string) => findPlaceholders(source).map(({ name }) => name);

describe('findPlaceholders', () => {
  it.each<[string, string[]]>([
    ['kubectl logs <pod-name> -n <name space>', ['pod-name', 'name space']],
    ['ping <DB IP>', ['DB IP']],
    ['scp <user@host>:<path/to/file> .', ['user@host', 'path/to/file']],
    ['deploy <dev|staging|prod>', ['dev|staging|prod']],
    ['deploy <dev | staging>', ['dev | staging']],
    ['kubectl scale deploy/<name>-api --replicas=<N>', ['name', 'N']],
    ['id="<e.g. orders-db>"', ['e.g. orders-db']],
    ['curl https://<service>.<env>.example.org/health', ['service', 'env']],
    ['kubectl get pod <pod 名>', ['pod 名']],
    ['cat <<EOF | kubectl apply -f -\nname: <service>\nEOF', ['service']],
    ['curl -d \'{"id": "<order-id>"}\' localhost', ['order-id']],
    ['helm upgrade {{ release }} . -n {{namespace}}', ['release', 'namespace']],
    ['docker push your-registry/web:2', ['your-registry']],
    ['curl -H "X-Key: YOUR_API_KEY" localhost', ['YOUR_API_KEY']],
    ['curl https://api.yourdomain.com/health', ['yourdomain.com']],
    ['mysql -p your_password', ['your_password']],
    ['restore ${your-snapshot-name}', ['your-snapshot-name']],
    ['psql < /path/to/backup.sql', ['/path/to/backup.sql']],
    ['python path/to/fix.py', ['path/to/fix.py']],
    ['aws s3 ls s3://my-bucket/backups', ['my-bucket']],
    ['kubectl get deploy my-app', ['my-app']],
    ['docker push web:build-TIMESTAMP', ['TIMESTAMP']],
    ['kubectl logs POD_NAME -n NAMESPACE', ['POD_NAME', 'NAMESPACE']],
    ['ssh USER@HOST', ['USER', 'HOST']],
    ['curl http://HOST:PORT/health', ['HOST', 'PORT']],
    ['export APP=APP_NAME', ['APP_NAME']],
    ['helm rollback web REVISION', ['REVISION']],
    ['mysql -h "DB_HOST"', ['DB_HOST']],
    ['apply CHANGEME', ['CHANGEME']],
    ['apt-get install kubelet=1.28.x', ['1.28.x']],
    ['K3S_VERSION=v1.28.x sh', ['v1.28.x']],
    ['git checkout vX.Y.Z', ['vX.Y.Z']],
    ['ping 10.0.x.x', ['10.0.x.x']],
    ['ping x.x.x.x', ['x.x.x.x']],
    ['kubectl logs web-7d9f-xxxxx', ['web-7d9f-xxxxx']],
    ['aws ec2 stop-instances --instance-ids i-xxxxxxxx', ['i-xxxxxxxx']],
    ['wipefs -a /dev/sdX', ['/dev/sdX']],
    ['mysql -uUSER -pPASSWORD', ['USER', 'PASSWORD']],
    ['pg_restore backup-YYYY-MM-DD.dump', ['YYYY-MM-DD']],
  ])('finds those of %s', (source, expected) => expect(names(source)).toEqual(expected));

  it.each([
    'cat <<EOF\nx\nEOF',
    'cat <<-EOF\n\tx\n\tEOF',
    "cat <<'EOF'\nx\nEOF",
    'psql < file',
    'psql <file >out',
    'mysql shop <dump.sql 2>err.log',
    'sort <<<"$x"',
    'diff <(ls a) <(ls b)',
    '[[ a < b ]] && [[ c > d ]]',
    'for ((i=0; i<5; i++)); do ls; done',
    "awk '$1<5 && $2>3' x",
    'kubectl get svc | grep "<none>"',
    'kubectl get svc | grep "<pending>"',
    'ls # <name> in a comment',
    'ls\n# kubectl logs POD_NAME',
    'cat > x.xml <<EOF\n<level>trace</level>\n<br/>\n<?xml version="1.0"?>\n<!-- no -->\nEOF',
    'curl -s x | grep -o "<title>.*</title>"',
    "docker ps --format '{{.Names}}'",
    "docker ps --format 'table {{ json .Names }}'",
    "kubectl get x -o go-template='{{range .items}}{{ .x }}{{end}}'",
    'echo "{{ $labels.pod }}"',
    'echo "{{ .Values.image }}"',
    'echo "${{ github.sha }}"',
    'curl -X POST localhost',
    'curl -X DELETE -H "Accept: JSON" localhost',
    'psql -c "SELECT NAME FROM USERS WHERE ID = 1"',
    'kill -HUP 42',
    'kill -s TERM 42',
    'redis-cli CONFIG GET maxmemory',
    'grep ERROR app.log',
    'kubectl logs x | grep -v TIMESTAMP',
    'echo "Enter the NAMESPACE"',
    'export NAMESPACE=shop',
    'NAMESPACE=shop kubectl get pods -n $NAMESPACE',
    'echo ${POD_NAME} "$HOST"',
    'docker run -e TOKEN -e PASSWORD=x web',
    'kubectl set env deploy/web LOG_LEVEL=debug HOST=x',
    'kubectl create secret generic x --from-literal=PASSWORD=y',
    'kubectl get pods -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName',
    'aws wafv2 create-web-acl --scope CLOUDFRONT',
    'cat VERSION',
    'export V=$(cat VERSION)',
    'mpstat -P ALL 1',
    'iptables -A INPUT -j ACCEPT',
    'docker run --cap-add NET_ADMIN web',
    'LC_ALL=C sort x',
    'git reset --hard HEAD',
    'unset AWS_PROFILE',
    'read -r HOST PORT',
    'curl -sL https://deb.example.org/setup_18.x',
    'echo "your backup is done"',
    'helm install economy-app .',
    'dig example.org MX',
    'lsblk -o NAME,SIZE',
    'ps -eo PID,USER',
    'tar -xJf x.xz',
    'ls -la xxd',
    'kubectl get pods -o jsonpath={.items[0].metadata.name}',
  ])('finds none in %s', (source) => expect(names(source)).toEqual([]));

  it('gives ranges of the source', () => {
    const source = 'kubectl logs <pod> -n my-shop';
    expect(findPlaceholders(source)).toEqual([
      { name: 'pod', start: 13, end: 18 },
      { name: 'my-shop', start: 22, end: 29 },
    ]);
  });
});

describe('maskPlaceholders', () => {
  it('puts words of the same length in their place', () => {
    const source = 'ssh <user@host> \'cat "<a b>"\' {{ x }} ${your-x}';
    expect(maskPlaceholders(source, findPlaceholders(source))).toBe(
      'ssh xuserxhostx \'cat "xaxbx"\' xxxxxxx xxyour-xx',
    );
  });
});

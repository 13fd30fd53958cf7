import { describe, expect, it } from 'vitest';
import { keepsOf } from '../../../../engine/parse/shell/keeps.ts';

describe('what a command only keeps', () => {
  it.each([
    'kubectl get deployment web -o yaml > web-backup.yaml',
    'kubectl get cm web -o yaml > backups/$(date +%F)/web.yaml',
    'kubectl exec db-0 -- pg_dump shop | gzip > shop-dump-$(date +%F).sql.gz',
    'pg_dump -f shop.dump shop',
    'helm get values web > web.values.bak',
    'cp app.conf app.conf.bak',
    'cp -r /etc/web /etc/web.orig',
    'cp app.conf backups/',
    'tar czf backup.tgz data',
    'mkdir -p backups && kubectl get cm web -o yaml > backups/web.yaml',
  ])('is a copy: %s', (text) => expect(keepsOf(text)).toBe('copy'));

  it.each(['git add docs', 'git commit -m "Note the release"', 'git add -A && git commit -m done'])(
    'is an entry in a history: %s',
    (text) => expect(keepsOf(text)).toBe('history'),
  );

  it.each([
    'docker build -t hub.internal.test/web:1.4 -f web/Dockerfile .',
    'docker push hub.internal.test/web:1.4',
    'docker push hub.internal.test/web:<tag>',
    'cat key | docker login -u robot --password-stdin hub.internal.test:5000',
    'podman pull hub.internal.test/web:1.4',
  ])('is an artefact that nothing runs yet: %s', (text) => expect(keepsOf(text)).toBe('artefact'));

  it.each([
    ['its tag is followed', 'docker push hub.internal.test/web:latest'],
    ['it has no tag', 'docker push hub.internal.test:5000/web'],
    ['it is built and pushed', 'docker buildx build --push -t web:1 .'],
    ['it is started', 'docker run -d web:1.4'],
    ['it is deployed besides', 'docker push web:1.4 && kubectl set image deploy/web web=web:1.4'],
    ['it is not called a backup', 'kubectl get cm web -o yaml > web.yaml'],
    ['somebody wrote it himself', "cat <<'EOF' > backup.yaml\nschedule: daily\nEOF"],
    ['it is what somebody says', 'echo "0 3 * * * dump" > backup.conf'],
    ['it lies where it does something', 'kubectl get cm job -o yaml > /etc/cron.d/backup'],
    ['it is sent on', 'git push'],
    ['something else is done besides', 'cp app.conf app.conf.bak && kubectl apply -f app.yaml'],
    ['something else is done besides', 'git commit -am x && git push'],
    ['it is not known', './backup.sh --all'],
    ['it is put back', 'cp app.conf.bak app.conf'],
    ['it is put over another', 'cp backups/app.conf app.conf'],
    ['it is unpacked', 'tar xzf backup.tgz'],
    ['it is on another machine', 'ssh db "pg_dump shop > shop-backup.sql"'],
    ['it is moved away', 'mv app.conf app.conf.bak'],
    ['it changes nothing', 'kubectl get pods'],
    ['it is an editor', 'vim backup.yaml'],
    ['it is fed to a database', 'psql shop < backup.sql'],
  ])('is none where %s: %s', (_, text) => expect(keepsOf(text)).toBeUndefined());
});

import { describe, expect, it } from 'vitest';
import { closesShell, modeOf, opensShell } from '../../../../engine/parse/shell/mode.ts';

const linesOf = (list: string) =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('modeOf', () => {
  it.each(
    linesOf(`
    kubectl get pods
    kubectl rollout status deploy/web
    kubectl rollout status deploy/web --watch
    kubectl rollout status deploy/web -w
    kubectl top pods
    kubectl wait --for=condition=Ready pod/web-0
    kubectl get pods --watch=false
    kubectl logs web-0 --tail=20
    kubectl argo rollouts status web --watch
    kubectl exec -it web-0 -- ls
    kubectl exec -it db-0 -- psql -c 'SELECT 1'
    kubectl run -it --rm probe --image=busybox -- wget -qO- web
    kubectl apply -f web.yaml
    kubectl debug web-0 --image=busybox
    helm upgrade web . --wait
    tail -20 app.log
    tail -n 20 app.log
    docker logs web
    docker exec -it web cat /etc/hosts
    docker run --rm -it alpine ls
    docker compose up -d
    docker stats --no-stream
    timeout 30 kubectl get pods -w
    timeout 5 tail -f app.log
    yes | apt-get install -y jq
    yes y 2>/dev/null | sudo ./install.sh
    top -b -n1
    vmstat 1 5
    vmstat
    ping -c 4 db
    ping -c4 db
    tcpdump -c 10
    psql -c 'SELECT 1'
    echo 'SELECT 1' | psql
    psql < x.sql
    mysql -uroot -psecret -e 'SELECT 1'
    redis-cli PING
    ssh host uptime
    ssh host <<< uptime
    ssh -fN -L 8080:db:80 host
    sudo -u git git status
    terraform plan
    terraform apply -auto-approve
    terraform apply x.plan
    git commit -m x
    git commit -am x
    git rebase main
    crontab -l
    bash deploy.sh
    bash -c 'ls'
    journalctl -u web -n 50
    git log --oneline --follow values.yaml
    until curl -f localhost; do sleep 1; done
    while true; do ls && break; done
    while read -r x; do echo $x; done < list
    f() { vim x; }
    docker run -d redis redis-server
    tmux new -d -s x
    nc -zv db 5432
    python fix.py
    go tool pprof -top cpu.prof
    prisma migrate deploy
    watchdogctl`),
  )('run: %s', (text) => expect(modeOf(text)).toBe('run'));

  it.each(
    linesOf(`
    kubectl get pods -w
    kubectl get pods -n shop --watch | grep web
    kubectl -n shop get events -w
    kubectl logs -f deploy/web
    kubectl logs --follow web-0
    kubectl -n shop logs -f web-0 -c app | grep -i error
    kubectl argo rollouts get rollout web --watch
    oc get pods -w
    watch kubectl get pods
    watch -n 5 'kubectl get pods | grep web'
    tail -f app.log
    tail -F a b
    tail -100f app.log
    tail -fn100 app.log
    sudo tail -f /var/log/syslog
    ssh host tail -f app.log
    journalctl -fu web
    journalctl -u web -f
    top
    htop
    yes
    yes > load.txt
    docker logs -f web
    docker compose logs -f web
    docker stats
    vmstat 1
    iostat -x 5
    ping db
    tcpdump -i eth0
    redis-cli MONITOR
    kubectl exec -it web-0 -- top
    while true; do curl localhost; sleep 1; done
    for ((;;)); do ls; sleep 1; done
    until false; do ls; sleep 1; done
    etcdctl watch a
    gcloud compute instances tail-serial-port-output web-1 --zone eu-1
    gcloud app logs tail
    f() { tail -f x; }; f
    oc debug node/worker-1 -- journalctl -f
    aws logs tail /shop --follow
    stern web`),
  )('watch: %s', (text) => expect(modeOf(text)).toBe('watch'));

  it.each(
    linesOf(`
    kubectl port-forward svc/web 8080:80
    kubectl -n shop port-forward pod/web-0 8080:80
    kubectl port-forward svc/web 8080:80 &
    kubectl proxy
    ./server &
    sleep 100 > /dev/null 2>&1 &
    ssh -N -L 8080:db:80 bastion
    ssh -NL 8080:db:80 bastion
    docker compose up
    istioctl dashboard kiali
    python3 -m http.server
    vault server -dev
    go tool pprof -http=:8081 cpu.prof
    npx prisma studio
    jupyter lab
    npm run dev`),
  )('background: %s', (text) => expect(modeOf(text)).toBe('background'));

  it.each(
    linesOf(`
    vim values.yaml
    sudo nano /etc/hosts
    $EDITOR x
    kubectl edit deploy web
    kubectl exec -it web-0 -- bash
    kubectl exec -it web-0 -- /bin/sh
    kubectl exec -it db-0 -- psql -U app shop
    kubectl run -it --rm probe --image=busybox -- sh
    kubectl run -it --rm probe --image=postgres -- psql -h db
    kubectl debug -it web-0 --image=busybox
    kubectl debug node/worker-1
    oc rsh web-0
    oc debug node/worker-1
    docker exec -it web sh
    docker run -it --rm alpine
    docker run --rm -it -e A=b alpine /bin/bash
    docker compose run --rm web bash
    ssh host
    ssh -i key user@host
    sudo -i
    sudo su - postgres
    su -
    psql
    psql -h db -U app shop
    psql $DATABASE_URL
    mysql -u root -p
    mysql -u root -p -e 'SELECT 1'
    redis-cli -h db
    mongosh mongodb://db
    sqlite3 x.db
    python
    terraform apply
    terraform destroy
    git commit
    git rebase -i HEAD~3
    crontab -e
    visudo
    less app.log
    passwd deploy
    fdisk /dev/sdb
    aws ssm start-session --target i-1
    aws configure
    gcloud compute ssh web-1
    read -p 'Go on? '
    telnet db 5432
    bash
    go tool pprof cpu.prof
    tmux attach`),
  )('interactive: %s', (text) => expect(modeOf(text)).toBe('interactive'));
});

describe('opensShell', () => {
  it.each([
    'kubectl exec -it web-0 -- bash',
    'ssh host',
    'docker exec -it x sh',
    'psql',
    'mysql -u root',
    'redis-cli',
    'sudo su -',
    'oc rsh web-0',
    'chroot /host',
    'bundle exec rails c',
    'kubectl exec -it db-0 -- mongosh',
    'bosh -d search ssh ingestor/0',
    'cf ssh web',
    'fly ssh console -a web',
    'vagrant ssh',
    'multipass shell node-1',
    'acme govern connect -e production ssh web:1',
    'az ssh vm --ip 10.0.0.1',
    'hcloud server ssh web-1',
    'doctl compute ssh web-1',
    'lxc shell web',
    'pct enter 101',
    'kubectl node-shell web-1',
  ])('holds for %s', (text) => expect(opensShell(text)).toBe(true));

  it.each([
    'kubectl exec web-0 -- ls',
    'ssh host uptime',
    'acme connect ssh web uptime',
    'acme ssh web -- uptime',
    'rc-service ssh restart',
    'apt install ssh rsync',
    'systemctl restart ssh',
    'echo ssh web',
    'psql -c x',
    'vim x',
    'telnet db 5432',
    'bash x.sh',
    'mysql < x.sql',
    'terraform apply',
    'sudo ls',
    'less x',
    'f() { ssh host; }',
    'bosh -d search ssh ingestor/0 -c uptime',
    'bosh -d search ssh ingestor \'bash -c "uptime"\'',
    'bosh -d search recreate ingestor/0',
    'cf ssh web -N -L 5432:db:5432',
    "fly ssh console -C 'df -h'",
  ])('does not hold for %s', (text) => expect(opensShell(text)).toBe(false));
});

describe('closesShell', () => {
  it.each(['exit', 'exit 0', 'logout', 'quit', '\\q', ' exit ', 'exit;', 'quit()'])('holds for %s', (text) =>
    expect(closesShell(text)).toBe(true),
  );
  it.each(['ls', 'exit_code=$?', 'echo exit', '[ -f x ] || exit 1'])('does not hold for %s', (text) =>
    expect(closesShell(text)).toBe(false),
  );
});

describe('what takes the terminal by its words', () => {
  it.each([
    'EDITOR=vim acme-vault edit secrets',
    'EDITOR=`which vim` bin/edit-secrets web',
    'KUBE_EDITOR="code -w" kubectl edit deploy/web',
    'gpg --full-generate-key',
  ])('%s', (text) => expect(modeOf(text)).toBe('interactive'));

  it.each(['GIT_EDITOR=true git merge x', 'export EDITOR=vim', 'EDITOR=vim', 'gpg --batch --gen-key keys.txt'])(
    'not %s',
    (text) => expect(modeOf(text)).toBe('run'),
  );

  it('and what is a tunnel behind any program stays up', () => {
    expect(modeOf('acme connect ssh search -- -N -L 9200:search:80')).toBe('background');
  });
});

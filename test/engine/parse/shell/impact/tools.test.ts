import { holdsImpacts } from './judged.ts';

holdsImpacts('packages, languages and builds', {
  read: `
    apt list --installed
    apt-cache policy nginx
    apt-get -s upgrade
    dpkg -l
    rpm -qa
    yum history
    npm ls
    npm audit
    npm config get registry
    pip show x
    go version
    go list ./...
    make -n deploy
    python3 --version
    node -v
    python -m json.tool
    python3 -c 'import sys, json; print(json.load(sys.stdin)["id"])'`,
  change: `
    apt-get install -y nginx
    apt-get update
    yum history undo 7
    npm ci
    npm audit fix
    npm config set registry x
    npm run deploy
    pip install x
    go test ./...
    make deploy
    python fix.py
    python3 -c 'import os; os.remove("x")'
    python3 -c 'import shutil, sys; print(shutil)'
    node fix.js
    ./deploy.sh
    ./deploy.sh --verify`,
  destroy: `
    apt-get remove nginx
    apt purge nginx
    dpkg -r nginx
    rpm -e nginx
    npm uninstall x
    pip uninstall -y x`,
});

holdsImpacts('infrastructure, delivery and backups', {
  read: `
    terraform plan
    terraform -chdir=live state list
    terraform fmt -check
    ansible all -m ping
    ansible web -m shell -a 'uptime'
    ansible-playbook site.yml --check
    argocd app get shop
    argocd app wait shop
    flux get all -A
    istioctl proxy-config routes web
    velero backup describe x
    velero schedule get
    restic snapshots
    rclone ls r:backups
    salt '*' test.ping
    promtool query instant http://prom up
    amtool alert query
    linkerd check`,
  change: `
    terraform apply -auto-approve
    terraform plan -out=x.plan
    terraform init
    terraform import a.b c
    ansible-playbook site.yml
    ansible web -m service -a 'name=x state=started'
    argocd app sync shop
    flux reconcile source git shop
    istioctl proxy-config log web --level debug
    velero backup create x
    velero restore create --from-backup x
    restic backup /srv
    salt web.list state.apply
    amtool silence add a=b
    k6 run load.js`,
  destroy: `
    terraform destroy -auto-approve
    terraform apply -destroy
    terraform state rm a.b
    ansible web -m shell -a 'systemctl stop nginx'
    argocd app delete shop
    argocd app sync shop --prune
    flux delete ks shop
    istioctl uninstall --purge
    velero backup delete x
    restic forget --prune --keep-last 3
    rclone sync a b
    amtool silence expire 7`,
});

import { holdsImpacts } from './judged.ts';

holdsImpacts('helm', {
  read: `
    helm list -A
    helm -n shop history cart
    helm status cart
    helm get values cart
    helm template ./chart
    helm upgrade cart ./chart --dry-run
    helm diff upgrade cart ./chart
    helm repo list
    helm version
    helmfile diff`,
  change: `
    helm install cart ./chart --version 1.2.3
    helm upgrade --install cart ./chart -n shop --set image.tag=2
    helm rollback cart 5
    helm repo add shop https://charts.example.org
    helm repo update
    helm test cart
    helm template ./chart --output-dir out
    helm template ./chart | kubectl apply -f -
    helm template ./chart > all.yaml
    helmfile apply`,
  destroy: `
    helm uninstall cart
    helm -n shop delete cart
    helm upgrade cart ./chart --force
    helm repo remove shop
    helmfile destroy`,
});

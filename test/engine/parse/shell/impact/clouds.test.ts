import { holdsImpacts } from './judged.ts';

holdsImpacts('clouds', {
  read: `
    az account show
    az vm list -g shop -o table
    az monitor metrics list --resource x
    az rest --method get --url https://x
    az aks command invoke -g shop -n c --command "kubectl get pods"
    gcloud compute instances list
    gcloud container clusters describe shop --zone z
    gcloud config list
    gcloud compute ssh web-1 --command="uptime"
    gsutil ls gs://backups
    bq query 'SELECT 1'
    doctl compute droplet list
    heroku logs -a shop`,
  change: `
    az login
    az aks get-credentials -g shop -n c
    az vm start -g shop -n web
    az aks scale -g shop -n c --node-count 3
    gcloud container clusters resize shop --num-nodes 4
    gcloud config set project shop
    gcloud compute ssh web-1
    gsutil cp x gs://backups/
    heroku ps:restart -a shop`,
  destroy: `
    az group delete -n shop
    az vm deallocate -g shop -n web
    az aks scale -g shop -n c --node-count 0
    az aks command invoke -g shop -n c --command "kubectl delete pod web"
    gcloud compute instances delete web-1
    gcloud container clusters resize shop --num-nodes=0
    gsutil rm -r gs://backups/old
    doctl compute droplet delete 7`,
});

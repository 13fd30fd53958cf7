import { holdsImpacts } from './judged.ts';

holdsImpacts('kubectl and its kin', {
  read: `
    kubectl get pods
    kubectl -n shop get deploy cart -o yaml
    kubectl --context blue --namespace shop describe pod cart-0
    kubectl logs deploy/cart --since=5m
    kubectl top nodes
    kubectl rollout status deploy/cart --timeout=2m
    kubectl rollout history deploy/cart
    kubectl wait --for=condition=Ready pod/cart-0 --timeout=60s
    kubectl auth can-i delete pods
    kubectl config current-context
    kubectl port-forward svc/cart 8080:80
    kubectl cluster-info
    kubectl diff -f cart.yaml
    kubectl apply -f cart.yaml --dry-run=server
    kubectl delete pod cart-0 --dry-run=client
    kubectl create cm x --from-literal=a=b --dry-run=client -o yaml
    kubectl set env deploy/cart --list
    kubectl argo rollouts status cart --watch
    kubectl exec cart-0 -- cat /etc/hosts
    kubectl -n shop exec -it cart-0 -c app -- curl -s localhost:8080/health
    kubectl exec db-0 -- sh -c 'psql -c "SELECT 1"'
    kubectl rook-ceph ceph osd tree
    kubectl version --client
    kubectl delete --help
    oc get nodes
    oc adm top pods
    oc adm upgrade
    oc whoami
    oc project
    k get pods
    k3s kubectl get nodes
    kubectx
    kubeadm certs check-expiration
    kops validate cluster
    kops update cluster shop.example.org
    minikube status
    kind get clusters
    kustomize build overlays/live`,
  change: `
    kubectl apply -f cart.yaml
    kubectl apply -f cart.yaml --dry-run=none
    kubectl scale deploy/cart --replicas=3
    kubectl scale deploy/cart --replicas=<count>
    kubectl rollout undo deploy/cart --to-revision=3
    kubectl rollout restart deploy/cart
    kubectl rollout pause deploy/cart
    kubectl set image deploy/cart app=cart:2
    kubectl patch deploy cart -p '{"spec":{"replicas":2}}'
    kubectl annotate ns shop owner=me
    kubectl cordon worker-1
    kubectl taint nodes worker-1 a=b:NoSchedule
    kubectl edit deploy cart
    kubectl run probe --image=busybox -- sleep 5
    kubectl cp cart-0:/tmp/x ./x
    kubectl create token robot
    kubectl config use-context blue
    kubectl frobnicate pods
    kubectl get pods > pods.txt
    kubectl get cm x -o yaml | sed s/a/b/ | kubectl apply -f -
    kubectl create deploy x --image=y --dry-run=client -o yaml | kubectl apply -f -
    kubectl exec -it cart-0 -- bash
    kubectl exec cart-0 -- ./bin/backup --full
    kubectl argo rollouts promote cart
    kubectl rook-ceph ceph osd set noout
    oc adm must-gather
    oc debug node/worker-1 -- chroot /host uptime
    kubectl run --rm -i probe --image=busybox -- nslookup web
    oc adm upgrade --to=4.12.3
    oc login --token=abc https://api.example.org
    oc project shop
    kubectx blue
    kops update cluster shop.example.org --yes
    kubeadm upgrade apply v1.30.2`,
  destroy: `
    kubectl delete pod cart-0
    kubectl -n shop delete -f cart.yaml
    kubectl drain worker-1 --ignore-daemonsets
    kubectl scale deploy/cart --replicas=0
    kubectl -n shop scale --replicas 0 deploy cart
    kubectl patch deploy cart --patch '{"spec": {"replicas": 0}}'
    kubectl replace --force -f cart.yaml
    kubectl get pods --no-headers | awk '/Evicted/{print $1}' | xargs kubectl delete pod
    kubectl get pods -o name | xargs -I{} sh -c 'kubectl delete {}'
    kubectl exec db-0 -- psql -c 'DROP TABLE carts'
    kubectl exec db-0 -- rm -rf /data/old
    kubectl rook-ceph ceph osd out 3
    for p in $(kubectl get pods -o name); do kubectl delete $p; done
    if kubectl get ns old; then kubectl delete ns old; fi
    oc adm drain worker-1
    k delete pod cart-0
    k3s kubectl delete pod cart-0
    kubeadm reset
    kind delete cluster
    oc debug node/worker-1 -- chroot /host systemctl stop kubelet
    kubectl run -it --rm x --image=postgres -- psql -h db -c 'DROP TABLE carts'
    k3s-uninstall.sh`,
});

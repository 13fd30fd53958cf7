#!/usr/bin/env bash
# Prints what the tool that it is called as would print. See README.md.
tool=$(basename "$0")
line="$tool $*"
state=${STAND_IN_STATE:-${TMPDIR:-/tmp}}
fail=${STAND_IN_FAIL:-$(cat "$state/fail" 2>/dev/null)}
if [ -n "$fail" ] && [[ $line =~ $fail ]]; then
  echo "Error from server: stand-in told to fail: $tool ${1:-}" >&2
  exit 1
fi

image() { cat "$state/image" 2>/dev/null || echo "${STAND_IN_IMAGE:-registry.example.com/app:v0.1.0}"; }
name_of() { local word; for word in "${@:3}"; do case $word in -*) ;; *) echo "${word#*/}"; return ;; esac; done; echo app; }

kubectl() {
  local name
  name=$(name_of "$@")
  case "$*" in
    *jsonpath*containers*image*) if [[ "$*" == *items* ]]; then echo "$(image) $(image) $(image)"; else image; fi ;;
    *jsonpath*) echo "$name-7d4b9c6f5-x2x2x" ;;
    "get pods"* | "get pod "* | "get po "*)
      printf 'NAME                    READY   STATUS    RESTARTS   AGE\n'
      for id in a1b2c d3e4f g5h6i; do printf '%-22s  1/1     Running   0          2m\n' "app-7d4b9c6f5-$id"; done ;;
    "get deployment"*) printf 'NAME           READY   UP-TO-DATE   AVAILABLE   AGE\n%-13s  3/3     3            3           12d\n' "$name" ;;
    "get hpa"*) printf 'NAME   REFERENCE        TARGETS   MINPODS   MAXPODS   REPLICAS   AGE\n%s    Deployment/%s   12%%/80%%   3         9         3          90d\n' "$name" "$name" ;;
    "get events"*) printf 'LAST SEEN   TYPE     REASON      OBJECT          MESSAGE\n2m          Normal   Scheduled   pod/app-a1b2c   Successfully assigned\n' ;;
    "get nodes"*) printf 'NAME     STATUS   ROLES    AGE   VERSION\nnode-1   Ready    <none>   90d   v1.28.4\nnode-2   Ready    <none>   90d   v1.28.4\n' ;;
    get*) printf 'NAME   AGE\n%s    12d\n' "$name" ;;
    "rollout status"*)
      printf 'Waiting for deployment "%s" rollout to finish: 1 out of 3 new replicas have been updated...\n' "$name"
      printf 'Waiting for deployment "%s" rollout to finish: 2 out of 3 new replicas have been updated...\n' "$name"
      printf 'Waiting for deployment "%s" rollout to finish: 3 old replicas are pending termination...\n' "$name"
      printf 'deployment "%s" successfully rolled out\n' "$name" ;;
    "rollout history"*) printf 'deployment.apps/%s\nREVISION  CHANGE-CAUSE\n4         <none>\n5         <none>\n' "$name" ;;
    "rollout undo"*) rm -f "$state/image"; echo "deployment.apps/$name rolled back" ;;
    "rollout pause"*) echo "deployment.apps/$name paused" ;;
    "rollout resume"*) echo "deployment.apps/$name resumed" ;;
    "set image"*) printf '%s\n' "$@" | sed -n 's/^[a-z-]*=//p' | head -n 1 >"$state/image"; echo "deployment.apps/$name image updated" ;;
    apply*) echo configured ;;
    patch* | scale* | annotate* | delete* | drain*) echo "$2 ${1}ed" ;;
    logs*) echo "level=info msg=\"request served\" status=200" ;;
    top*) printf 'NAME     CPU(cores)   MEMORY(bytes)\nnode-1   120m         900Mi\n' ;;
    describe*) printf 'Name:   %s\nImage:  %s\n' "$name" "$(image)" ;;
    exec*psql*dt*) printf '          List of relations\n Schema |   Name    | Type\n--------+-----------+-------\n public | workflows | table\n' ;;
    exec*SELECT*) echo 1 ;;
    exec*) echo "-- dump of a database" ;;
    run*) echo '{"status":"healthy"}' ;;
    port-forward*) echo 'Forwarding from 127.0.0.1:8080 -> 80'; exec sleep 600 ;;
    cluster-info*) echo 'Kubernetes control plane is running at https://10.0.0.1:6443' ;;
    *) echo "kubectl $*" ;;
  esac
}

case $tool in
  kubectl)
    if [[ " $* " =~ \ (-w|--watch)\  && "$1" != rollout ]]; then kubectl "$@"; exec sleep 600; fi
    if [[ " $* " =~ \ (-f)\  && "$1" == logs ]]; then kubectl "$@"; exec sleep 600; fi
    kubectl "$@" ;;
  helm)
    case $1 in
      rollback) rm -f "$state/image"; echo 'Rollback was a success! Happy Helming!' ;;
      upgrade) [[ "$*" == *dry-run* ]] || echo 'registry.example.com/app:v1.2.3' >"$state/image"; echo "Release \"$2\" has been upgraded. Happy Helming!" ;;
      *) echo "helm $*" ;;
    esac ;;
  curl)
    case "$*" in
      *metrics*) printf '# TYPE http_requests_total counter\nhttp_requests_total 42\nschema_registry_http_requests_total 42\n' ;;
      *POST*) echo '{"id":"wf-1","status":"created"}' ;;
      *) version=$(image); echo "{\"status\":\"healthy\",\"version\":\"${version##*:v}\"}" ;;
    esac ;;
  jq) if [ "${1:-.}" = .version ]; then sed -n 's/.*"version": *\("[^"]*"\).*/\1/p'; else cat; fi ;;
  aws) echo '2026-11-21 03:00:01   12345 backup.sql.gz' ;;
  git) [ "$1" = commit ] && echo '[main 1a2b3c4] docs: update' || true ;;
  nancy | psql) cat >/dev/null ;;
  vim) true ;;
  *) echo "$line" ;;
esac

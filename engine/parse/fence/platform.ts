const NAME =
  '(?:docker(?:[ -]compose)?|docker swarm|podman|kubernetes|k8s|k3s|eks|aks|gke|openshift|helm|kubectl|native|bare[ -]?metal|systemd|pm2|linux|mac(?: ?os)?(?: ?x)?|osx|windows|ubuntu|debian|rhel|centos|fedora|alpine|amazon linux|aws|gcp|google cloud|azure|ecs|terraform|ansible|kustomize|pulumi|cloudformation|nomad|minikube|flux|argo ?cd|docker desktop|(?:(?:aws|amazon) )?(?:rds|aurora|eks|ecs)|(?:(?:google|gcp) )?cloud sql|google gke|azure aks|azure sql|azure database|(?:aws|amazon|azure|google|gcp)(?: cloud)? (?:postgres(?:ql)?|mysql|mariadb|redis|kubernetes|documentdb|memorystore|elasticache)|homebrew|(?:git )?bash|zsh|fish|power ?shell|pwsh|apt|yum|dnf|npm|yarn|pip|vms?|virtual machines?)';
const FIRST = `^(?:(?:on|using|with|via|for) )?(?:the )?${NAME}`;
const PLATFORM = new RegExp(
  `${FIRST}(?: ?(?:/|,|or|and|&) ?${NAME}){0,3}(?: (?:environments?|installations?|deployments?|setups?|hosts?|systems?|clusters?|users?|cli|-?based))?:?$`,
  'i',
);
/** Its beginning alone: compiling all of it takes 5 ms, which most documents can do without. */
const BEGINNING = new RegExp(FIRST, 'i');

/** Whether words only name where something runs (`Docker environment`, `Kubernetes`, `Ubuntu/Debian:`): of several such, one fits. */
export function isPlatform(text: string): boolean {
  const words = text.trim();
  return BEGINNING.test(words) && PLATFORM.test(words);
}

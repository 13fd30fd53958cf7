import type { Command } from '../../model/command.ts';
import type { Item } from '../../model/item.ts';

/**
 * Leaves the cluster with commands only where the document speaks of several and never goes from one to the other itself; a
 * command that names its cluster needs none.
 */
export function settleClusters(commands: readonly Command[]): (items: readonly Item[]) => readonly Item[] {
  const named = new Set(commands.flatMap(({ cluster }) => (cluster === undefined ? [] : [plain(cluster)])));
  const several = named.size > 1 && !commands.some(({ script }) => GOES_THERE.test(script));
  return (items) =>
    items.map((item) => {
      if (item.kind !== 'command' || item.cluster === undefined || (several && !NAMES_IT.test(item.script)))
        return item;
      const { cluster: _, ...rest } = item;
      return rest;
    });
}

function plain(cluster: string): string {
  return cluster.toLowerCase().replace(/^the /, '');
}

const GOES_THERE =
  /\b(?:use-context|set-context|kubectx|update-kubeconfig|get-credentials|KUBECONFIG=|kubeconfig (?:save|get)|switch-context|AWS_(?:DEFAULT_)?REGION=|config set-cluster)/;
const NAMES_IT =
  /(?:^|\s)--(?:context|kube-?context|kubeconfig|region|profile|cluster|cluster-name|location)\b|\bKUBECONFIG=/;

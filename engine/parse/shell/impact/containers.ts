import type { Arguments } from '../arguments.ts';
import { byVerb, type Family, forAll, type VerbTable } from './rules.ts';

const VALUED =
  '-H --host --context --config -l --log-level -f --file -p --project-name --profile --project-directory --filter --format --since --until --tail -n -t --time';

const scaledToNothing = (given: Arguments) =>
  given.words.some((word) => /=0$/.test(word)) || given.values('--scale').some((one) => /=0$/.test(one))
    ? 'destroy'
    : 'change';

const compose: VerbTable = {
  read: 'ps logs config images top ls version port events stats',
  destroy: 'down stop rm kill',
  of: { scale: scaledToNothing, up: scaledToNothing },
};

const VERBS: VerbTable = {
  read: 'ps images logs inspect stats top version info search port diff events history',
  destroy: 'rm rmi kill stop',
  of: {
    compose,
    container: { read: 'ls list ps inspect logs stats top port diff', destroy: 'rm kill stop prune' },
    image: { read: 'ls list inspect history', destroy: 'rm prune' },
    volume: { read: 'ls list inspect', destroy: 'rm prune' },
    network: { read: 'ls list inspect', destroy: 'rm prune disconnect' },
    system: { read: 'df info events', destroy: 'prune reset' },
    builder: { read: 'du', destroy: 'prune' },
    buildx: { read: 'ls inspect du version', destroy: 'rm prune', of: { imagetools: { read: 'inspect' } } },
    manifest: { read: 'inspect', destroy: 'rm' },
    context: { read: 'ls list show inspect', destroy: 'rm' },
    swarm: { destroy: 'leave' },
    node: { read: 'ls ps inspect', destroy: 'rm' },
    service: { read: 'ls ps inspect logs', destroy: 'rm', of: { scale: scaledToNothing } },
    stack: { read: 'ls ps services config', destroy: 'rm down' },
    secret: { read: 'ls inspect', destroy: 'rm' },
    config: { read: 'ls inspect', destroy: 'rm' },
    pod: { read: 'ls ps inspect logs stats top', destroy: 'rm kill stop prune' },
    plugin: { read: 'ls inspect', destroy: 'rm' },
    scout: { read: 'cves quickview recommendations' },
    machine: { read: 'ls inspect ip env status', destroy: 'rm stop kill' },
  },
};

/**
 * Containers and images.
 *
 * @example `docker ps` read; `docker run …`, `docker push …` change; `docker rm -f web`, `docker compose down` destroy
 */
export const CONTAINERS: Family = {
  ...forAll('docker podman nerdctl', byVerb(VERBS, VALUED)),
  'docker-compose': byVerb(compose, VALUED),
  crictl: byVerb(
    {
      read: 'ps pods images img logs inspect inspecti inspectp stats statsp info version imagefsinfo',
      destroy: 'rm rmi rmp stop stopp',
    },
    '-r --runtime-endpoint -i --image-endpoint --name --namespace -o --output',
  ),
  ctr: byVerb(
    {
      read: 'version info events',
      of: Object.fromEntries(
        [
          'containers',
          'container',
          'c',
          'images',
          'image',
          'i',
          'tasks',
          'task',
          't',
          'namespaces',
          'ns',
          'snapshots',
          'leases',
        ].map((noun) => [noun, { read: 'ls list info check usage metrics ps', destroy: 'rm remove delete del kill' }]),
      ),
    },
    '-n --namespace -a --address',
  ),
  skopeo: byVerb({ read: 'inspect list-tags', destroy: 'delete' }),
  crane: byVerb({ read: 'ls digest manifest config catalog', destroy: 'delete' }),
  ...forAll('trivy grype dive syft', byVerb({ bare: 'read', otherwise: 'read' })),
  cosign: byVerb({ read: 'verify tree triangulate verify-attestation verify-blob' }),
};

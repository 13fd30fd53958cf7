import { describe, expect, it } from 'vitest';
import { readSaidExamples } from '../../../../engine/parse/prose/said-example.ts';

const said = (text: string) => readSaidExamples(text).map(({ name, value }) => `${name} ${value}`);

describe('values that are called examples', () => {
  it.each([
    ['OSD 5 is used below as an example; replace 5 with yours.', 'osd 5'],
    ['In this example the cluster is called prod-1, substitute your own.', 'cluster prod-1'],
    ['In this example, the physical volume will be the new `/dev/sdb1` partition.', 'physical-volume /dev/sdb1'],
    ['Pass the group name (in this example, `ubuntu-vg`) to the command.', 'ubuntu-vg ubuntu-vg'],
    ['In this example we are looking at the `integration` environment.', 'environment integration'],
    ['The following example stops a cluster named *shopCluster*:', 'cluster shopCluster'],
    ['The following commands use the namespace `shop` as an example.', 'namespace shop'],
    ['The examples below use node `worker-3`; use your own.', 'node worker-3'],
    ['We use `db-2` as the failed replica throughout this section.', 'failed-replica db-2'],
    ['`eu-west-1` is just an example region, use your own.', 'region eu-west-1'],
    ['The examples assume that the bucket is named acme-backups. Adjust as needed.', 'bucket acme-backups'],
    ['Substitute your own node name for `worker-3`.', 'node-name worker-3'],
    ['Use your own region instead of `eu-west-1`.', 'region eu-west-1'],
    ['Replace `worker-3` with the name of your node.', 'node worker-3'],
    ['The commands remove OSD 5; replace 5 with yours.', 'osd 5'],
    ['For example, if the pod is called `web-1`, run:', 'pod web-1'],
    ['Copy the `Name` to your clipboard i.e. `vol-1234`', 'name vol-1234'],
    ['Note down the volume ID (e.g. vol-1234).', 'volume-id vol-1234'],
  ])('are read: %s', (text, wanted) => expect(said(text)).toEqual([wanted]));

  it.each([
    'Replace disk 5 with a new one.',
    'Replace `disk-1` with a spare disk.',
    'The cluster is called prod-1.',
    'Take a client, e.g. `psql`.',
    'Copy the file to a bucket, e.g. `acme-backups`.',
    'Note that old versions, e.g. `v1.2`, are gone.',
    'Use node `worker-3` for this.',
    'Change `replicas` to 3.',
    'For example, it takes 5 minutes.',
    'OSD 5 has failed.',
    'The output is similar to this example:',
  ])('are none in %s', (text) => expect(said(text)).toEqual([]));
});

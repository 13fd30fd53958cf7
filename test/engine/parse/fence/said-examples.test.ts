import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from './read-document.ts';

const read = (body: string) => {
  const { items } = readRunbook('a.md', `# Work\n\n## Steps\n\n${body}`);
  return {
    parameters: items.flatMap((item) =>
      item.kind === 'parameter' ? [`${item.name}=${item.default} ${item.occurrences.join()}`] : [],
    ),
    manuals: items.flatMap((item) => (item.kind === 'manual' ? [item.text] : [])),
  };
};

describe('a value that words around call an example', () => {
  it('is asked for, as a number only where it is one of what it is called by', () => {
    const commands =
      'ceph osd out 5\nsleep 5\nsystemctl stop ceph-osd@5\nceph osd purge osd.5\nOSD_ID=5\nwatch -n 5 ceph osd tree\nceph osd df 15';
    expect(read(`OSD 5 is used as an example; replace 5 with yours.\n\n${fence(commands)}`).parameters).toEqual([
      'osd=5 8,10,11,12',
    ]);
  });

  it('is asked for wherever a name stands, also as a part of others and in other sections', () => {
    const text = `In this example the cluster is called prod-1, substitute your own.\n\n${fence('kubectl --context prod-1 get nodes')}\n## More\n\n${fence('curl https://prod-1.internal/\nacme prod-10 xprod-1')}`;
    expect(read(text).parameters).toEqual(['cluster=prod-1 8,14']);
  });

  it('is asked for as a whole where it is a plain word, in its section', () => {
    const text = `The commands use the namespace \`shop\` as an example.\n\n${fence('kubectl -n shop delete pod shop-web')}\n## More\n\n${fence('kubectl -n shop get pods')}`;
    expect(read(text).parameters).toEqual(['namespace=shop 8']);
  });

  it('is another parameter for another value of the same noun', () => {
    const text = `For example, if the pod is called \`web-1\`, run:\n\n${fence('acme web-1')}\nFor example, if the pod is called \`web-2\`, run:\n\n${fence('acme web-2')}`;
    expect(read(text).parameters).toEqual(['pod=web-1 8', 'pod-web-2=web-2 14']);
  });

  it('takes the sentence for an explanation and no work', () => {
    const { parameters, manuals } = read(
      `Substitute your own node name for \`worker-3\`.\n\n${fence('kubectl cordon worker-3')}`,
    );
    expect([parameters, manuals]).toEqual([['node-name=worker-3 8'], []]);
  });

  it('leaves work where no command has the value', () => {
    expect(
      read(
        `Substitute your own node name for \`worker-3\`.\n\n1. Look:\n\n   ${fence('ls').replace(/\n(?=.)/g, '\n   ')}`,
      ),
    ).toEqual({
      parameters: [],
      manuals: ['Substitute your own node name for worker-3.'],
    });
  });

  it('is as it stands where its author says so', () => {
    const text = `<!-- handrail: verbatim=worker-3 -->\nWe use \`worker-3\` as an example node, use your own node.\n\n${fence('kubectl cordon worker-3')}`;
    expect(read(text).parameters).toEqual([]);
  });
});
